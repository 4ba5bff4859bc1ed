import type { Page } from 'puppeteer-core';
import { testedEngine, type Engine } from './engines.mjs';

/**
 * Shows a page as to somebody whose system forces its colours upon pages. Only Chromium is told so while a page is open: another
 * engine is to be launched so.
 */
export async function forceColours(
  page: Page,
  scheme: 'light' | 'dark',
  engine: Engine = testedEngine(),
): Promise<void> {
  if (engine !== 'chromium') return;
  const client = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
}
