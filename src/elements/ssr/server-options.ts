import { languageTag } from '../../shared/language-tag.js';
import type { Milliseconds } from '../../shared/index.js';

/** What a server knows of the viewer and of the moment, for whom it renders. */
export interface ServerOptions {
  /** The moment at the server, in milliseconds since 1970; `Date.now()` where it is left out. */
  readonly now?: number;
  /** The viewer's language where a tag has no `lang`, as a BCP 47 tag: the first of `Accept-Language`. English otherwise. */
  readonly lang?: string;
  /** The viewer's time zone where a panel has no `time-zone`, as an IANA name. UTC otherwise, which the date then says. */
  readonly timeZone?: string;
  /** The nonce of the page's Content-Security-Policy, where its `style-src` asks for one. */
  readonly nonce?: string;
}

/** The moment that is rendered. */
export function momentOf({ now }: ServerOptions): Milliseconds {
  return (now ?? Date.now()) as Milliseconds;
}

/** The locale of an element's texts: never the server's own. */
export function serverLocale(lang: string, options: ServerOptions): string {
  return languageTag(lang) ?? languageTag(options.lang ?? '') ?? 'en';
}
