import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { digestOf } from '../../../demo/local-cloud/wire/session.js';

/** A viewer's page, of which everything that comes in and out is remembered. */
export class WatchedPage {
  /** All that a viewer can get hold of: answers with their headers, and lines of the console. */
  readonly seen: string[] = [];
  /** The tokens that the page was given, by their digests, oldest first. */
  readonly tokens: string[] = [];
  /** What the token endpoint answered with, oldest first. */
  readonly statuses: number[] = [];
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #reading: Promise<unknown>[] = [];

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
    page.on('console', (message) => this.seen.push(message.text()));
    page.on('pageerror', (error) => this.seen.push(String(error)));
    page.on('response', (response) => {
      this.seen.push(JSON.stringify(response.headers()));
      if (new URL(response.url()).pathname === '/playback-token') this.statuses.push(response.status());
      // Redirects have no body, and a browser does not keep each that was read.
      const text = response.text().catch(() => '');
      this.#reading.push(text.then((body) => this.seen.push(body)));
    });
  }

  /** A viewer of their own, with no cookies. */
  static async open(browser: Browser, address: string): Promise<WatchedPage> {
    const context = await browser.createBrowserContext();
    const watched = new WatchedPage(context, await context.newPage());
    await watched.page.exposeFunction('noteAnswer', (body: string) => watched.#note(body));
    await watched.page.evaluateOnNewDocument(NOTE_ANSWERS);
    await watched.page.goto(address);
    return watched;
  }

  /** Waits until a phase of playback is reached, and the picture moves or does not, as it has to there. */
  async reaches(phase: 'playing' | 'failed'): Promise<void> {
    const moves = phase === 'playing' ? ` && document.querySelector('video')?.currentTime > 0.5` : '';
    await this.page.waitForFunction(
      `document.querySelector('secure-h5live-player')?.playback?.phase === '${phase}'${moves}`,
      { timeout: 20_000 },
    );
  }

  /** Waits until the picture has moved on from here. */
  async movesOn(): Promise<void> {
    const time = `document.querySelector('video')?.currentTime`;
    const now = Number(await this.page.evaluate(time)) || 0;
    await this.page.waitForFunction(`Math.abs(${time} - ${now}) > 0.5`, { timeout: 20_000 });
  }

  /** Everything that was seen until now, with the page as it is. */
  async everything(): Promise<string> {
    await Promise.all(this.#reading);
    return [...this.seen, await this.page.content()].join('\n');
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  #note(body: string): void {
    this.seen.push(body);
    const { jwtoken } = JSON.parse(body) as { jwtoken?: string };
    if (jwtoken !== undefined) this.tokens.push(digestOf(jwtoken));
  }
}

// What the page itself is answered with at its token endpoint.
const NOTE_ANSWERS = `{
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    const answer = await ask(address, init);
    if (new URL(answer.url).pathname === '/playback-token') void answer.clone().text().then(noteAnswer);
    return answer;
  };
}`;
