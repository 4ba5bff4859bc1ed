import { unescapeScript } from './escapes.js';

const DEEPEST = 32;
const SPACE = /(?:\s+|\/\/.*|\/\*[^]*?(?:\*\/|$))*/y;
/** A word, or one character of anything else. */
const PIECE = /[\w$.+-]+|[^]?/y;

/** What became of a text that should be a literal: its value, `cut` where it stops within, `broken` otherwise. */
export type LiteralReading = { readonly value: unknown } | 'cut' | 'broken';

/**
 * Reads an object or array as JSON or JavaScript write it: with or without quotes around names, with any quotes
 * around texts, with comments and commas too many. Runs nothing: what has to be evaluated is `broken`.
 *
 * A line break within a text was put there by a mail client, and is left out.
 *
 * @param whole whether nothing may follow the literal; otherwise what follows is ignored
 */
export function readLiteral(text: string, whole = true): LiteralReading {
  let at = 0;
  const take = (kind: RegExp): string => {
    kind.lastIndex = at;
    const [taken] = kind.exec(text) ?? [''];
    at += taken.length;
    return taken;
  };
  const next = (): string => {
    take(SPACE);
    return take(PIECE);
  };
  const value = (depth: number, first = next()): unknown => {
    if (first === '[') return list(']', (item) => value(depth + 1, item), depth);
    if (first === '{') {
      const entry = (name: string): [string, unknown] => {
        const field = quoted(name) ?? name;
        expect(next() === ':');
        return [field, value(depth + 1)];
      };
      return Object.fromEntries(list('}', entry, depth));
    }
    return quoted(first) ?? bare(first);
  };
  const list = <T>(end: string, item: (first: string) => T, depth: number): T[] => {
    expect(depth <= DEEPEST);
    const items: T[] = [];
    for (let first = next(); first !== end; first = next()) {
      items.push(item(first));
      take(SPACE);
      if (text.charAt(at) === ',') at++;
      else expect(text.charAt(at) === end);
    }
    return items;
  };
  const quoted = (first: string): string | undefined => {
    if (!/["'`]/.test(first)) return undefined;
    const written = take(new RegExp(`(?:[^\\\\${first}]+|\\\\[^])*`, 'y'));
    expect(take(PIECE) === first);
    return unescapeScript(written.replace(/(\\[^])|=?\r?\n/g, '$1'));
  };
  try {
    const found = value(0);
    return whole && next() !== '' ? 'broken' : { value: found };
  } catch {
    return next() === '' ? 'cut' : 'broken';
  }
}

function bare(word: string): unknown {
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null' || word === 'undefined') return null;
  expect(word !== '');
  const number = Number(word);
  expect(!Number.isNaN(number));
  return number;
}

function expect(isThere: boolean): void {
  if (!isThere) throw new SyntaxError();
}
