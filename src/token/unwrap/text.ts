import { decodeToken, looksCut, looksEncrypted, looksLikeJwt, type JwtToken } from '../jwt.js';
import { readLiteral, type LiteralReading } from './literal.js';
import { securityInAddress } from './address.js';
import { Secret } from '../redact.js';
import { hasCleanEnds, joinLines, peel, stripInvisible } from './edges.js';
import { unwrapped, type Effort } from './escapes.js';
import type { MalformedToken } from '../reading.js';

/** More layers than anybody wraps around a token by hand. */
const MOST_LAYERS = 16;
/** The hex digest of a V2 token, which is nothing without the values that go with it. */
const DIGEST = /^[0-9a-f]{24,128}$/i;
const FIELD = /^["']?[\w.]{1,40}["']?\s{0,9}:\s{0,9}["'`{[]/;

/** What a text is found to be: a JWT or why it is none, or an object or values that have to be read further. */
export type TextReading = JwtToken | MalformedToken | { readonly kind: 'within'; readonly value: unknown };

/**
 * What a JWT is made of, as a program may write it that knows base64 better than JWTs: with its padding, and with the
 * two characters that addresses do not take.
 */
const BASE64_JWT = /^eyJ[\w+/-]*={0,2}(?:\.[\w+/-]*={0,2}){1,4}$/;

/**
 * What a text can be that is a token and nothing else, in whatever it is wrapped: takes layer by layer off, of escapes and
 * of what stands around it. Does not look for a token in the midst of other text.
 *
 * @param text not longer than is reasonable: the work is in proportion to its length
 * @returns readings, the likeliest first; none where it is no such text
 */
export function* readWrapped(text: string, effort: Effort): Generator<TextReading> {
  for (const plain of unwrapped(text, effort)) {
    for (const layer of layers(plain)) {
      if (!effort(layer.length)) return;
      const reading = recognise(layer);
      if (reading) yield reading;
    }
  }
}

/** What is wrong with a text that {@link readWrapped} does not know and in which nothing was found. */
export function malformationOf(text: string): MalformedToken {
  for (const layer of layers(text)) {
    const word = asBase64url(compact(layer));
    const reading = looksLikeJwt(word) && word.startsWith('eyJ') ? asReading(word) : undefined;
    if (reading?.kind === 'malformed') return reading;
    if (looksCut(word)) return { kind: 'malformed', issue: 'truncated' };
    if (FIELD.test(layer.slice(0, 80)) && readLiteral(`{${layer}`) === 'cut') {
      return { kind: 'malformed', issue: 'truncated' };
    }
    if (layer.startsWith('{')) return { kind: 'malformed', issue: 'undecodable' };
  }
  return { kind: 'malformed', issue: 'no-token-shape' };
}

/** The digest of a V2 token without what is wrapped around it; a text that holds none stays as it is. */
export function digestWithin(text: string): string {
  for (const layer of layers(text)) {
    const word = compact(layer);
    if (DIGEST.test(word)) return word;
  }
  return text;
}

/** The text without white space and what is invisible: how a digest or a compact JWT is written. */
export function compact(text: string): string {
  return joinLines(text).replace(/\s+/g, '');
}

// The server takes a JWT as its standard has it only.
function asBase64url(word: string): string {
  if (!/[=+/]/.test(word) || !BASE64_JWT.test(word)) return word;
  return word.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');
}

function* layers(text: string): Generator<string> {
  let layer = text;
  for (let count = 0; count < MOST_LAYERS; count++) {
    yield layer;
    const within = peel(layer);
    if (within === layer) return;
    layer = within;
  }
}

function recognise(text: string): TextReading | undefined {
  const written = compact(text);
  const word = asBase64url(written);
  if (looksLikeJwt(word)) {
    const reading = asReading(word);
    // Words of a sentence can look like one when they are drawn together; then it is looked for in the sentence.
    if (reading.kind === 'jwt' || written === stripInvisible(text)) return reading;
    return isDamaged(reading) ? undefined : reading;
  }
  if (looksEncrypted(word)) return { kind: 'malformed', issue: 'encrypted' };
  if (DIGEST.test(word)) return { kind: 'malformed', issue: 'sts-incomplete' };
  // A mark behind an address would be taken for the end of its last value, unless it is that of an unsigned JWT.
  const last = text.slice(text.lastIndexOf('=') + 1);
  const ends = hasCleanEnds(text) || (last.startsWith('eyJ') && looksLikeJwt(last));
  const named = ends ? securityInAddress(joinLines(text)) : undefined;
  return named ? { kind: 'within', value: named } : structure(text);
}

function structure(text: string): TextReading | undefined {
  if (text.startsWith('{') || text.startsWith('[')) {
    const literal = parse(text);
    if (literal === 'cut') return { kind: 'malformed', issue: 'truncated' };
    if (literal !== 'broken') return { kind: 'within', value: literal.value };
    // JSON within JSON, as a log has it, that has lost the quotes around it.
    return text.includes('\\"') ? asText(parse(`"${text}"`)) : undefined;
  }
  if (text.startsWith('"') && text.includes('\\')) {
    return asText(parse(text));
  }
  if (!FIELD.test(text.slice(0, 80)) || !text.includes('token')) return undefined;
  const literal = readLiteral(`{${text}}`);
  return typeof literal === 'object' ? { kind: 'within', value: literal.value } : undefined;
}

function asText(literal: LiteralReading): TextReading | undefined {
  const isText = typeof literal === 'object' && typeof literal.value === 'string';
  return isText ? { kind: 'within', value: literal.value } : undefined;
}

function parse(text: string): LiteralReading {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const literal = readLiteral(text);
    return literal === 'broken' ? readLiteral(stripInvisible(text)) : literal;
  }
}

function asReading(word: string): JwtToken | MalformedToken {
  const read = decodeToken(word);
  return typeof read === 'string' ? { kind: 'malformed', issue: read, secret: new Secret(word) } : read;
}

function isDamaged(reading: MalformedToken): boolean {
  return reading.issue === 'truncated' || reading.issue === 'undecodable';
}
