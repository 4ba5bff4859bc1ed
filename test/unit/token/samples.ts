import type { PlaybackToken, TokenReading } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

/** A JWT as nanoStream makes them, but for its signature. */
export const JWT = unsignedJwt(playbackClaims());

/** The four values of a V2 token, with a tag that has to be encoded. */
export const STS = {
  token: 'c939185322336a1cd71d0441eb47ed82',
  expires: '1611858276',
  options: '9',
  tag: 'my tag & more',
};

/** Both kinds of token, each as people have it when nothing is wrapped around it. */
export const BARE: readonly (readonly [kind: string, security: Readonly<Record<string, string>>])[] = [
  ['jwt', { jwtoken: JWT }],
  ['sts', STS],
];

/** A reading with its secrets laid open, so that two of them can be compared: two covers are always equal. */
export function laidOpen(reading: TokenReading | PlaybackToken): object {
  if (reading.kind === 'none') return reading;
  const secret = reading.secret?.reveal();
  if (reading.kind === 'malformed') {
    return { ...reading, secret, offered: reading.offered && laidOpen(reading.offered) };
  }
  return { ...reading, secret, ...(reading.kind === 'sts' && { boundTo: [...reading.boundTo] }) };
}

/** The parameters of an address, with a prefix before each name. */
export function parameters(security: Readonly<Record<string, string>>, prefix = 'security.'): string {
  return new URLSearchParams(
    Object.entries(security).map(([name, value]) => [prefix + name, value]),
  ).toString();
}

/** An object as JavaScript writes it: names without quotes, texts in single quotes, a comma too many. */
export function asJavaScript(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `'${String(value)}'`;
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${asJavaScript(inner)},`)
    .join('\n  ')} }`;
}

/** A text in lines of so many characters. */
export function inLines(text: string, length: number, mark = '\n'): string {
  return (text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []).join(mark);
}
