import { html, nothing, type TemplateResult } from 'lit';
import { contradictionFinding } from '../../token/index.js';
import { labelsFor } from '../../locales/localize.js';
import { contradictionsOf } from './property.js';
import { findingText } from '../token-status/findings.js';

/** What an element for owners has to tell of its own attributes; nothing where they mean what they say. */
export function ownerNotes(element: object, locale: string): TemplateResult | typeof nothing {
  const found = contradictionsOf(element).map(contradictionFinding);
  if (found.length === 0) return nothing;
  const labels = labelsFor(locale);
  return html`<ul class="owner-notes" lang=${labels.lang} dir=${labels.dir}>
    ${found.map((finding) => html`<li>${findingText(finding, 'owner', labels)}</li>`)}
  </ul>`;
}
