import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../helpers/browser.mjs';
import { firefoxOptions, testedEngine, type Engine } from './engines.mjs';

/** What a test asks of its browser beyond the usual. */
export interface BrowserWishes {
  /** Nothing with sound begins by itself, as in a viewer's browser. */
  readonly autoplay?: 'blocked';
  /** Camera, microphone and screen are there without a device, and without asking. */
  readonly fakeCamera?: boolean;
  /** Names of hosts that mean this machine; all others are not found. */
  readonly hosts?: readonly string[];
  /** A page of a public host may play from this machine, without the viewer being asked. */
  readonly publicPages?: boolean;
  /** Whoever looks at its pages has fingers, and no mouse. Chromium is told so of each page. */
  readonly fingers?: boolean;
  /** The system forces its colours upon pages, which are light or dark. Chromium is told so of each page. */
  readonly forcedColours?: 'light' | 'dark';
  /** A document that is left is gone, and not kept for whoever goes back. */
  readonly forgetsPages?: boolean;
}

/**
 * Starts the browser that tests are run in, by puppeteer. WebKitGTK is driven by WebDriver, and looks like puppeteer's as far as
 * that goes; which wishes and calls are beyond it, tests learn from `lacks`.
 *
 * @throws {Error} what to install, where the engine is not here
 */
export async function launchBrowser(
  wishes: BrowserWishes = {},
  engine: Engine = testedEngine(),
): Promise<Browser> {
  switch (engine) {
    case 'firefox':
      return puppeteer.launch(firefoxOptions(wishes));
    case 'webkit': {
      const { WebDriverBrowser } = await import('./webdriver-browser.js');
      return (await WebDriverBrowser.launch(wishes)) as unknown as Browser;
    }
    case 'chromium': {
      const found = await findBrowser();
      return puppeteer.launch({ ...found, args: chromiumArgs(found.args, wishes) });
    }
  }
}

function chromiumArgs(usual: readonly string[], wishes: BrowserWishes): string[] {
  const { autoplay, fakeCamera, hosts = [], publicPages, forgetsPages } = wishes;
  const mapped = hosts.map((name) => `MAP ${name} 127.0.0.1 , `).join('');
  return [
    ...usual
      .filter((arg) => autoplay === undefined || !arg.startsWith('--autoplay-policy'))
      .map((arg) => arg.replace('rules=MAP *', `rules=${mapped}MAP *`)),
    ...(autoplay === 'blocked' ? ['--autoplay-policy=document-user-activation-required'] : []),
    ...(fakeCamera ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
    ...(publicPages
      ? ['--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets']
      : []),
    ...(forgetsPages ? ['--disable-back-forward-cache'] : []),
  ];
}
