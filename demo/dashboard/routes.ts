// The dashboard's pages by their addresses: `#/streams/<id>`. The part after `#` never reaches a server.

/** A page, and what it shows. */
export type Route =
  | { readonly page: 'home' | 'streams' | 'create' | 'token' | 'decode' | 'unknown' }
  | { readonly page: 'stream' | 'created'; readonly streamId: string };

/** The name of a page. */
export type PageName = Route['page'];

/** Reads the part of an address that begins with `#`. */
export function routeOf(hash: string): Route {
  const [first = '', second = '', third = '', more] = hash.replace(/^#\/?/, '').split('/');
  if (more !== undefined) return { page: 'unknown' };
  if (first === 'streams' && second !== '') {
    const streamId = safelyDecoded(second);
    if (streamId === undefined || !['', 'created'].includes(third)) return { page: 'unknown' };
    return { page: third === 'created' ? 'created' : 'stream', streamId };
  }
  if (second !== '' || third !== '') return { page: 'unknown' };
  if (first === '') return { page: 'home' };
  const page = (['streams', 'create', 'token', 'decode'] as const).find((name) => name === first);
  return { page: page ?? 'unknown' };
}

/** The address of a page, for links. */
export function hrefOf(page: 'home' | 'streams' | 'create' | 'token' | 'decode'): string {
  return page === 'home' ? '#/' : `#/${page}`;
}

/** The address of a stream's overview; the one that follows its creation, where it is new. */
export function streamHref(streamId: string, isNew = false): string {
  return `#/streams/${encodeURIComponent(streamId)}${isNew ? '/created' : ''}`;
}

function safelyDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
