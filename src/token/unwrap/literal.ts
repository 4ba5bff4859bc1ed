const DEEPEST = 32;
const WHITE = /\s/;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };

class Unreadable extends Error {}

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
  const reader = new LiteralReader(text);
  try {
    const value = reader.value(0);
    return whole && !reader.isAtEnd() ? 'broken' : { value };
  } catch {
    return reader.isAtEnd() ? 'cut' : 'broken';
  }
}

class LiteralReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  isAtEnd(): boolean {
    this.#skip();
    return this.#at >= this.#text.length;
  }

  value(depth: number): unknown {
    if (depth > DEEPEST) throw new Unreadable();
    this.#skip();
    const first = this.#text.charAt(this.#at);
    if (first === '{') return Object.fromEntries(this.#list('}', () => this.#entry(depth)));
    if (first === '[') return this.#list(']', () => this.value(depth + 1));
    return isQuote(first) ? this.#string(first) : this.#word();
  }

  #entry(depth: number): [string, unknown] {
    const first = this.#text.charAt(this.#at);
    const name = isQuote(first) ? this.#string(first) : this.#take(/[\w$.]/);
    this.#skip();
    if (name === '' || this.#text.charAt(this.#at) !== ':') throw new Unreadable();
    this.#at++;
    return [name, this.value(depth + 1)];
  }

  #list<T>(end: string, item: () => T): T[] {
    const items: T[] = [];
    this.#at++;
    for (;;) {
      this.#skip();
      if (this.#text.charAt(this.#at) === end) break;
      items.push(item());
      this.#skip();
      if (this.#text.charAt(this.#at) === ',') this.#at++;
      else if (this.#text.charAt(this.#at) !== end) throw new Unreadable();
    }
    this.#at++;
    return items;
  }

  #string(quote: string): string {
    const pieces: string[] = [];
    for (let from = ++this.#at; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character !== quote && character !== '\\' && character !== '\n') continue;
      const piece = this.#text.slice(from, this.#at);
      pieces.push(character === '\n' ? piece.replace(/=?\r?$/, '') : piece);
      if (character === quote) {
        this.#at++;
        return pieces.join('');
      }
      if (character === '\\') pieces.push(this.#escape());
      from = this.#at + 1;
    }
    throw new Unreadable();
  }

  // Leaves the place at the last character of the escape.
  #escape(): string {
    const kind = this.#text.charAt(++this.#at);
    const length = kind === 'u' ? 4 : kind === 'x' ? 2 : 0;
    if (length === 0) return ESCAPES[kind] ?? (kind === '\n' ? '' : kind);
    const digits = this.#text.slice(this.#at + 1, this.#at + 1 + length);
    this.#at += length;
    if (!/^[0-9a-f]+$/i.test(digits)) throw new Unreadable();
    return String.fromCharCode(parseInt(digits, 16));
  }

  #word(): unknown {
    const word = this.#take(/[\w.+-]/);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null' || word === 'undefined') return null;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Unreadable();
    return number;
  }

  #take(kind: RegExp): string {
    const from = this.#at;
    while (this.#at < this.#text.length && kind.test(this.#text.charAt(this.#at))) this.#at++;
    return this.#text.slice(from, this.#at);
  }

  #skip(): void {
    for (; this.#at < this.#text.length; this.#at++) {
      const two = this.#text.slice(this.#at, this.#at + 2);
      if (two === '//' || two === '/*') this.#at = this.#endOf(two === '//' ? '\n' : '*/') - 1;
      else if (!WHITE.test(two.charAt(0)) && two.charAt(0) !== '\ufeff') return;
    }
  }

  #endOf(mark: string): number {
    const found = this.#text.indexOf(mark, this.#at + 2);
    return found < 0 ? this.#text.length : found + mark.length;
  }
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}
