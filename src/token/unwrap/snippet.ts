import { readLiteral } from './literal.js';

/** More places than a snippet has tokens: what comes behind is not looked at. */
const MOST_PLACES = 24;
/** More lines than a mail client breaks a token into. */
const MOST_LINES = 24;

/**
 * The places in a text around which a token may be found: addresses, JWTs (also broken into lines), and objects as
 * JavaScript and JSON write them. Reads none of them, takes no escapes off, and runs nothing.
 *
 * @returns texts and objects, each to be read as a token by itself
 */
export function* tokenPlaces(snippet: string): Generator<unknown> {
  const text = snippet.replace(/=\r?\n/g, '');
  yield* first(addresses(text));
  yield* first(compactTokens(text));
  yield* first(objects(text));
}

function addresses(text: string): string[] {
  const words = text.split(/[\s"'`<>\\]+/).filter((word) => word.includes('token='));
  return words.map((word) => {
    const start = word.lastIndexOf('](') + 2;
    // The link of Markdown, `[…](…)`.
    return start > 1 ? word.slice(start, word.lastIndexOf(')')) : word;
  });
}

function* compactTokens(text: string): Generator<string> {
  const lines = withoutPadding(text)
    .split(/\r?\n/)
    .map((line) => line.replace(/^[>\s]+/, ''));
  for (const [index, line] of lines.entries()) {
    const words = line.split(/[^\w.-]+/).filter((word) => word !== '');
    for (const word of words) if (word.includes('eyJ')) yield word.slice(word.indexOf('eyJ'));
    const start = words.at(-1) ?? '';
    if (start.includes('eyJ')) yield* continued(start.slice(start.indexOf('eyJ')), lines, index + 1);
  }
}

// Nothing else has an equals sign right before a full stop.
function withoutPadding(text: string): string {
  return text.replace(/={1,2}\./g, '.');
}

// One line more each time: which one is the last only the token itself tells.
function* continued(start: string, lines: readonly string[], from: number): Generator<string> {
  let token = start;
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const [, more = '', rest = ''] = /^([\w.-]*)(.?)/.exec(line) ?? [];
    if (more === '') return;
    yield (token += more);
    if (rest !== '') return;
  }
}

function* objects(text: string): Generator<unknown> {
  for (const { index } of text.matchAll(/token["']?\s*:/g)) {
    const start = text.lastIndexOf('{', index);
    const literal = start < 0 ? 'broken' : readLiteral(text.slice(start), false);
    yield typeof literal === 'object' ? literal.value : undefined;
  }
}

function* first<T>(places: Iterable<T>): Generator<T> {
  let left = MOST_PLACES;
  for (const place of places) {
    yield place;
    if (--left === 0) return;
  }
}
