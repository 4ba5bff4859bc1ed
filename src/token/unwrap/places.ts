import { hasCleanEnds } from './edges.js';
import { unescapeHtml, unescapeScript } from './escapes.js';
import { readLiteral } from './literal.js';
import { SECURITY_PREFIXES, securityOf } from '../security-parameters.js';

/** A token's values as they stand in an object, whatever type they have. */
export type SecurityFields = Readonly<
  Partial<Record<'jwtoken' | 'token' | 'expires' | 'options' | 'tag', unknown>>
>;

// Where the answers of both token APIs and the player's configuration keep a token.
const WITHIN = ['security', 'data', 'h5live', 'source', 'group', 'entries', 'config'] as const;
/** More objects than any configuration has on the way to its token. */
const MOST_OBJECTS = 200;

/**
 * Finds a token's values in an object: in itself, in a security config object, in an answer of the V2 API
 * (`h5live.security`) or V3 API (`data`), or in a player configuration (`source.entries[].h5live.security`,
 * `source.group.security`). Takes the first it finds and does not read it. Looks nowhere else, and bounds its work.
 *
 * @returns the values; `api-error` for an answer with `success: false`; nothing where no token is named
 * @throws whatever a hostile object throws when it is looked at
 */
export function securityWithin(outer: object): SecurityFields | 'api-error' | undefined {
  const seen = new Set([outer]);
  // What is added to a set while it is gone through has its turn as well.
  for (const object of seen) {
    const values = object as SecurityFields & Readonly<Record<(typeof WITHIN)[number] | 'success', unknown>>;
    if (values.success === false) return 'api-error';
    const { jwtoken, token, expires, options, tag } = values;
    if ([jwtoken, token].some((value) => typeof value === 'string' && value.trim() !== ''))
      return { jwtoken, token, expires, options, tag };
    for (const inner of WITHIN.flatMap((name): unknown => values[name]))
      if (isObject(inner) && seen.size < MOST_OBJECTS) seen.add(inner);
  }
  return undefined;
}

/** Deeper than anybody wraps an answer. */
const DEEPEST_ANSWER = 4;
/** More texts in an answer than are worth looking at. */
const MOST_TEXTS = 24;

/** Something in an object that may be a token, though no token is documented to stand there. */
export interface StrayToken {
  /** The names on the way to it, for its owner to find it: `.result.token`, `[0].jwt`. */
  readonly path: string;
  /** Whether it has the name of a token there, or is the whole body of an answer. */
  readonly isNamed: boolean;
  /** The values, or a text, to be read. */
  readonly value: unknown;
}

/**
 * What may be a token anywhere in an object, for what {@link securityWithin} finds nothing in: values of a token in an
 * object of any name, the body of an answer within an answer (as text, also in base64), and texts that could hold one.
 * Reads none of them, and bounds its work.
 *
 * @throws whatever a hostile object throws when it is looked at
 */
export function* strayTokens(outer: object): Generator<StrayToken> {
  const paths = new Map<object, readonly string[]>([[outer, []]]);
  let left = MOST_TEXTS;
  for (const [object, path] of paths) {
    const isEncoded = (object as { readonly isBase64Encoded?: unknown }).isBase64Encoded === true;
    for (const [name, value] of Object.entries(object).slice(0, MOST_OBJECTS) as [string, unknown][]) {
      // A name can be anything, and is shown to an owner.
      const step = Array.isArray(object) ? `[${name}]` : `.${/^[\w-]{1,40}$/.test(name) ? name : '…'}`;
      const at = [...path, step];
      if (isObject(value)) {
        const fields = Array.isArray(value) ? undefined : securityWithin(value);
        if (fields) yield { path: at.join(''), isNamed: true, value };
        else if (at.length < DEEPEST_ANSWER && paths.size < MOST_OBJECTS && !paths.has(value))
          paths.set(value, at);
      } else if (typeof value === 'string' && left > 0) {
        const text = isEncoded && name === 'body' ? fromBase64(value) : value;
        if (!/eyJ|token/.test(text)) continue;
        left -= 1;
        yield { path: at.join(''), isNamed: name === 'body', value: text };
      }
    }
  }
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** More layers than marks are escaped in. */
const MOST_LAYERS = 4;

/**
 * The token's values in an address as a text: absolute, relative, or the query alone; also copied out of HTML or code,
 * with marks that are escaped there, and also with the parameters behind a `#`. The names may stand there without a
 * prefix.
 */
export function securityInAddress(address: string): Readonly<Record<string, string>> | undefined {
  // No address has a `&` or a backslash that belongs to a value: what HTML or code made of a mark can only be that.
  let plain = address;
  for (let layer = 0; layer < MOST_LAYERS; layer++) plain = unescapeScript(unescapeHtml(plain));
  // What was at its edges in that form would be taken for part of its last value.
  if (plain !== address && !hasCleanEnds(plain)) return undefined;
  if (!plain.includes('token=') || /[\s<>"{}]/.test(plain)) return undefined;
  const [page = '', ...fragments] = plain.split('#');
  const [path = '', ...query] = page.split('?');
  const fragment = fragments.join('#');
  return [
    query.length === 0 && !path.includes('://') ? path : query.join('?'),
    fragment.slice(fragment.indexOf('?') + 1),
  ]
    .map((part) => securityOf(new URLSearchParams(part), [...SECURITY_PREFIXES, '']))
    .find((found) => found);
}

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
  for (const places of [addresses, compactTokens, objects]) {
    let left = MOST_PLACES;
    for (const place of places(text)) {
      yield place;
      if (--left === 0) break;
    }
  }
}

function addresses(text: string): string[] {
  const words = text.split(/[\s"'`<>\\]+/).filter((word) => word.includes('token='));
  return words.map((word) => {
    // The link of Markdown, `[…](…)`.
    const start = word.lastIndexOf('](') + 2;
    return start > 1 ? word.slice(start, word.lastIndexOf(')')) : word;
  });
}

function* compactTokens(text: string): Generator<string> {
  // Nothing else has an equals sign right before a full stop: it is padding.
  const lines = text.replace(/={1,2}\./g, '.').split(/\r?\n(?:>|[^\S\n])*/);
  for (const [index, line] of lines.entries()) {
    const words = line.match(/eyJ[\w.-]*/g) ?? [];
    yield* words;
    let token = words.at(-1);
    if (token === undefined || /[\w.-]/.test(line.slice(line.lastIndexOf(token) + token.length))) continue;
    // One line more each time: which one is the last only the token itself tells.
    for (const next of lines.slice(index + 1, index + 1 + MOST_LINES)) {
      const [more = ''] = /^[\w.-]*/.exec(next) ?? [];
      if (more === '') break;
      yield (token += more);
      if (more !== next) break;
    }
  }
}

function* objects(text: string): Generator<unknown> {
  for (const { index } of text.matchAll(/token["']?\s*:/g)) {
    const start = text.lastIndexOf('{', index);
    const literal = start < 0 ? 'broken' : readLiteral(text.slice(start), false);
    yield typeof literal === 'object' ? literal.value : undefined;
  }
}
