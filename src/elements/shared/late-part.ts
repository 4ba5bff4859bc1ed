import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { unsafeStatic, type StaticValue } from 'lit/static-html.js';
import { start } from '../../locales/en/start.js';
import { localeFor } from '../../locales/locale-for.js';
import { textsFor } from '../../locales/localize.js';
import type { Chunk } from '../../playback/chunk.js';
import { registryOf } from './define-element.js';
import type { LazyPart } from './lazy-part.js';

/** A part of an element that is loaded when there is something to show in it, and says so where it could not be. */
export class LatePart<T> {
  readonly #host: ReactiveElement;
  readonly #chunk: Chunk<T>;
  #isMissing = false;

  /** @param host is rendered again when the part is there, or is known to be missing */
  constructor(host: ReactiveElement, chunk: Chunk<T>) {
    this.#host = host;
    this.#chunk = chunk;
  }

  /** Until it is there, or is known to be missing, which is tried again when the network is back. Never rejects. */
  async load(): Promise<void> {
    await this.#chunk.load(this.#online).then(
      () => (this.#isMissing = false),
      () => (this.#isMissing = true),
    );
    this.#host.requestUpdate();
  }

  readonly #online = (): void => void this.load();

  /** Whether there is nothing to wait for. */
  get isSettled(): boolean {
    return this.#chunk.loaded !== undefined || this.#isMissing;
  }

  /** Has it tried again, where it is missing, when it is next shown. */
  forgive(): void {
    this.#isMissing = false;
  }

  /** What stands in its place. Begins to load it. */
  view(locale: string, draw: (loaded: T) => TemplateResult): TemplateResult | typeof nothing {
    const { loaded } = this.#chunk;
    if (loaded) return draw(loaded);
    if (this.#isMissing) return missingView(locale, () => void this.load());
    void this.load();
    return nothing;
  }
}

/** The same for a part that is an element of its own, which has this tag. */
export function lazyPartView(
  part: LazyPart,
  host: ReactiveElement,
  draw: (tag: StaticValue) => TemplateResult,
): TemplateResult | typeof nothing {
  const load = async (): Promise<void> => {
    await part.define(registryOf(host), () => void load());
    host.requestUpdate();
  };
  if (part.isMissing) return missingView(localeFor(host.lang), () => void load());
  if (!part.isLoaded(host)) void load();
  const tag = part.tagFor(host);
  return tag ? draw(unsafeStatic(tag)) : nothing;
}

/** Says that a part of an element could not be loaded, and lets whoever reads it try again. */
function missingView(locale: string, tryAgain: () => void): TemplateResult {
  const { missing, tryAgain: name, lang, dir } = textsFor('start', start, locale);
  return html`<p class="missing" role="alert" lang=${lang} dir=${dir}>
    ${missing} <button type="button" @click=${tryAgain}>${name}</button>
  </p>`;
}
