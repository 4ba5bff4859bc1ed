import fc from 'fast-check';
import { security, spelling, type Security } from '../token/arbitraries.js';

/** So many letters and digits of a token in a row are found. */
const FOUND = 16;
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** What a text says, however it is written: letters and digits alone, small. */
const bare = (text: string): string =>
  text
    .replace(/%(?:25)*[\da-f]{2}/gi, '')
    .replace(/[^a-z\d]/gi, '')
    .toLowerCase();

/** All runs of so many letters and digits in a text. */
function runsIn(text: string): string[] {
  const told = bare(text);
  return Array.from({ length: Math.max(told.length - FOUND + 1, 0) }, (_, at) => told.slice(at, at + FOUND));
}

/** The pieces of secrets that a text holds, however it is written. */
export function piecesIn(text: string, secrets: readonly string[]): string[] {
  const told = new Set(runsIn(text));
  return secrets.flatMap(runsIn).filter((piece) => told.has(piece));
}

/** Ways in which a token comes into a text: whole, cut, escaped, broken, as part of something. */
export const hiding: fc.Arbitrary<(token: string) => string> = fc
  .tuple(
    spelling,
    fc.constantFrom<((text: string) => string)[]>(
      (text) => text,
      (text) => `wss://a.example/x?stream=y&token=${text}`,
      (text) => `https://${text}.example/`,
      (text) => `Invalid: "${text}"`,
      (text) => JSON.stringify({ jwtoken: text }),
      (text) => encodeURIComponent(`a=1&t=${text}`),
      (text) => encodeURIComponent(encodeURIComponent(`{"t":"${text}"}`)),
      (text) => `\u202e${text}\u0000`,
      (text) => text.toUpperCase(),
      (text) => text.split('.').at(-1) ?? text,
      (text) => text.split('.').at(1) ?? text,
      (text) => `x${text}x`,
      (text) => text.split('').join('.'),
      (text) => text.replace(/(.{11})/g, '$1 '),
    ),
    fc.double({ min: 0, max: 0.9, noNaN: true }),
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  )
  .map(([spell, wrap, from, to]) => (token: string) => {
    const text = wrap(spell(token));
    return text.slice(Math.floor(from * from * text.length), Math.ceil(to * text.length) + 24);
  });

/** The part of a token that nobody may know. */
export const secretOf = ({ jwtoken, token = '' }: Security): string => jwtoken ?? token;

/** Signatures, which differ from one another. */
export const signature: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...BASE64URL), { minLength: 86, maxLength: 86 })
  .map((characters) => characters.join(''));

/**
 * A JWT with another signature. By its last dot, and not by a pattern, which in a token of 50,000 characters takes seconds; an
 * engine that is interrupted meanwhile begins again, and may never end.
 */
export const signedWith = (jwt: string, signed: string): string =>
  `${jwt.slice(0, jwt.lastIndexOf('.') + 1)}${signed}`;

/** A token of either kind. */
export const tokens: fc.Arbitrary<Security> = fc
  .tuple(security, signature)
  .map(([token, signed]) => (token['jwtoken'] ? { jwtoken: signedWith(token['jwtoken'], signed) } : token));
