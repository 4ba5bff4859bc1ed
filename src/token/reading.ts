import { markObject } from '../shared/marked-objects.js';
import type { JwtIssue, JwtToken } from './jwt.js';
import type { Secret } from './redact.js';
import type { StsIssue, StsToken } from './sts.js';

/**
 * Why a text or object is no playback token. Each has a sentence of its own in the label tables:
 * - `too-long` – far more text than any token has; it was not read
 * - `no-token-shape` – nothing in it looks like a token
 * - `object-as-text` – the text that an object becomes where only text can stand, `[object Object]`
 * - `undecodable` – the shape is right, the content is damaged
 * - `truncated` – the end is missing
 * - `encrypted` – a JWT of five parts: not a playback token, or not to be read here
 * - `ingest-token` – a token for sending a stream, not for playing one
 * - `other-issuer`, `other-audience` – a JWT that says it was made by somebody else, or for something else
 * - `snippet` – more than a token, with a token in it
 * - `sts-incomplete` – a V2 token's digest without the values that go with it
 * - `api-error` – the token API's answer that it did not make a token
 * - `exp-unusable`, `nbf-unusable` – a JWT's expiry or beginning that is no moment
 * - `expires-unusable`, `options-unusable` – a V2 token's expiry or options that are no number
 */
export type TokenIssue =
  | 'too-long'
  | 'no-token-shape'
  | 'object-as-text'
  | 'snippet'
  | 'sts-incomplete'
  | 'api-error'
  | JwtIssue
  | StsIssue;

/** A token that can be handed to a server. */
export type PlaybackToken = JwtToken | StsToken;

/** Something that should be a playback token and is none. */
export interface MalformedToken {
  readonly kind: 'malformed';
  readonly issue: TokenIssue;
  /** Where in an object a token stood that was not taken, for it could be another's: the names on the way to it. */
  readonly at?: string;
  /** Where it has the shape of a signed JWT: the server has the last word, and may be sent it. */
  readonly secret?: Secret;
  /** The token that stands in a `snippet`. */
  readonly offered?: PlaybackToken;
}

/** Nothing was given at all. */
export interface NoToken {
  readonly kind: 'none';
}

/** What was found in something that should be a token. */
export type TokenReading = PlaybackToken | NoToken | MalformedToken;

// What was read here once is taken again as it is; a look-alike from outside is not.
const readings = new WeakSet<object>();

/** Remembers a reading, for {@link isReading} to know it, and for other copies of this version to know it as one. */
export function rememberReading<T extends TokenReading>(reading: T): T {
  readings.add(reading);
  markObject(reading, 'reading');
  return reading;
}

/** Whether a value is a reading that was made here. */
export function isReading(value: unknown): value is TokenReading {
  return typeof value === 'object' && value !== null && readings.has(value);
}

/** The reading of nothing. */
export const NO_TOKEN: NoToken = /* @__PURE__ */ rememberReading({ kind: 'none' });

/** More characters than a token needs with all that may be around it; what is longer is not read, so it costs little. */
export const LONGEST_TOKEN_TEXT = 160_000;

/** Whether a reading is a token that can be handed to a server. Whether the server takes it is another question. */
export function isPlaybackToken(reading: TokenReading): reading is PlaybackToken {
  return reading.kind === 'jwt' || reading.kind === 'sts';
}

/** Whether two readings are of the very same token, with all that goes with it, or of the same text that is none. */
export function isSameToken(one: TokenReading, other: TokenReading): boolean {
  if (one.kind === 'malformed') {
    if (other.kind !== 'malformed') return false;
    return one.secret && other.secret ? one.secret.equals(other.secret) : one.secret === other.secret;
  }
  if (one.kind === 'jwt') return other.kind === 'jwt' && one.secret.equals(other.secret);
  if (one.kind !== 'sts' || other.kind !== 'sts') return false;
  const isEqual = (name: 'expires' | 'options' | 'tag'): boolean => one[name] === other[name];
  return one.secret.equals(other.secret) && isEqual('expires') && isEqual('options') && isEqual('tag');
}
