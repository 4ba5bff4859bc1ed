import {
  type ReactiveController,
  type ReactiveControllerHost,
  html,
  nothing,
  svg,
  type TemplateResult,
} from 'lit';
import type { SavedState } from '../overview-events.js';
import { copyText } from '../../shared/copy-text.js';
import { downloadCode } from '../code-snippet/give-code.js';
import { securityConfig } from '../../../nanoplayer/index.js';
import { tokenText, type PlaybackToken } from '../../../token/index.js';
import { fill, type Texts } from '../../../locales/index.js';

/** Something that can be copied. */
export interface CopyItem {
  /** Names it within the overview. */
  readonly id: string;
  /** All of it. May hold the token. */
  readonly text: string;
  /** Whether whoever has it has the token with all that belongs to it. */
  readonly isWhole: boolean;
}

/** What was copied last, or was to be: then it is shown and selected. */
export interface CopyOutcome {
  readonly id: string;
  readonly how: 'copied' | 'selected';
}

/** Copies, and keeps in mind whether somebody has the token by now: as a whole, or all of its parts. */
export class Copies implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #had = new Set<string>();
  #parts: readonly string[] = [];
  #saved: SavedState = 'unsaved';
  #outcome: CopyOutcome | undefined;
  #run = 0;

  constructor(host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  get saved(): SavedState {
    return this.#saved;
  }

  get outcome(): CopyOutcome | undefined {
    return this.#outcome;
  }

  /** Begins with another token. @param parts the items that together are the token, beside those that are by themselves */
  reset(parts: readonly string[]): void {
    this.#run++;
    this.#parts = parts;
    this.#had.clear();
    this.#saved = 'unsaved';
    this.#outcome = undefined;
  }

  /** Puts it on the clipboard; where the browser refuses, it is shown and selected. Never rejects. */
  async copy(item: CopyItem): Promise<void> {
    const run = ++this.#run;
    const done = await copyText(item.text, this.#host.renderRoot);
    if (run !== this.#run) return;
    this.#outcome = { id: item.id, how: done ? 'copied' : 'selected' };
    if (done) this.#take(item);
    this.#host.requestUpdate();
    if (done) return;
    await this.#host.updateComplete;
    const field = this.#host.renderRoot.querySelector<HTMLTextAreaElement>('textarea.selected');
    field?.focus();
    field?.select();
  }

  /** The text was copied out of a field by hand: all of it, or a piece that is of no use. */
  copiedByHand(item: CopyItem, { selectionStart, selectionEnd, value }: HTMLTextAreaElement): void {
    if (selectionEnd - selectionStart < value.length) return;
    this.#outcome = { id: item.id, how: 'copied' };
    this.#take(item);
    this.#host.requestUpdate();
  }

  /** Gives it as a file. */
  download(item: CopyItem, fileName: string): void {
    downloadCode(item.text, fileName);
    this.given('downloaded');
  }

  /** The token was given in another way. */
  given(how: Exclude<SavedState, 'unsaved'>): void {
    this.#saved = how;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#run++;
  }

  #take({ id, isWhole }: CopyItem): void {
    this.#had.add(id);
    const hasAll = this.#parts.length > 0 && this.#parts.every((part) => this.#had.has(part));
    if ((isWhole || hasAll) && this.#saved !== 'revoked') this.#saved = 'copied';
  }
}

/** The token with all that belongs to it: a JWT as it is, a V2 token with its values as JSON. Reveals it. */
export function wholeItem(token: PlaybackToken): CopyItem {
  return { id: 'all', text: tokenText(token), isWhole: true };
}

/** The rows that together are a V2 token, which is nothing without its values; a JWT is one by itself. */
export function partsOf(token: PlaybackToken | undefined): readonly string[] {
  if (token?.kind !== 'sts') return [];
  return ['token', 'expires', 'options', 'tag'].filter(
    (field) => field === 'token' || token[field as 'expires' | 'options' | 'tag'] !== '',
  );
}

/** The security config object as JSON, to be copied or downloaded. Reveals the token. */
export function configItem(token: PlaybackToken): CopyItem {
  return { id: 'config', text: JSON.stringify(securityConfig(token), undefined, 2), isWhole: true };
}

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
