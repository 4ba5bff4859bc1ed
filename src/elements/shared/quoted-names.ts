import { html, type TemplateResult } from 'lit';
import { css } from './css.js';

/** How {@link quotedNames} look: a name moves to the next line as a whole, and is divided only where it is longer than a line. */
export const quotedNameStyles = css`
  .quoted {
    display: inline-block;
    max-inline-size: 100%;
  }
`;

// In the quotation marks of any language: "stream-name", « streams », 「token」; with what ends a clause, which would be alone on a line.
const QUOTED = /([«„“"「]\s?[\w./():@-]+\s?[»“”"」][.,;:،。、]*)/u;

/** A sentence in which each quoted name of code stays in one piece with its marks, and reads from left to right in any language. */
export function quotedNames(sentence: string): (string | TemplateResult)[] {
  return sentence
    .split(QUOTED)
    .map((part, index) => (index % 2 === 0 ? part : html`<span class="quoted">${isolated(part)}</span>`));
}

function isolated(quoted: string): TemplateResult {
  const [, open, name, close] = /^(\W\s?)(.*?)(\s?[»“”"」][.,;:،。、]*)$/u.exec(quoted) ?? [];
  return html`${open}<bdi dir="ltr">${name}</bdi>${close}`;
}
