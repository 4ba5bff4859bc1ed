import type { ClaimFault } from './claims.js';
import { decodeToken, looksLikeJwt, type JwtToken } from './jwt.js';
import { readSts, type StsFault, type StsToken } from './sts.js';

/** A token that can be handed to a server. */
export type PlaybackToken = JwtToken | StsToken;

/** Why a text or object is no playback token. Each has a sentence of its own in the label tables. */
export type TokenFault = 'too-long' | 'no-token-shape' | 'undecodable' | ClaimFault | StsFault;

/** What was found in something that should be a token. `none`: nothing was given at all. */
export type TokenReading =
  PlaybackToken | { readonly kind: 'none' } | { readonly kind: 'malformed'; readonly fault: TokenFault };

/** More than any token needs; what is longer is not read, so that a hostile page costs little. */
const LONGEST_TOKEN = 32_768;

// What was read here once is taken again as it is; a look-alike from outside is not.
const readings = new WeakSet<object>();

/**
 * Reads a token as people have it in hand: a compact JWT, or a V2 token as an object or as its JSON text. An earlier
 * reading is given back as it is.
 *
 * Pure and total: it never throws, never asks a server, and does not verify. What it says about a token is what
 * the token says about itself.
 *
 * @example
 * parseToken('eyJ…').kind // 'jwt'
 * parseToken({ token: '5f…', expires: '1767225600', options: '1', tag: '' }).kind // 'sts'
 */
export function parseToken(input: unknown): TokenReading {
  if (typeof input === 'object' && input !== null && readings.has(input)) return input as TokenReading;
  const reading = read(input);
  readings.add(reading);
  return reading;
}

function read(input: unknown): TokenReading {
  if (input === undefined || input === null) return { kind: 'none' };
  if (typeof input === 'string') return parseText(input.trim());
  if (isRecord(input)) return parseFields(input);
  return { kind: 'malformed', fault: 'no-token-shape' };
}

function parseText(text: string): TokenReading {
  if (text === '') return { kind: 'none' };
  if (text.length > LONGEST_TOKEN) return { kind: 'malformed', fault: 'too-long' };
  if (looksLikeJwt(text)) return orFault(decodeToken(text));
  if (text.startsWith('{')) {
    try {
      return read(JSON.parse(text));
    } catch {
      return { kind: 'malformed', fault: 'undecodable' };
    }
  }
  return { kind: 'malformed', fault: 'no-token-shape' };
}

function parseFields(fields: Readonly<Record<string, unknown>>): TokenReading {
  const { token, jwtoken } = fields;
  if (typeof jwtoken === 'string' && jwtoken.trim() !== '') return parseText(jwtoken.trim());
  if (typeof token !== 'string' || token.trim() === '') return { kind: 'malformed', fault: 'no-token-shape' };
  if (token.length > LONGEST_TOKEN) return { kind: 'malformed', fault: 'too-long' };
  if (looksLikeJwt(token.trim())) return parseText(token.trim());
  return orFault(readSts(fields));
}

function orFault(read: PlaybackToken | TokenFault): TokenReading {
  return typeof read === 'string' ? { kind: 'malformed', fault: read } : read;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
