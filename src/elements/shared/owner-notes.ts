import { html, nothing, type TemplateResult } from 'lit';
import { contradictionFinding } from '../../token/index.js';
import { ownerNotesFor } from '../../locales/index.js';
import { contradictionsOf } from './contradictions.js';
import { findingText, findingTexts } from '../token-status/findings.js';
import { css } from './css.js';
import { quotedNames, quotedNameStyles } from './quoted-names.js';

/** How {@link ownerNotes} look. */
export const ownerNotesStyles = [
  quotedNameStyles,
  css`
    .owner-notes {
      margin: 0 0 0.75em;
      padding: 0.5em 0.75em;
      border-inline-start: 4px solid var(--_notice);
      list-style: none;
      overflow-wrap: anywhere;
    }
  `,
];

/** What an element for owners has to tell of its own attributes; nothing where they mean what they say. */
export function ownerNotes(element: object, locale: string): TemplateResult | typeof nothing {
  const found = contradictionsOf(element).map(contradictionFinding);
  if (found.length === 0) return nothing;
  const notes = ownerNotesFor(locale);
  if (!notes) return nothing;
  const texts = findingTexts(locale, 'owner');
  return html`<ul class="owner-notes" lang=${notes.lang} dir=${notes.dir}>
    ${found.map((finding) => html`<li>${quotedNames(findingText(finding, texts))}</li>`)}
  </ul>`;
}
