import {
  NO_TOKEN,
  validityAt,
  type TokenReading,
  type Validity,
  type ValidityOptions,
} from '../../token/index.js';
import { pageClock, readToken, readTokenNow } from '../../playback/index.js';

/** The properties by which an element judges its token. Durations in seconds. */
export interface JudgedToken {
  readonly token: unknown;
  readonly streamName: string;
  readonly groupId?: string;
  /** The token is used on another page than this one: it is held against none. */
  readonly elsewhere?: boolean;
  readonly expiringWithin: number;
  readonly leeway: number;
}

// A token is read once, however often an element looks at it.
const readings = new WeakMap<JudgedToken, { readonly token: unknown; readonly reading: TokenReading }>();

/** An element's token as it was read; of the kind `none` while what reads it is loaded. */
export function readingOf(settings: JudgedToken): TokenReading {
  return knownReading(settings) ?? NO_TOKEN;
}

/** Loads what reads an element's token. Never rejects. @returns nothing where the token can be read */
export function readerLoading(settings: JudgedToken): Promise<unknown> | undefined {
  return knownReading(settings) ? undefined : readToken(settings.token).catch(() => undefined);
}

function knownReading(settings: JudgedToken): TokenReading | undefined {
  const { token } = settings;
  const known = readings.get(settings);
  if (known && known.token === token) return known.reading;
  const reading = readTokenNow(token);
  if (reading) readings.set(settings, { token, reading });
  return reading;
}

/** The validity of an element's token at this moment. */
export function validityOf(settings: JudgedToken): Validity {
  return validityAt(readingOf(settings), pageClock.now(), validityOptions(settings));
}

/** How the validity of an element's token is judged. */
export function validityOptions({ expiringWithin, leeway }: JudgedToken): ValidityOptions {
  return { expiringWithinMs: expiringWithin * 1000, leewayMs: leeway * 1000 };
}
