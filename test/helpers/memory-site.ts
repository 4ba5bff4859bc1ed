import type { Browser, Page } from 'puppeteer-core';

/** Files by their address, as a server would send them. */
export type SiteFiles = Record<string, { readonly type: string; readonly body: string | Buffer }>;

/**
 * Opens a page of any origin, also of one that is no secure context, without any server: every address that is named is
 * answered from memory, and all others are not found.
 *
 * @param headers are sent with the page alone
 * @param first sees the page before anything is loaded
 */
export async function openFromMemory(
  browser: Browser,
  address: string,
  files: SiteFiles,
  headers: Readonly<Record<string, string>> = {},
  first: (page: Page) => unknown = () => undefined,
): Promise<Page> {
  const page = await browser.newPage();
  // What the tests' compiler puts into functions that are named.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  first(page);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const file = files[request.url().replace(/\?.*/, '')];
    // A script of another origin is a module for that page, or may be looked into, only where its host allows that.
    const all = { 'access-control-allow-origin': '*', ...(request.isNavigationRequest() ? headers : {}) };
    void (file
      ? request.respond({ contentType: file.type, headers: all, body: file.body })
      : request.respond({ status: 404, body: '' }));
  });
  await page.goto(address);
  return page;
}
