import { H5LiveError } from '../core/index.js';
import type { NanoPlayerConstructor } from '../nano/index.js';

/** How long a player script may take, in milliseconds, before it counts as unavailable. */
export const LOAD_LIMIT_MS = 20_000;

const loads = new Map<string, Promise<NanoPlayerConstructor>>();

/**
 * Loads a player script once per page and address, and gives the class that it defines.
 *
 * A failed load is forgotten, so that the next call tries again. Two addresses on one page keep their own class, though
 * both scripts write the same global name.
 *
 * @param address an `http:` or `https:` address, absolute or relative to the page
 * @throws {H5LiveError} `player-address-invalid` (the owner's `player-src`), `player-unavailable` (network or host)
 */
export function loadPlayer(address: string): Promise<NanoPlayerConstructor> {
  const url = scriptUrl(address);
  if (!url) {
    return Promise.reject(
      new H5LiveError('player-address-invalid', 'player-src is no http or https address of a script.'),
    );
  }
  const known = loads.get(url);
  if (known) return known;
  const load = loadScript(url).catch((error: unknown) => {
    loads.delete(url);
    throw error;
  });
  loads.set(url, load);
  return load;
}

function scriptUrl(address: string): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function loadScript(url: string): Promise<NanoPlayerConstructor> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = (why: string) => {
      clearTimeout(timer);
      script.remove();
      const { origin, pathname } = new URL(url);
      reject(new H5LiveError('player-unavailable', `The player script ${origin}${pathname} ${why}.`));
    };
    const timer = setTimeout(
      () => fail(`did not arrive within ${LOAD_LIMIT_MS / 1000} seconds`),
      LOAD_LIMIT_MS,
    );
    script.addEventListener('error', () => fail('could not be loaded'));
    script.addEventListener('load', () => {
      const found = (globalThis as { NanoPlayer?: unknown }).NanoPlayer;
      if (typeof found !== 'function') return fail('defines no NanoPlayer');
      clearTimeout(timer);
      resolve(found as NanoPlayerConstructor);
    });
    script.async = true;
    script.src = url;
    document.head.append(script);
  });
}
