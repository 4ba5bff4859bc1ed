/** The page that may do nothing it does not have to. */
const STRICT_PAGE_PATH = '/demo/strict.html';

/** A Web Playout URL, without its query: the playback page, whatever stream it names. */
export const PLAYOUT_PATH = /^\/playout\/[^/]+\/?$/;

type Policy = Readonly<Record<string, readonly string[]>>;

const VENDOR_HOST = 'https://demo.nanocosmos.de';

/** What the vendor's player 5.0.8 needs over the strict policy: for what it draws itself, for stream groups, and for metrics. */
const RELAXED: Policy = {
  'style-src-attr': ["'unsafe-hashes'", "'sha256-ogkK6raotgS57/ZOWM1SJRjMWWZ1jbxMsYDgWV9UL5o='"],
  'connect-src': ['https://bintu.nanocosmos.de', 'https://glog1.nanocosmos.de'],
};

/** What cannot be clicked through another site's page, for it cannot be shown there. */
const UNFRAMED: Policy = { 'frame-ancestors': ["'none'"] };

/**
 * The Content-Security-Policy that an answer is sent with: what a page needs, and nothing where it is no page. Only what
 * is made for frames may be put into one: the page for them, and the Web Playout URL.
 *
 * Pages that can play with the vendor's script take `player=official` in their query for that; the strict page also
 * `relaxed`, for what that script needs over the strict policy where it draws its own controls, plays a group, or sends metrics.
 *
 * @param url the path and query that were asked for; whatever they are, this does not throw
 * @param host the edge's own, as the browser names it; anything that cannot be one counts as `localhost`
 */
export function pagePolicy(url: string, host: string): string {
  const socket = `ws://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`;
  // Not by `new URL`, which takes what follows two slashes for a host.
  const [, path = '', search = ''] = /^([^?]*)(?:\?(.*))?$/s.exec(url) ?? [];
  return text(policyOf(path, new URLSearchParams(search), socket));
}

function policyOf(path: string, query: URLSearchParams, socket: string): Policy {
  const vendor: Policy = query.get('player') === 'official' ? { 'script-src': [VENDOR_HOST] } : {};
  if (PLAYOUT_PATH.test(path)) return merge(playingPolicy(socket), vendor);
  switch (path) {
    case '/demo/playback.html':
      return merge(playingPolicy(socket), vendor);
    case '/demo/embed.html':
      return playingPolicy(socket);
    case '/demo/errors.html':
    case '/demo/gallery.html':
      return merge(playingPolicy(socket), UNFRAMED);
    case '/demo/index.html':
      return merge(dashboardPolicy(socket), UNFRAMED);
    case STRICT_PAGE_PATH: {
      const strict = merge(strictPolicy(socket), UNFRAMED, vendor);
      return 'script-src' in vendor && query.has('relaxed') ? merge(strict, RELAXED) : strict;
    }
    default:
      return merge({ 'default-src': ["'none'"] }, UNFRAMED);
  }
}

// What every page needs, and no more. A page of this server asks for its socket, and for pictures of its own.
function ownPolicy(socket: string): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'", socket],
    'img-src': ["'self'", 'data:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}

// Playback asks for blob: media.
function playingPolicy(socket: string): Policy {
  return merge(ownPolicy(socket), {
    // The vendor's controls bring style attributes in their drawings; without this they are logged as violations.
    'style-src-attr': ["'unsafe-inline'"],
    'media-src': ['blob:'],
  });
}

// Where a screen is broadcast, or in Firefox a camera, a timer of its own keeps the pace while the page is hidden.
function dashboardPolicy(socket: string): Policy {
  return merge(ownPolicy(socket), { 'worker-src': ['blob:'] });
}

function strictPolicy(socket: string): Policy {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'connect-src': ["'self'", socket],
    'media-src': ['blob:'],
    'img-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['lit-html', 'secure-h5live-player'],
  };
}

function merge(policy: Policy, ...more: readonly Policy[]): Policy {
  const merged: Record<string, readonly string[]> = { ...policy };
  for (const [name, sources] of more.flatMap((added) => Object.entries(added)))
    merged[name] = [...(merged[name] ?? []), ...sources];
  return merged;
}

function text(policy: Policy): string {
  return Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}
