import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill, type Texts } from '../../../locales/index.js';
import type { Copies, CopyItem } from './copies.js';

const SHEETS = svg`<rect x="9" y="9" width="11" height="11" rx="2" /><path d="M5 15H4V4h11v1" />`;
const TICK = svg`<path d="m5 13 4 4L19 7" />`;

/** A button that copies something of a name, and says on itself that it did. */
export function copyButton(
  item: CopyItem,
  name: string,
  copies: Copies,
  labels: Texts['overview'],
): TemplateResult {
  const isCopied = copies.outcome?.id === item.id && copies.outcome.how === 'copied';
  return html`<button
    type="button"
    class="copy ${isCopied ? 'copied' : ''}"
    aria-label=${fill(isCopied ? labels.copiedNamed : labels.copyNamed, { name })}
    @click=${() => void copies.copy(item)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">${isCopied ? TICK : SHEETS}</svg>
    <span>${isCopied ? labels.copied : labels.copy}</span>
  </button>`;
}

/** What could not be copied, to be copied by hand; nothing where it was. */
export function byHand(
  item: CopyItem,
  name: string,
  copies: Copies,
  labels: Texts['overview'],
): TemplateResult | typeof nothing {
  if (copies.outcome?.id !== item.id || copies.outcome.how !== 'selected') return nothing;
  return html`<div class="by-hand">
    <p>${labels.selected}</p>
    ${wholeField(item, name, copies, 'selected')}
  </div>`;
}

/** A field with all of it, from which it can be copied by hand. */
export function wholeField(item: CopyItem, name: string, copies: Copies, kind: string): TemplateResult {
  return html`<textarea
    class=${kind}
    readonly
    rows=${item.text.length > 120 ? 4 : 2}
    dir="ltr"
    translate="no"
    spellcheck="false"
    autocomplete="off"
    aria-label=${name}
    .value=${item.text}
    @copy=${({ target }: Event) => copies.copiedByHand(item, target as HTMLTextAreaElement)}
  ></textarea>`;
}
