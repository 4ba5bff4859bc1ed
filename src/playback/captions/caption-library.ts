import { H5LiveError } from '../../token/index.js';
import {
  isIntegrity,
  OFFICIAL_CAPTIONS,
  TRUSTED_TYPES_POLICY,
  type NanoMessengerConstructor,
} from '../../nanoplayer/index.js';
import { pageUrl } from '../page-url.js';
import { LOAD_LIMIT_MS, type ScriptRequest } from '../script-loader.js';
import { isAllowedScript } from '../script-rule.js';
import { isOurs, keyOf, runScript } from '../script-tag.js';
import { withTimeout } from '../timeout.js';

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
    throw unavailable('captions-src is no http or https address of a script.');
  const key = keyOf(url.href, script.options);
  const load = loads.get(key) ?? loadOnce(url, script);
  loads.set(key, load);
  load.catch(() => loads.delete(key));
  return load;
}

async function loadOnce(url: URL, script: ScriptRequest): Promise<NanoMessengerConstructor> {
  const { options } = script;
  const source = url.href === OFFICIAL_CAPTIONS ? 'property' : script.source();
  const isAllowed = isAllowedScript(url.href, source);
  if (!isAllowed && !isIntegrity(options.integrity ?? ''))
    throw notAllowed(url, 'or give the attribute captions-integrity');
  const name = `The captions’ script ${url.origin}${url.pathname}`;
  let begun: ReturnType<typeof runScript>;
  try {
    begun = runScript(url.href, options, source, messengerOfPage);
  } catch {
    throw isAllowed
      ? unavailable(
          `${name} is not allowed by the page: its Content-Security-Policy needs “trusted-types ${TRUSTED_TYPES_POLICY}”.`,
        )
      : notAllowed(url, 'since on a page that requires Trusted Types an integrity is not enough');
  }
  try {
    const giveUp = (): H5LiveError =>
      unavailable(`${name} did not arrive within ${LOAD_LIMIT_MS / 1000} seconds.`);
    const found = await withTimeout(() => begun.ran, { limitMs: LOAD_LIMIT_MS, giveUp });
    if (!found)
      throw unavailable(
        `${name} could not be loaded${options.integrity ? ', or its integrity is another' : ''}.`,
      );
    if (typeof found.player !== 'function') throw unavailable(`${name} defines no NanoMessenger.`);
    return found.player as NanoMessengerConstructor;
  } catch (error) {
    begun.script.remove();
    throw error;
  }
}

declare const NanoMessenger: unknown;

// By its bare name, for a classic script may have declared it as a class, which is then no property of the window.
function messengerOfPage(): NanoMessengerConstructor | undefined {
  return typeof NanoMessenger === 'function' ? (NanoMessenger as NanoMessengerConstructor) : undefined;
}

function notAllowed({ origin }: URL, otherwise: string): H5LiveError {
  return unavailable(
    `The attribute captions-src names a script of ${origin}, which this page has not allowed. Its owner has to call ` +
      `SecureH5livePlayer.allowPlayerScript() or set the property captionsSrc, ${otherwise}.`,
  );
}

function unavailable(message: string): H5LiveError {
  return new H5LiveError('captions-unavailable', message);
}
