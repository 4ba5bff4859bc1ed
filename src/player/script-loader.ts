import { H5LiveError } from '../core/index.js';
import { OFFICIAL_PLAYER, TRUSTED_TYPES_POLICY, type NanoPlayerConstructor } from '../nano/index.js';
import { pageDocument } from './page-document.js';
import { pageUrl } from './page-url.js';
import { presentPlayer, presentScript, whenPresentScriptRan } from './present-script.js';
import { setScriptUrl } from './trusted-script.js';

/** What is put on the script's tag, as HTML knows it. */
export interface ScriptOptions {
  /** The hash that the script must have. Needs CORS where the script comes from another origin. */
  readonly integrity?: string | undefined;
  /** `anonymous` where it is left out, an integrity is given and the script comes from another origin. */
  readonly crossOrigin?: string | undefined;
  readonly nonce?: string | undefined;
  readonly referrerPolicy?: ReferrerPolicy | undefined;
}

/** Which script to load, and how. */
export interface ScriptRequest {
  /** The page's own player, or the official release, where it is left out. */
  readonly address: string | undefined;
  readonly options: ScriptOptions;
}

/** How long a player script may take, in milliseconds, before it counts as unavailable. */
export const LOAD_LIMIT_MS = 20_000;

const loads = new Map<string, Promise<NanoPlayerConstructor>>();
const ourScripts = new WeakSet<HTMLScriptElement>();
const ourPlayers = new WeakSet<NanoPlayerConstructor>();

/**
 * Loads a player script once per page, address and integrity, and gives the class that it defines. A tag for it that the
 * page has by itself is waited for, where it has not failed.
 *
 * A failed load is forgotten, so that the next call tries again. Two addresses on one page keep their own class, though
 * both scripts write the same global name.
 *
 * @param address an `http:` or `https:` address, absolute or relative to the page; where it is left out, the page's
 *   own `window.NanoPlayer`, or else the official release
 * @throws {H5LiveError} `player-address-invalid` (the owner's `player-src`), `player-unavailable` (network or host; the
 *   owner, where the message names a policy), as a rejection
 */
export function loadPlayer(
  address: string | undefined,
  options: ScriptOptions = {},
): Promise<NanoPlayerConstructor> {
  const present = address ? undefined : presentPlayer();
  // What was loaded here for another address is not the page's own.
  if (present && !ourPlayers.has(present)) return Promise.resolve(present);
  const url = scriptUrl(address || OFFICIAL_PLAYER);
  if (!url) {
    return Promise.reject(
      new H5LiveError('player-address-invalid', 'player-src is no http or https address of a script.'),
    );
  }
  const key = `${url} ${options.integrity ?? ''}`;
  const known = loads.get(key);
  if (known) return known;
  const load = findOrLoad(url, options).catch((error: unknown) => {
    loads.delete(key);
    throw error;
  });
  loads.set(key, load);
  return load;
}

function scriptUrl(address: string): string | undefined {
  const url = pageUrl(address);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

async function findOrLoad(url: string, options: ScriptOptions): Promise<NanoPlayerConstructor> {
  const script = presentScript(url, options.integrity ?? '', (one) => ourScripts.has(one));
  const present = script && (await whenPresentScriptRan(script, LOAD_LIMIT_MS));
  return present ?? loadScript(url, options);
}

function loadScript(url: string, options: ScriptOptions): Promise<NanoPlayerConstructor> {
  return new Promise((resolve, reject) => {
    const script = scriptWith(url, options);
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
    script.addEventListener('error', () =>
      fail(`could not be loaded${options.integrity ? ', or its integrity is another' : ''}`),
    );
    script.addEventListener('load', () => {
      const found = (globalThis as { NanoPlayer?: unknown }).NanoPlayer;
      if (typeof found !== 'function') return fail('defines no NanoPlayer');
      clearTimeout(timer);
      ourPlayers.add(found as NanoPlayerConstructor);
      resolve(found as NanoPlayerConstructor);
    });
    try {
      setScriptUrl(script, url);
    } catch {
      return fail(
        `is not allowed by the page: its Content-Security-Policy needs “trusted-types ${TRUSTED_TYPES_POLICY}”`,
      );
    }
    pageDocument.head.append(script);
  });
}

function scriptWith(url: string, options: ScriptOptions): HTMLScriptElement {
  const { integrity, nonce, referrerPolicy } = options;
  const script = pageDocument.createElement('script');
  ourScripts.add(script);
  script.async = true;
  if (integrity) script.integrity = integrity;
  if (nonce) script.nonce = nonce;
  if (referrerPolicy) script.referrerPolicy = referrerPolicy;
  const isForeign = new URL(url).origin !== location.origin;
  const crossOrigin = options.crossOrigin ?? (integrity && isForeign ? 'anonymous' : undefined);
  if (crossOrigin !== undefined) script.crossOrigin = crossOrigin;
  return script;
}
