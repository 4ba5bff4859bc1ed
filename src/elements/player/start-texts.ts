import { start } from '../../locales/en/start.js';
import { plainLanguage } from '../../locales/registry.js';
import type { Language, Localized } from '../../locales/texts.js';
import type { SpeakingHost } from '../shared/language.js';

/** In English. */
export const ENGLISH_START: Localized<'start'> = { ...start, lang: 'en', dir: 'ltr' };

/** What a player says before there is anything that plays, and tells of. */
export class StartTexts {
  readonly #host: SpeakingHost;
  #language: Language | 'en' | undefined;
  #texts: Localized<'start'> | undefined;

  constructor(host: SpeakingHost) {
    this.#host = host;
  }

  /** The texts, as soon as it is sure which. They begin to load, for whatever else speaks, and the host is drawn again. */
  get texts(): Localized<'start'> | undefined {
    const language = plainLanguage(this.#host.lang);
    if (language === this.#language) return this.#texts;
    this.#language = language;
    this.#texts = language === 'en' ? ENGLISH_START : undefined;
    if (typeof language === 'object') void this.#load(language);
    return this.#texts;
  }

  async #load(language: Language): Promise<void> {
    const { lang, dir, viewer } = language;
    try {
      const { start } = await viewer();
      if (language === this.#language) this.#texts = { ...start, lang, dir };
      this.#host.requestUpdate();
    } catch {
      // Whoever speaks later tries again.
    }
  }
}
