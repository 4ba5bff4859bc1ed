import type { CDPSession, Page } from 'puppeteer-core';
import { hold, PHONES, turned, type Phone } from './phones.js';

/** How a page is looked at. */
export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
}

/** A phone, and how it is looked at. */
export interface Way {
  readonly phone: Phone;
  readonly look: Look;
  /** Whether the text is twice as large as usual, by the browser's own setting. */
  readonly isLarge: boolean;
}

const USUAL: readonly Look[] = [
  { scheme: 'light', direction: 'ltr' },
  { scheme: 'dark', direction: 'rtl' },
];
const OTHERS: readonly Look[] = [
  { scheme: 'light', direction: 'rtl' },
  { scheme: 'dark', direction: 'ltr' },
];

/**
 * Each phone upright and on its side, in the light from left to right and in the dark from right to left; with `all`, in both
 * directions in both. Then the narrowest and the widest with text of twice the size.
 */
export function waysOf(all: boolean): Way[] {
  const both = [PHONES, PHONES.map(turned)];
  const usual = both.flatMap((phones) =>
    [...USUAL, ...(all ? OTHERS : [])].flatMap((look) =>
      phones.map((phone) => ({ phone, look, isLarge: false })),
    ),
  );
  const large = both.flatMap((phones) =>
    USUAL.flatMap((look) => extremes(phones).map((phone) => ({ phone, look, isLarge: true }))),
  );
  return [...usual, ...large];
}

function extremes(phones: readonly Phone[]): Phone[] {
  const ordered = [...phones].sort((one, other) => one.width - other.width);
  return [ordered[0]!, ordered.at(-1)!];
}

/** Holds a phone in one way; what is shown there is drawn when it answers. */
export async function look(
  page: Page,
  session: CDPSession,
  { phone, look: how, isLarge }: Way,
): Promise<void> {
  await hold(page, phone, 1);
  // A picture that is taken of more than the screen takes the size back, and a browser that was told one does nothing for the same.
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
  if (isLarge) await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: how.scheme }],
  });
  await page.evaluate(showIn, how.direction, languageOf(how.direction, isLarge));
  const medium = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  if (medium !== (isLarge ? '32px' : '16px')) throw new Error(`text is of ${medium}`);
}

// Large words in German, which has the longest.
function languageOf(direction: Look['direction'], isLarge: boolean): string {
  if (direction === 'rtl') return 'ar';
  return isLarge ? 'de' : 'en';
}

/** Runs in the page. */
async function showIn(direction: Look['direction'], language: string): Promise<void> {
  interface Spoken extends HTMLElement {
    language?: string;
    readonly updateComplete: Promise<unknown>;
  }
  const dashboardApp = document.querySelector<Spoken>('dash-app');
  if (dashboardApp) dashboardApp.language = language;
  await dashboardApp?.updateComplete;
  const all = [...document.querySelectorAll<Spoken>('*')];
  const ours = all.filter(({ localName }) => localName.startsWith('secure-h5live-'));
  for (const element of ours) element.lang = language;
  await Promise.all(ours.map(({ updateComplete }) => updateComplete));
  document.documentElement.dir = direction;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
