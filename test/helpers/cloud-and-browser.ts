import { after, afterEach, before } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { launchBrowser, type BrowserWishes } from '../engines/launch.js';

/** What a suite of end-to-end tests begins with. Neither is there before its first test. */
export interface CloudAndBrowser {
  readonly edge: Edge;
  readonly browser: Browser;
  /** A visitor with cookies of their own, who leaves after the test. */
  visitor(): Promise<BrowserContext>;
}

/** Starts the local cloud and a browser for the suite that calls it, and ends both after it. */
export function cloudAndBrowser(wishes: BrowserWishes = {}): CloudAndBrowser {
  const visitors: BrowserContext[] = [];
  const started = {
    async visitor() {
      const visitor = await started.browser.createBrowserContext();
      visitors.push(visitor);
      return visitor;
    },
  } as { edge: Edge; browser: Browser; visitor(): Promise<BrowserContext> };
  before(async () => {
    started.edge = await startEdge();
    started.browser = await launchBrowser(wishes);
  });
  afterEach(() => Promise.all(visitors.splice(0).map((visitor) => visitor.close())));
  after(async () => {
    await started.browser?.close();
    await started.edge?.close();
  });
  return started;
}
