import type { ElementHandle, Page } from 'puppeteer-core';

/**
 * Waits for an element that may be in a shadow root. The wait of the browser's driver looks again when the document changes,
 * which a shadow root does without it.
 *
 * @param selector as the driver has it, with `>>>` for all that is within
 * @throws {Error} where it is not there within `limitMs`
 */
export async function pierced(page: Page, selector: string, limitMs = 15_000): Promise<ElementHandle> {
  for (const end = Date.now() + limitMs; ;) {
    const found = await page.$(selector);
    if (found) return found;
    if (Date.now() > end) throw new Error(`not there within ${limitMs} ms: ${selector}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
