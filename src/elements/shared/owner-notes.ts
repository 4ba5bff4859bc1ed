import { html, nothing, type TemplateResult } from 'lit';
import { contradictionFinding } from '../../token/index.js';
import { ownerNotesFor } from '../../locales/index.js';
import { contradictionsOf } from './property.js';
import { findingText, findingTexts } from '../token-status/findings.js';

/** What an element for owners has to tell of its own attributes; nothing where they mean what they say. */
export function ownerNotes(element: object, locale: string): TemplateResult | typeof nothing {
  const found = contradictionsOf(element).map(contradictionFinding);
  if (found.length === 0) return nothing;
  const notes = ownerNotesFor(locale);
  if (!notes) return nothing;
  const texts = findingTexts(locale, 'owner');
  return html`<ul class="owner-notes" lang=${notes.lang} dir=${notes.dir}>
    ${found.map((finding) => html`<li>${findingText(finding, texts)}</li>`)}
  </ul>`;
}
