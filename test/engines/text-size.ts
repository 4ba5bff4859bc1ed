import type { Page } from 'puppeteer-core';
import { testedEngine } from './engines.mjs';

/**
 * Shows a page as to a viewer who has set this size for text, in pixels. Only Chromium can be told so while a page is open: elsewhere
 * its root has that size, by which all else is measured.
 */
export async function setTextSize(page: Page, size: number): Promise<void> {
  if (testedEngine() === 'chromium') {
    const session = await page.createCDPSession();
    await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: Math.round(size * 0.8) } });
  } else
    await page.evaluate((px) => {
      document.documentElement.style.fontSize = `${px}px`;
    }, size);
}
