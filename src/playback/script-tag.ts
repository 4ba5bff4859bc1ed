import { shared } from '../shared/copies.js';
import type { NanoMessengerConstructor, NanoPlayerConstructor } from '../nanoplayer/index.js';
import { pageDocument } from './page-document.js';
import type { AddressSource } from './script-rule.js';
import { setScriptUrl } from './trusted-script.js';

/** What is put on the script's tag, as HTML knows it. */
export interface ScriptOptions {
  /** The hash that the script must have. Needs CORS where the script comes from another origin. */
  readonly integrity?: string | undefined;
  /** `anonymous` where it is left out, an integrity is given and the script comes from another origin. */
  readonly crossOrigin?: string | undefined;
  readonly nonce?: string | undefined;
  readonly referrerPolicy?: string | undefined;
}

/** A class that a script of the vendor's defines. */
export type VendorClass = NanoPlayerConstructor | NanoMessengerConstructor;

/** A script of the vendor's that the browser was told to run. */
export interface BegunScript {
  readonly script: HTMLScriptElement;
  /** What the page has under the class's name when it has run; nothing where it could not be loaded. Never rejects. */
  readonly ran: Promise<{ readonly player: unknown } | undefined>;
}

const scripts = shared<WeakSet<HTMLScriptElement>>('scripts', WeakSet);
const players = shared<WeakSet<VendorClass>>('players', WeakSet);
const begun = new Map<string, BegunScript>();

/** Whether a tag was made here, or a class came with such a tag: then it is not the page's own. */
export function isOurs(one: HTMLScriptElement | VendorClass): boolean {
  return scripts.has(one as HTMLScriptElement) || players.has(one as VendorClass);
}

/**
 * Has the browser load and run a script, by a tag in the page's head. Whether it may is not asked here.
 *
 * @param url an absolute `http:` or `https:` address
 * @param defined gives what the script defines
 * @throws {TypeError} where the page requires Trusted Types, and does not allow the policy or the address
 */
export function runScript(
  url: string,
  options: ScriptOptions,
  source: AddressSource,
  defined = playerOfPage,
): BegunScript {
  const { integrity, nonce, referrerPolicy } = options;
  const script = pageDocument.createElement('script');
  scripts.add(script);
  script.async = true;
  if (integrity) script.integrity = integrity;
  if (nonce) script.nonce = nonce;
  if (referrerPolicy) script.referrerPolicy = referrerPolicy;
  const isForeign = new URL(url).origin !== globalThis.origin;
  const crossOrigin = options.crossOrigin ?? (integrity && isForeign ? 'anonymous' : undefined);
  if (crossOrigin !== undefined) script.crossOrigin = crossOrigin;
  const before = defined();
  const ran = new Promise<{ player: unknown } | undefined>((resolve) => {
    script.addEventListener('error', () => resolve(undefined));
    script.addEventListener('load', () => {
      const player = defined();
      // What another script has left there is not this one's.
      if (typeof player !== 'function' || (player === before && isOurs(player)))
        return resolve({ player: undefined });
      players.add(player);
      resolve({ player });
    });
  });
  setScriptUrl(script, url, source);
  pageDocument.head.append(script);
  return { script, ran };
}

function playerOfPage(): VendorClass | undefined {
  return (globalThis as { NanoPlayer?: NanoPlayerConstructor }).NanoPlayer;
}

/** The same, before there is anything that asks for the player: {@link takeBegunScript} gives it to that. Never throws. */
export function beginScript(url: string, options: ScriptOptions, source: AddressSource): void {
  try {
    begun.set(keyOf(url, options), runScript(url, options, source));
  } catch {
    // Whoever asks for the player is told why.
  }
}

/** The script that was begun, once; nothing where there is none. */
export function takeBegunScript(url: string, options: ScriptOptions): BegunScript | undefined {
  const key = keyOf(url, options);
  const script = begun.get(key);
  begun.delete(key);
  return script;
}

/** By what a script is known on a page. */
export function keyOf(url: string, { integrity = '' }: ScriptOptions): string {
  return `${url} ${integrity}`;
}
