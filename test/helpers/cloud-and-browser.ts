import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { launchBrowser } from '../engines/launch.js';

/** What a suite of end-to-end tests begins with. Neither is there before its first test. */
export interface CloudAndBrowser {
  readonly edge: Edge;
  readonly browser: Browser;
}

/** Starts the local cloud and a browser for the suite that calls it, and ends both after it. */
export function cloudAndBrowser(): CloudAndBrowser {
  const started = {} as { edge: Edge; browser: Browser };
  before(async () => {
    started.edge = await startEdge();
    started.browser = await launchBrowser();
  });
  after(async () => {
    await started.browser?.close();
    await started.edge?.close();
  });
  return started;
}
