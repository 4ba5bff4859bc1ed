import type { Page } from 'puppeteer-core';
import { testedEngine } from './engines.mjs';

/**
 * Shows a page as to a viewer who prefers light, or dark. Only Chromium can be told so while a page is open: elsewhere it is the
 * page that asks for it, which our pages and elements follow just so.
 */
export async function preferScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  if (testedEngine() === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  else
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
}
