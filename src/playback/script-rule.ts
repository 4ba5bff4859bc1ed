import { isBeneath } from '../shared/beneath.js';
import { isOfficialPlayer } from '../nanoplayer/official-player.js';
import { shared } from '../shared/copies.js';

/**
 * Where the address of a script was given: in an attribute, which whoever can bring markup into the page may have
 * written, or as a property, which takes a script of the page.
 */
export type AddressSource = 'attribute' | 'property';

const allowed = shared<Set<unknown>>('allowed scripts', Set);
const news = shared('news of allowed scripts', EventTarget);

/**
 * Allows a player script on this page, for every element and for good.
 *
 * @param address the script's absolute http or https address; one that ends with the `/` of its path, or a mere origin,
 *   allows everything beneath it
 * @throws {TypeError} where it is no such address, or has a name, a password or a wildcard in it
 */
export function allowPlayerScript(address: string | URL): void {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username + url.password !== '' || /[*%]/.test(url.host))
    throw new TypeError(
      'allowPlayerScript() takes the absolute http or https address of a script, or an origin.',
    );
  url.hash = '';
  allowed.add(url.href);
  news.dispatchEvent(new Event('change'));
}

/** Tells whenever another script is allowed. @returns ends that */
export function onScriptAllowed(listener: () => void): () => void {
  const tell = (): void => listener();
  news.addEventListener('change', tell);
  return () => news.removeEventListener('change', tell);
}

/**
 * Whether a script may run on this page by its address alone: an official release, the page's own origin, what
 * {@link allowPlayerScript} names, and anything that was given as a property. Where the page's own origin redirects to
 * is its own care.
 *
 * @param address an absolute http or https address, as `URL` writes it
 */
export function isAllowedScript(address: string, source: AddressSource): boolean {
  if (source === 'property') return true;
  const url = new URL(address);
  url.hash = '';
  // Not `location.origin`: a frame whose document its page wrote has that page's.
  if (isOfficialPlayer(url.href) || url.origin === globalThis.origin || allowed.has(url.href)) return true;
  return [...allowed].some((href) => {
    const one = typeof href === 'string' && URL.canParse(href) ? new URL(href) : undefined;
    return one !== undefined && one.search === '' && one.pathname.endsWith('/') && isBeneath(url, one);
  });
}
