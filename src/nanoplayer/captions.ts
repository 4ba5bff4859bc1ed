import { cleanValue } from '../shared/text.js';

/** Where nanoStream Cloud serves live captions, and the library that receives them. */
export const CAPTIONS_HOST = 'bintu-nmessenger.autodevops-prod.nanostream.cloud';

/** The vendor's own address of that library, a classic script that defines `NanoMessenger`. */
export const OFFICIAL_CAPTIONS = `https://${CAPTIONS_HOST}/client/nmessenger.js`;

/**
 * The vendor's library for captions, as far as it is documented. It writes each caption as text into the element that it
 * was given the id of, connects again by itself, and has no documented way to end.
 *
 * Source: https://docs.nanocosmos.de/docs/dashboard/live_captions. Its build could not be had and none of this was seen to
 * happen: what is written against it is held by a stand-in of the documented interface alone.
 */
export interface NanoMessenger {
  /**
   * @param token the JWT that also opens the stream
   * @param user not needed for captions
   * @param onError gets an error of whatever kind, which may hold the token
   */
  connect(
    token: string,
    user: string | null,
    channel: string,
    onSuccess: () => void,
    onError: (error: unknown) => void,
  ): void;
}

/** The library's class. The element has to be in the document before an instance is made. */
export type NanoMessengerConstructor = new (
  host: string,
  port: number,
  options: { readonly overlayDiv: string },
) => NanoMessenger;

/** What is spoken, and what the captions are in: ids such as `en`, `en-US` or `es-419`, in the case that they are set up with. */
export interface CaptionLanguages {
  readonly source: string;
  readonly target: string;
}

/** What an attribute names. */
export interface NamedCaptions {
  readonly languages: readonly CaptionLanguages[];
  /** The first word that is no pair of languages. */
  readonly wrong?: string;
}

// A language in lower case and what narrows it down in any other: so it is known where the second one begins.
const LANGUAGE = '[a-z]{2,3}(?:-(?:[A-Z]{2}|[A-Z][a-z]{3}|\\d{3}))*';
const PAIR = new RegExp(`^(${LANGUAGE})-(${LANGUAGE})$`);

/** More than anybody chooses from. */
const MOST_LANGUAGES = 50;

/** Reads pairs of source and target language, with spaces or commas between them: `en-de en-en`. */
export function readCaptionLanguages(text: string): NamedCaptions {
  const words = text.split(/[\s,]+/).map(cleanValue);
  const languages = new Map<string, CaptionLanguages>();
  let wrong: string | undefined;
  for (const word of words) {
    const [, source, target] = PAIR.exec(word) ?? [];
    if (source && target && languages.size < MOST_LANGUAGES) languages.set(word, { source, target });
    else if (word !== '') wrong ??= word;
  }
  return { languages: [...languages.values()], ...(wrong !== undefined && { wrong }) };
}

/**
 * The channel that captions of a stream come by. Its case matters.
 *
 * @param streamName the name of the stream, or the id of its group
 */
export function captionChannel(streamName: string, { source, target }: CaptionLanguages): string {
  return `${streamName}-${source}-${target}`;
}

/** A server of captions. */
export interface CaptionServer {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads a host, with its port where that is not 443. The library encrypts on every port, as far as is documented.
 *
 * @returns nothing where it is no host
 */
export function readCaptionServer(text: string): CaptionServer | undefined {
  const address = `https://${cleanValue(text)}`;
  if (!URL.canParse(address)) return undefined;
  const { host, hostname, port, href } = new URL(address);
  if (href !== `https://${host}/` || !/^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(hostname)) return undefined;
  return { host: hostname, port: port === '' ? 443 : Number(port) };
}
