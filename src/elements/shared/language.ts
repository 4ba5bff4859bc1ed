import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor } from '../../locales/locale-for.js';
import { plainLanguage } from '../../locales/registry.js';
import type { Localized, Reader, Texts } from '../../locales/texts.js';
import { Chunk, whenOnline } from '../../playback/chunk.js';

/** After so long an element says in English what is not there in its own language. */
const LONGEST_WAIT_MS = 3000;

/** So long, in milliseconds, what reads texts is not asked for again after it could not be loaded. */
const AGAIN_AFTER_MS = 10_000;

// Who reads English, on a page without texts of its own, needs nothing of it.
const LOCALIZE = new Chunk(() => import('../../locales/localize.js'));
let failedAt = -Infinity;

/** An element that says something. */
export interface SpeakingHost extends ReactiveControllerHost {
  readonly lang: string;
}

/** Loads the texts of its host's language, and renders the host again when they come. */
export class LanguageController implements ReactiveController {
  readonly #host: SpeakingHost;
  readonly #readers: () => readonly Reader[];
  #wanted = '';
  #wait: Promise<void> | undefined;

  /** @param readers whose texts the host shows at the moment */
  constructor(host: SpeakingHost, readers: () => readonly Reader[]) {
    this.#host = host;
    this.#readers = readers;
    host.addController(this);
  }

  hostConnected(): void {
    void this.wait();
  }

  // What a page set before the host's class was there is known only now, and may need other texts than were waited for.
  hostUpdated(): void {
    void this.wait();
  }

  /** The locale of the host's texts and dates. */
  get locale(): string {
    return localeFor(this.#host.lang);
  }

  /**
   * The texts of a section, in the language that they are there in.
   *
   * @param english the section in English
   */
  texts<Section extends keyof Texts>(section: Section, english: Texts[Section]): Localized<Section> {
    const { loaded } = LOCALIZE;
    return loaded?.textsFor(section, english, this.locale) ?? { ...english, lang: 'en', dir: 'ltr' };
  }

  /** Until the texts are there, or have had time enough to come; nothing where there is nothing to wait for. */
  wait(): Promise<void> | undefined {
    const readers = this.#readers();
    const loading = this.#loading(readers);
    const wanted = `${this.locale} ${readers.join(' ')}`;
    if (!loading || wanted === this.#wanted) return loading && this.#wait;
    this.#wanted = wanted;
    let timer: ReturnType<typeof setTimeout>;
    const long = new Promise<void>((resolve) => void (timer = setTimeout(resolve, LONGEST_WAIT_MS)));
    const wait = Promise.race([loading, long]).then(() => {
      clearTimeout(timer);
      if (this.#wait === wait) this.#wait = undefined;
      this.#host.requestUpdate();
    });
    void loading.then(() => {
      if (this.#wanted === wanted) this.#wanted = '';
      if (LOCALIZE.loaded?.areTextsMissing()) whenOnline(this.#again);
      this.#host.requestUpdate();
    });
    return (this.#wait = wait);
  }

  #loading(readers: readonly Reader[]): Promise<void> | undefined {
    const { loaded } = LOCALIZE;
    if (loaded) return loaded.textsLoading(this.locale, readers);
    const isEnglish = plainLanguage(this.locale) === 'en' && !readers.includes('notes');
    if (isEnglish || performance.now() - failedAt < AGAIN_AFTER_MS) return undefined;
    return LOCALIZE.load(this.#again).then(
      ({ textsLoading }) => textsLoading(this.locale, this.#readers()),
      () => void (failedAt = performance.now()),
    );
  }

  readonly #again = (): void => {
    failedAt = -Infinity;
    LOCALIZE.loaded?.forgiveTexts();
    this.#host.requestUpdate();
  };

  /** Renders the host as Lit does, when the texts are there: what was shown before stays until then. */
  schedule(update: () => unknown): void | Promise<unknown> {
    const wait = this.wait();
    if (!wait) return void update();
    return wait.then(update);
  }
}
