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

function listed(value: unknown): object[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, MOST_OBJECTS) : [value];
  return items.filter(
    (item): item is object => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
