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
    const read = (name: string): unknown => (object as Readonly<Record<string, unknown>>)[name];
    if (read('success') === false) return 'api-error';
    const [jwtoken, token] = [read('jwtoken'), read('token')];
    if (isText(jwtoken) || isText(token)) {
      return { jwtoken, token, expires: read('expires'), options: read('options'), tag: read('tag') };
    }
    for (const inner of WITHIN.map(read).flatMap(listed)) if (seen.size < MOST_OBJECTS) seen.add(inner);
  }
  return undefined;
}

/** Deeper than anybody wraps an answer. */
const DEEPEST_ANSWER = 4;
/** More texts in an answer than are worth looking at. */
const MOST_TEXTS = 24;

/** Something in an object that may be a token, though no token is documented to stand there. */
export interface StrayToken {
  /** The names on the way to it, for its owner to find it: `result.token`, `items[0].jwt`. */
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
      const at = [...path, step(name, object)];
      if (typeof value === 'object' && value !== null) {
        const fields = Array.isArray(value) ? undefined : securityWithin(value);
        const found = fields === 'api-error' ? value : fields;
        if (found) yield { path: at.join(''), isNamed: true, value: found };
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

// A name can be anything, and is shown to an owner.
function step(name: string, object: object): string {
  if (Array.isArray(object)) return `[${name}]`;
  return `.${/^[\w-]{1,40}$/.test(name) ? name : '…'}`;
}

function fromBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}

function listed(value: unknown): object[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, MOST_OBJECTS) : [value];
  return items.filter(
    (item): item is object => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
