import { WebDriverBrowser } from './webdriver-browser.js';
import type { WebDriverPage } from './webdriver-page.js';

/**
 * Runs element tests in WebKitGTK. To the runner's commands (`sendKeys`, `sendMouse`, `setViewport`) its pages are puppeteer's:
 * they have the same names, and do more than the runner knows of WebDriver.
 */
export class WebKitLauncher {
  readonly name = 'WebKitGTK';
  readonly type = 'puppeteer';
  // Windows lie one over the other: only the one above has the focus.
  readonly concurrency = 1;
  readonly #pages = new Map<string, WebDriverPage>();
  #browser: Promise<WebDriverBrowser> | undefined;

  async startSession(id: string, url: string): Promise<void> {
    const browser = await (this.#browser ??= WebDriverBrowser.launch());
    const page = await browser.newPage();
    this.#pages.set(id, page);
    await page.goto(url);
  }

  isActive(id: string): boolean {
    return this.#pages.has(id);
  }

  getBrowserUrl(id: string): string | undefined {
    return this.#pages.get(id)?.url();
  }

  getPage(id: string): WebDriverPage | undefined {
    return this.#pages.get(id);
  }

  async stopSession(id: string): Promise<object> {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    await page?.close();
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKitGTK is not watched: name another engine'));
  }

  async stop(): Promise<void> {
    await (await this.#browser)?.close();
  }
}
