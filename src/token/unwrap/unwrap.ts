import {
  unescapeHtml,
  unescapeHyphens,
  unescapePercent,
  unescapeQuotedPrintable,
  unescapeScript,
} from './unescape.js';
import { withoutEdges } from './edges.js';

/** More layers than a text is escaped in by accident. */
const DEEPEST = 5;
/** More readings than a text can have. */
const MOST_TEXTS = 40;
/** More addresses than stand in one another. */
const MOST_INNER = 4;

// From what only a program writes to what may be meant as it is.
const UNESCAPES = [
  unescapeHtml,
  unescapeScript,
  unescapeQuotedPrintable,
  unescapePercent,
  unescapeHyphens,
] as const;

/** How much of a text may still be gone through, so that reading takes time in proportion to its length. */
export class Effort {
  #left: number;

  /** @param length of the text, in characters */
  constructor(length: number) {
    this.#left = Math.max(length * 16, 400_000);
  }

  /** @returns whether there is anything left to go through so many characters */
  spend(characters: number): boolean {
    this.#left -= characters;
    return this.#left >= 0;
  }
}

/**
 * What a text may be under its escapes, and what the addresses in it are, where it is one that leads to another: as
 * {@link unescaped} gives it.
 */
export function unwrapped(text: string, effort: Effort = new Effort(text.length)): Generator<string> {
  return unescaped(text, effort, (one) => addressesWithin(withoutEdges(one)));
}

/**
 * What a text may be under its escapes: the text itself, then with one layer of escapes off, then with two, in any order
 * of HTML, JavaScript, percent-encoding, quoted-printable and what mail filters write. Each text comes once, the
 * likeliest first; how deep and how many is bounded.
 *
 * @param within the text to go on from, and the texts that stand in it
 */
export function* unescaped(
  text: string,
  effort: Effort,
  within: (text: string) => Iterable<string> = () => [],
): Generator<string> {
  const depths = new Map([[withoutFilter(text), 0]]);
  // What is added while it is gone through has its turn as well.
  for (const [one, depth] of depths) {
    if (!effort.spend(one.length)) return;
    yield one;
    if (depth === DEEPEST) continue;
    const add = (more: string): void => {
      if (depths.size < MOST_TEXTS && more !== '' && !depths.has(more)) depths.set(more, depth + 1);
    };
    const [html, script, ...others] = UNESCAPES.map((unescape) => unescape(one));
    for (const more of [html ?? one, script ?? one]) add(more);
    for (const more of within(one)) add(more);
    for (const more of others) add(more);
  }
}

// What a mail filter of this kind puts around addresses is taken for part of their last value otherwise.
const FILTERED = /https?:\/\/[\w.-]{1,80}\/v3\/__(\S{1,8000}?)__;[\w!*~-]*\$?/g;
const ESCAPED_IN_PATH = /^[^?#]*\/(https?(?::|%3a)%2f%2f[^/?#\s]+)/i;
/** `http` in base64. */
const ENCODED = /aHR0c[\w+/-]+/g;

function withoutFilter(text: string): string {
  return text.includes('/v3/__') ? text.replace(FILTERED, '$1') : text;
}

/** The addresses that stand in an address in base64; what goes on behind one may be the rest of a path. */
function* encodedWithin(address: string): Generator<string> {
  for (const [run] of [...address.matchAll(ENCODED)].slice(0, MOST_INNER)) {
    const found = decoded(run) ?? decoded(run.split('/', 1)[0] ?? '');
    if (found !== undefined) yield found;
  }
}

function decoded(base64: string): string | undefined {
  try {
    const text = atob(base64.replace(/-/g, '+').replace(/_/g, '/'));
    return /^https?:\/\/[\x21-\x7e]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The addresses within an address, which may be that of a redirect, or of a mail filter that watches over links: the
 * values of its parameters that could name a token, and an address that stands in it as it is, escaped, or in base64.
 */
function* addressesWithin(address: string): Generator<string> {
  if (/[\s<>"{}]/.test(address)) return;
  // Behind one that is escaped, the path of the outer one goes on.
  const escaped = ESCAPED_IN_PATH.exec(address)?.[1];
  if (escaped !== undefined) yield unescapePercent(escaped);
  yield* encodedWithin(address);
  let left = MOST_INNER;
  const query = address.slice(address.indexOf('?') + 1).replace(/#/g, '&');
  for (const [, value] of new URLSearchParams(query)) {
    if (!/token|eyJ/.test(value)) continue;
    if (left === 0) break;
    left -= 1;
    yield value;
  }
  const inner = Math.max(address.lastIndexOf('http://'), address.lastIndexOf('https://'));
  if (inner > 0) yield address.slice(inner);
}
