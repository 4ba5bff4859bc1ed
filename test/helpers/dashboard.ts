// What whoever visits the dashboard does with its pages, whatever those are about.
import type { Page } from 'puppeteer-core';
import { named } from './named.js';

const WAIT = { timeout: 20_000 };

/** Signs in where a key is asked for, and waits for what then is to be there. @param there a selector */
export async function signIn(page: Page, apiKey: string, there = 'nav'): Promise<void> {
  const key = await page.waitForSelector('#api-key', WAIT);
  await key?.type(apiKey);
  await page.keyboard.press('Enter');
  await page.waitForSelector(there, WAIT);
}

/** Presses what has this name and role, wherever it stands. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  const found = await page.waitForSelector(named(name, role), { visible: true, ...WAIT });
  await found?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await found?.click();
  await found?.dispose();
}

/** Writes into the field of this name. */
export async function fill(page: Page, name: string, text: string): Promise<void> {
  const found = await page.waitForSelector(named(name, 'textbox'), { visible: true, ...WAIT });
  await found?.type(text);
  await found?.dispose();
}
