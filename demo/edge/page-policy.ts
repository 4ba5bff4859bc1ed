/** The page that may do nothing it does not have to. */
export const STRICT_PAGE_PATH = '/demo/strict.html';

type Policy = Readonly<Record<string, readonly string[]>>;

const VENDOR_HOST = 'https://demo.nanocosmos.de';

/** What the vendor's player 5.0.8 needs over the strict policy: for what it draws itself, and for stream groups. */
const RELAXED: Policy = {
  'style-src-attr': ["'unsafe-hashes'", "'sha256-ogkK6raotgS57/ZOWM1SJRjMWWZ1jbxMsYDgWV9UL5o='"],
  'connect-src': ['https://bintu.nanocosmos.de'],
};

/**
 * The Content-Security-Policy that a page is sent with.
 *
 * The strict page takes two words in its query: `player=official` for the vendor's script, `relaxed` for what that
 * needs over the strict policy where it draws its own controls, or plays a group.
 *
 * @param url the path and query that were asked for
 * @param host the edge's own, as the browser names it; anything that cannot be one counts as `localhost`
 */
export function pagePolicy(url: string, host: string): string {
  const socket = `ws://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return text(pathname === STRICT_PAGE_PATH ? strictPolicy(socket, searchParams) : usualPolicy(socket));
}

// What a page needs, and no more. Playback asks for the socket, the player script, and blob: media.
function usualPolicy(socket: string): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", VENDOR_HOST],
    'style-src': ["'self'"],
    // The vendor's controls bring style attributes in their drawings; without this they are logged as violations.
    'style-src-attr': ["'unsafe-inline'"],
    'connect-src': ["'self'", socket],
    'media-src': ['blob:'],
    // Where a screen is broadcast, a timer of its own keeps the pace while the page is hidden.
    'worker-src': ['blob:'],
    'img-src': ["'self'", 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}

function strictPolicy(socket: string, query: URLSearchParams): Policy {
  const strict: Policy = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'", socket],
    'media-src': ['blob:'],
    'img-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html', 'secure-h5live-player'],
  };
  if (query.get('player') !== 'official') return strict;
  const official = merge(strict, { 'script-src': [VENDOR_HOST] });
  return query.has('relaxed') ? merge(official, RELAXED) : official;
}

function merge(policy: Policy, more: Policy): Policy {
  const added = Object.entries(more).map(([name, sources]) => [name, [...(policy[name] ?? []), ...sources]]);
  return { ...policy, ...(Object.fromEntries(added) as Policy) };
}

function text(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
