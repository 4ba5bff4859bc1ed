import type { Browser, Page } from 'puppeteer-core';
import type { Line } from './line.js';
import { MILESTONES, type Milestone, type PageLoad } from './page-load.js';
import type { Side } from './rounds.js';

/** A page to visit. */
export interface Visit {
  readonly side: Side;
  readonly line: Line;
  readonly address: string;
  /** Where the vendor's script comes from. */
  readonly vendorHost: string;
  /** The compiled probe. */
  readonly probe: string;
}

/** The element's own, which the vendor's page knows nothing of. */
const OURS: readonly Milestone[] = ['tagDefined', 'panelText'];

/**
 * Opens a page as somebody would who has never been there: in a browser context of its own, which shares no cache and
 * no connection with any before it, and waits until it plays.
 *
 * @throws {Error} where a page did not come that far, with what it had reached
 */
export async function visit(browser: Browser, { side, line, address, ...rest }: Visit): Promise<PageLoad> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(rest.probe);
    await holdBack(page, line);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const load = (await page.evaluate(`whenPlaying(${JSON.stringify(rest.vendorHost)})`)) as PageLoad;
    const missing = MILESTONES.filter((name) => load.reached[name] === undefined);
    const isMissed = missing.some((name) => side === 'ours' || !OURS.includes(name));
    if (isMissed)
      throw new Error(`${side}, ${line.text}: never reached ${missing.join(', ')}${await failureOf(page)}`);
    return load;
  } finally {
    await context.close();
  }
}

// A code of the element's, or the vendor's number; never a message, which may quote what the page was given.
async function failureOf(page: Page): Promise<string> {
  const read = "document.querySelector('secure-h5live-player')?.playback.failure?.code";
  const code = (await page.evaluate(read)) as string | number | undefined;
  return code === undefined ? '' : `; the element tells of ${code}`;
}

async function holdBack(page: Page, { network, slowdown }: Line): Promise<void> {
  const devTools = await page.createCDPSession();
  if (network) {
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.downBits / 8,
      // What a page asks for is small.
      uploadThroughput: -1,
    });
  }
  if (slowdown > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
