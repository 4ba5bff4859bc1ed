import { pageDocument } from './page-document.js';

/**
 * An address of the page's owner as a whole one. A relative address takes over everything from the page's but a name
 * and password, which are the page's way in, and with which browsers refuse to ask for anything.
 *
 * Does not judge the address: one that has a name and password itself keeps them.
 *
 * @param base what a relative address is relative to
 * @returns nothing where it is no address, or a relative one without a base
 */
export function resolveUrl(address: string, base: string | undefined): URL | undefined {
  const text = address.trim();
  if (text === '') return undefined;
  const page = base === undefined || !URL.canParse(base) ? undefined : new URL(base);
  if (page) [page.username, page.password] = ['', ''];
  return URL.canParse(text, page) ? new URL(text, page) : undefined;
}

/** What relative addresses are relative to on this page; nothing where there is no page. */
export function pageBase(): string | undefined {
  return typeof document === 'undefined' ? undefined : pageDocument.baseURI;
}

/** An address of the page's owner, as {@link resolveUrl} reads it on this page. */
export function pageUrl(address: string): URL | undefined {
  return resolveUrl(address, pageBase());
}
