import { H5LiveError } from '../../token/index.js';
import { isIntegrity, OFFICIAL_CAPTIONS, type NanoMessengerConstructor } from '../../nanoplayer/index.js';
import { pageUrl } from '../page-url.js';
import { notAllowed, runVendorScript, type ScriptRequest, type VendorScript } from '../script-loader.js';
import { isAllowedScript } from '../script-rule.js';
import { isOurs, keyOf, runScript, type BegunScript } from '../script-tag.js';

const LIBRARY: VendorScript = {
  name: 'The captions’ script',
  defines: 'NanoMessenger',
  unavailable: 'captions-unavailable',
  notAllowed: 'captions-unavailable',
  attribute: 'captions-src',
  property: 'captionsSrc',
  integrity: 'captions-integrity',
};

const loads = new Map<string, Promise<NanoMessengerConstructor>>();

/**
 * Loads the library for captions once per page, address and integrity, and gives the class that it defines, by the rules
 * that hold for the script of the player: an address in an attribute has to be of the page's own origin, allowed, or come
 * with an integrity. The vendor's own address is the package's choice, and needs none of that. Where no address is given
 * and the page has the library by itself, that is used.
 *
 * A failed load is forgotten, so that the next call tries again.
 *
 * @throws {H5LiveError} `captions-unavailable`, as a rejection; the message says why, and names the owner's `captions-src`
 *   where it is that
 */
export async function loadCaptionLibrary(script: ScriptRequest): Promise<NanoMessengerConstructor> {
  const present = script.address ? undefined : messengerOfPage();
  if (present && !isOurs(present)) return present;
  const url = pageUrl(script.address ?? OFFICIAL_CAPTIONS);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new H5LiveError('captions-unavailable', 'captions-src is no http or https address of a script.');
  const key = keyOf(url.href, script.options);
  const load = loads.get(key) ?? loadOnce(url, script);
  loads.set(key, load);
  load.catch(() => loads.delete(key));
  return load;
}

async function loadOnce(
  { href }: URL,
  { options, source }: ScriptRequest,
): Promise<NanoMessengerConstructor> {
  const given = href === OFFICIAL_CAPTIONS ? 'property' : source();
  if (!isAllowedScript(href, given) && !isIntegrity(options.integrity ?? '')) throw notAllowed(href, LIBRARY);
  const begin = (): BegunScript => runScript(href, options, given, messengerOfPage);
  return runVendorScript<NanoMessengerConstructor>(href, options, given, LIBRARY, begin);
}

declare const NanoMessenger: unknown;

// By its bare name, for a classic script may have declared it as a class, which is then no property of the window.
function messengerOfPage(): NanoMessengerConstructor | undefined {
  return typeof NanoMessenger === 'function' ? (NanoMessenger as NanoMessengerConstructor) : undefined;
}
