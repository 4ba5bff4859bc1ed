import { isPlainObject, type PlainObject } from '../shared/plain-object.js';
import { decodeToken, looksLikeJwt } from './jwt.js';
import {
  isReading,
  LONGEST_TOKEN_TEXT,
  NO_TOKEN,
  rememberReading,
  type PlaybackToken,
  type TokenReading,
} from './reading.js';
import { readSts } from './sts.js';

/** The hex digest of a V2 token, which is nothing without the values that go with it. */
export const DIGEST = /^[0-9a-f]{24,128}$/i;
const FIELDS: readonly string[] = ['jwtoken', 'token', 'expires', 'options', 'tag'];

/**
 * Reads a token that is written as the documents have it: a compact JWT; an object with that in `token`, or the security
 * config object with a `jwtoken` or the four values of a V2 token; the answer of the V3 API, which has it in `data`; any
 * such object as JSON. It is what `parseToken` says of the same, without all that it needs for whatever else people have
 * in hand.
 *
 * Pure and total, and does not verify.
 *
 * @returns nothing where it is anything else, which `parseToken` may know
 */
export function readPlainToken(input: unknown): PlaybackToken | undefined {
  try {
    const token = typeof input === 'string' ? readText(input.trim()) : readFields(input);
    return token && rememberReading(token);
  } catch {
    // An object can throw whenever it is looked at.
    return undefined;
  }
}

/** The reading of what needs nothing but this to be read: of a plain token, of an earlier reading, and of nothing at all. */
export function readAtOnce(input: unknown): TokenReading | undefined {
  if (isReading(input)) return input;
  return input === undefined || input === null || input === '' ? NO_TOKEN : readPlainToken(input);
}

function readText(text: string): PlaybackToken | undefined {
  if (isTooLong(text)) return undefined;
  return /^\{[^]*\}$/.test(text) ? readFields(JSON.parse(text)) : readJwt(text);
}

function readJwt(text: string): PlaybackToken | undefined {
  const token = looksLikeJwt(text) ? decodeToken(text) : '';
  return typeof token === 'string' ? undefined : token;
}

function readFields(input: unknown): PlaybackToken | undefined {
  if (!isPlainObject(input)) return undefined;
  const names = Object.keys(input);
  if (input['success'] === true && names.sort().join() === 'data,success') return readFields(input['data']);
  if (!names.every((name) => FIELDS.includes(name))) return undefined;
  const fields: PlainObject = { ...input };
  const { jwtoken, token } = fields;
  if (typeof jwtoken === 'string') return readJwt(jwtoken);
  if (typeof token !== 'string' || jwtoken !== undefined) return undefined;
  const others = Object.values({ ...fields, token: undefined }).filter(isThere);
  if (others.some(isTooLong)) return undefined;
  if (!DIGEST.test(token)) return readJwt(token);
  const read = others.length > 0 ? readSts(fields) : '';
  return typeof read === 'string' ? undefined : read;
}

/** Whether a value that goes with a V2 token is there at all. */
export function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether a value is more text than is read. */
export function isTooLong(value: unknown): boolean {
  return typeof value === 'string' && value.length > LONGEST_TOKEN_TEXT;
}
