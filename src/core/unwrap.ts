import {
  unescapeHtml,
  unescapeHyphens,
  unescapePercent,
  unescapeQuotedPrintable,
  unescapeScript,
} from './unescape.js';
import { withoutEdges } from './text-clean.js';

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
  const depths = new Map([[text, 0]]);
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

/**
 * The addresses within an address, which may be that of a redirect, or of a mail filter that watches over links: the
 * values of its parameters that could name a token, and an address that stands in it as it is.
 */
function* addressesWithin(address: string): Generator<string> {
  if (/[\s<>"{}]/.test(address)) return;
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
