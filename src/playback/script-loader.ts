import { shared } from '../shared/index.js';
import { H5LiveError, type H5LiveErrorCode } from '../token/index.js';
import {
  isIntegrity,
  OFFICIAL_PLAYER,
  TRUSTED_TYPES_POLICY,
  type NanoPlayerConstructor,
} from '../nanoplayer/index.js';
import { pageUrl } from './page-url.js';
import { presentPlayer, presentScript, whenPresentScriptRan } from './present-script.js';
import { isAllowedScript, type AddressSource } from './script-rule.js';
import {
  isOurs,
  keyOf,
  runScript,
  takeBegunScript,
  type BegunScript,
  type ScriptOptions,
} from './script-tag.js';
import { withTimeout } from './timeout.js';

/** Which script to load, and how. */
export interface ScriptRequest {
  /** The page's own player, or the official release, where it is left out. */
  readonly address: string | undefined;
  readonly options: ScriptOptions;
  /** Where the address was given; asked again, for a page may repeat as a property what its markup says. */
  readonly source: () => AddressSource;
}

/** How long a player script may take, in milliseconds, before it counts as unavailable. */
export const LOAD_LIMIT_MS = 20_000;

const loads = shared<Map<string, unknown>>('loads', Map);

/**
 * Loads a player script once per page, address and integrity, and gives the class that it defines. A tag for it that the
 * page has by itself is waited for, where it has not failed.
 *
 * A failed load is forgotten, so that the next call tries again. Two addresses on one page keep their own class, though
 * both scripts write the same global name.
 *
 * An address in an attribute has to be allowed ({@link isAllowedScript}), or come with an integrity. That is so on every
 * page: what markup can choose must not depend on how strict a page's Content-Security-Policy is.
 *
 * @param address an `http:` or `https:` address, absolute or relative to the page; where it is left out, the page's
 *   own `window.NanoPlayer`, also one that a tag of its still loads from a file with the vendor's name, or else the official
 *   release
 * @param source tells where the address was given
 * @throws {H5LiveError} `player-address-invalid` and `player-address-not-allowed` (the owner's `player-src`),
 *   `player-unavailable` (network or host; the owner, where the message names a policy), as a rejection
 */
export async function loadPlayer(
  address: string | undefined,
  options: ScriptOptions = {},
  source: () => AddressSource = () => 'attribute',
): Promise<NanoPlayerConstructor> {
  const own = address ? undefined : ownPlayer(options);
  const present = own && (await own);
  if (present) return present;
  const url = scriptUrl(address || OFFICIAL_PLAYER);
  if (!url)
    throw new H5LiveError('player-address-invalid', 'player-src is no http or https address of a script.');
  const passes = (): boolean => isAllowedScript(url, source()) || isIntegrity(options.integrity ?? '');
  // A page that waits for the element's definition allows its script a moment after the element asks for it.
  if (!passes()) await new Promise((resolve) => setTimeout(resolve));
  if (!passes()) throw notAllowed(url, PLAYER);
  return loadOnce(url, options, source());
}

/** The player that the page has by itself, or still loads; nothing where it has a tag of the official release. */
function ownPlayer({
  integrity = '',
}: ScriptOptions): NanoPlayerConstructor | Promise<NanoPlayerConstructor | undefined> | undefined {
  if (presentScript(OFFICIAL_PLAYER, integrity, isOurs)) return undefined;
  const present = presentPlayer();
  // What was loaded here for another address is not the page's own.
  if (present && !isOurs(present)) return present;
  const script = presentScript(undefined, integrity, isOurs);
  return script && whenPresentScriptRan(script, LOAD_LIMIT_MS, isOurs);
}

function loadOnce(
  url: string,
  options: ScriptOptions,
  source: AddressSource,
): Promise<NanoPlayerConstructor> {
  const key = keyOf(url, options);
  const known = loads.get(key);
  // Another copy may have begun it, and page code may have put anything there.
  if (known instanceof Promise) {
    const again = (): Promise<NanoPlayerConstructor> => {
      if (loads.get(key) === known) loads.delete(key);
      return loadOnce(url, options, source);
    };
    return known.then(
      (player: unknown) => (typeof player === 'function' ? (player as NanoPlayerConstructor) : again()),
      (error: unknown) => (error instanceof H5LiveError ? Promise.reject(error) : again()),
    );
  }
  const load = findOrLoad(url, options, source).catch((error: unknown) => {
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

async function findOrLoad(
  url: string,
  options: ScriptOptions,
  source: AddressSource,
): Promise<NanoPlayerConstructor> {
  const script = presentScript(url, options.integrity ?? '', isOurs);
  const present = script && (await whenPresentScriptRan(script, LOAD_LIMIT_MS, isOurs));
  return present ?? loadScript(url, options, source);
}

function loadScript(
  url: string,
  options: ScriptOptions,
  source: AddressSource,
): Promise<NanoPlayerConstructor> {
  const begin = (): BegunScript => takeBegunScript(url, options) ?? runScript(url, options, source);
  return runVendorScript<NanoPlayerConstructor>(url, options, source, PLAYER, begin);
}

/** A script of the vendor's, as it is spoken of where it cannot be had. */
export interface VendorScript {
  /** For people, before its address. */
  readonly name: string;
  /** The class that it defines. */
  readonly defines: string;
  /** The code of our own where it does not come. */
  readonly unavailable: H5LiveErrorCode;
  /** The code where the page does not allow it, and what its address and its digest are given as. */
  readonly notAllowed: H5LiveErrorCode;
  readonly attribute: string;
  readonly property: string;
  readonly integrity: string;
}

const PLAYER: VendorScript = {
  name: 'The player script',
  defines: 'NanoPlayer',
  unavailable: 'player-unavailable',
  notAllowed: 'player-address-not-allowed',
  attribute: 'player-src',
  property: 'playerSrc',
  integrity: 'integrity',
};

/** Tells that a page has not allowed a script which an attribute names. */
export function notAllowed(
  url: string,
  { notAllowed, attribute, property, integrity }: VendorScript,
  otherwise = `or give the attribute ${integrity}`,
): H5LiveError {
  return new H5LiveError(
    notAllowed,
    `The attribute ${attribute} names a script of ${new URL(url).origin}, which this page has not allowed. Its owner has to ` +
      `call SecureH5livePlayer.allowPlayerScript() or set the property ${property}, ${otherwise}.`,
  );
}

/**
 * Waits for a script of the vendor's to run, and gives the class that it defines. One that fails leaves no tag behind.
 *
 * @param begin has the browser load it; throws where the page requires Trusted Types, and does not allow it
 * @throws {H5LiveError} the script's codes, as a rejection
 */
export async function runVendorScript<T>(
  url: string,
  { integrity }: ScriptOptions,
  source: AddressSource,
  vendors: VendorScript,
  begin: () => BegunScript,
): Promise<T> {
  const { origin, pathname } = new URL(url);
  const unavailable = (why: string): H5LiveError =>
    new H5LiveError(vendors.unavailable, `${vendors.name} ${origin}${pathname} ${why}.`);
  let begun: BegunScript;
  try {
    begun = begin();
  } catch {
    throw isAllowedScript(url, source)
      ? unavailable(
          `is not allowed by the page: its Content-Security-Policy needs “trusted-types ${TRUSTED_TYPES_POLICY}”`,
        )
      : notAllowed(url, vendors, 'since on a page that requires Trusted Types an integrity is not enough');
  }
  const { script, ran } = begun;
  const giveUp = (): H5LiveError => unavailable(`did not arrive within ${LOAD_LIMIT_MS / 1000} seconds`);
  try {
    const found = await withTimeout(() => ran, { limitMs: LOAD_LIMIT_MS, giveUp });
    if (!found) throw unavailable(`could not be loaded${integrity ? ', or its integrity is another' : ''}`);
    if (typeof found.player !== 'function') throw unavailable(`defines no ${vendors.defines}`);
    return found.player as T;
  } catch (error) {
    script.remove();
    throw error;
  }
}
