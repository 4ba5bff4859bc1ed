import { setTimeout as pause } from 'node:timers/promises';
import type { Asked } from './proxy.js';
import { PAGE_LISTENER, TAKE_HEARD, type Heard } from './page-listener.js';
import { WebDriverFrame, type FrameNews, type Waiting } from './webdriver-frame.js';
import type { WebDriverElement } from './webdriver-element.js';
import { WebDriverRequest } from './webdriver-request.js';
import type { WebDriver } from './webdriver.js';

/** Keys that are no letter, by their name, as WebDriver has them (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
// With a pause between them, longer than a busy machine takes to draw a window anew.
const SETTLED_READS = 40;
const BUTTONS = ['left', 'middle', 'right'] as const;

type Button = (typeof BUTTONS)[number];
type Listener = (told: never) => unknown;

/** What a page belongs to. */
export interface PageHome<BrowserLike> {
  readonly driver: WebDriver;
  readonly browser: BrowserLike;
  /** Hears that a page is used, and which documents it shows. */
  used(page: WebDriverPage): void;
}

/**
 * A window of a browser that is driven by WebDriver, with as much of puppeteer's `Page` as is needed, under its names: tests are
 * written once. Requests it hears of from the browser's proxy, which also puts scripts before a page's own; what a page throws
 * and says is kept there, and told with the next answer of that page.
 */
export class WebDriverPage extends WebDriverFrame {
  readonly #home: PageHome<unknown>;
  readonly #driver: WebDriver;
  readonly #window: string;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #held = new Set<string>();
  readonly #documents = new Set<string>();
  #scripts = [PAGE_LISTENER];
  #isIntercepted = false;
  #closed = false;
  #covered: WebDriverPage | undefined;
  #size = { width: 800, height: 600 };
  #url = 'about:blank';
  #frames: WebDriverChildFrame[] = [];

  private constructor(home: PageHome<unknown>, window: string) {
    super();
    this.#home = home;
    this.#driver = home.driver;
    this.#window = window;
  }

  /** @param covered is hidden until this page is closed, as by a tab of its window */
  static async open(home: PageHome<unknown>, covered?: WebDriverPage): Promise<WebDriverPage> {
    await covered?.command('POST', '/window/minimize');
    const page = new WebDriverPage(home, await home.driver.openWindow());
    page.#covered = covered;
    await page.setViewport({ width: 800, height: 600 });
    return page;
  }

  readonly keyboard = {
    press: (key: string): Promise<void> => this.keyboard.type([keyValue(key)]),
    down: (key: string): Promise<void> => {
      this.#held.add(keyValue(key));
      return this.#keys([]);
    },
    up: async (key: string): Promise<void> => {
      const value = keyValue(key);
      await this.#keys([{ type: 'keyUp', value }]);
      this.#held.delete(value);
    },
    type: (text: Iterable<string>): Promise<void> =>
      this.#keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),
  };

  readonly mouse = {
    move: (x: number, y: number): Promise<void> =>
      this.#moves([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }]),
    down: ({ button }: { button?: Button } = {}): Promise<void> =>
      this.#moves([{ type: 'pointerDown', button: buttonNumber(button) }]),
    up: ({ button }: { button?: Button } = {}): Promise<void> =>
      this.#moves([{ type: 'pointerUp', button: buttonNumber(button) }]),
    click: async (x: number, y: number, options: { button?: Button } = {}): Promise<void> => {
      await this.mouse.move(x, y);
      await this.mouse.down(options);
      await this.mouse.up(options);
    },
    reset: async (): Promise<void> => {
      await this.command('DELETE', '/actions');
      await this.mouse.move(0, 0);
    },
  };

  isClosed(): boolean {
    return this.#closed;
  }

  url(): string {
    return this.#url;
  }

  browser(): unknown {
    return this.#home.browser;
  }

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  off(name: string, listener: Listener): this {
    this.#listeners.set(
      name,
      (this.#listeners.get(name) ?? []).filter((one) => one !== listener),
    );
    return this;
  }

  evaluateOnNewDocument(script: string): Promise<void> {
    this.#scripts = [...this.#scripts, script];
    return Promise.resolve();
  }

  /** What runs in each document of this page before anything else. */
  get firstScript(): string {
    return this.#scripts.map((script) => `{\n${script}\n}`).join('\n');
  }

  setRequestInterception(isIntercepted: boolean): Promise<void> {
    this.#isIntercepted = isIntercepted;
    return Promise.resolve();
  }

  /** Whether a request may come from here: from one of its documents, or from an address of their origin. */
  hasDocument(address: string): boolean {
    return [this.#url, ...this.#documents].some((one) => one.replace(/#.*/, '') === address);
  }

  /** Tells of a request, and answers what is to become of it. */
  async asked(asked: Asked): Promise<Awaited<WebDriverRequest['decided']>> {
    if (asked.isDocument) this.#documents.add(asked.url);
    const request = new WebDriverRequest(asked);
    this.#tell('request', request);
    return this.#isIntercepted ? request.decided : 'passes';
  }

  answered({ url }: Asked, status: number): void {
    this.#tell('response', { url: () => url, status: () => status, ok: () => status < 400 });
  }

  /** This document and those of the frames that were in it when it last answered. */
  frames(): WebDriverFrame[] {
    return [this, ...this.#frames];
  }

  async waitForFrame(
    fits: (frame: WebDriverChildFrame) => boolean,
    options: Waiting = {},
  ): Promise<WebDriverChildFrame> {
    return this.until('a frame', options, async () => {
      await this.evaluate('null');
      for (const frame of this.#frames) await frame.evaluate('null').catch(() => undefined);
      return this.#frames.find(fits);
    });
  }

  /** What is to be seen of the page, as PNG. */
  async screenshot(): Promise<Uint8Array> {
    return Buffer.from((await this.command('GET', '/screenshot')) as string, 'base64');
  }

  title(): Promise<string> {
    return this.command('GET', '/title') as Promise<string>;
  }

  async goto(url: string): Promise<void> {
    await this.#leave();
    this.#url = url;
    await this.command('POST', '/url', { url });
    await this.evaluate('null');
  }

  async goBack(): Promise<void> {
    await this.#leave();
    await this.command('POST', '/back');
    await this.evaluate('null');
  }

  async reload(): Promise<void> {
    await this.#leave();
    await this.command('POST', '/refresh');
    await this.evaluate('null');
  }

  async bringToFront(): Promise<void> {
    await this.command('GET', '/window');
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#leave();
    this.#closed = true;
    // Where its browser is lost, so is the page, and a test goes on to end the rest of what it has begun.
    await this.command('DELETE', '/window').catch(() => undefined);
    await this.#covered?.setViewport(this.#covered.#size);
  }

  /** What the document has said until now would go with it. */
  async #leave(): Promise<void> {
    const heard = (await this.script(`return ${TAKE_HEARD}`).catch(() => [])) as Heard[];
    this.hear({ url: this.#url, frames: 0, heard });
  }

  /** The bars of the window are measured: the page is given so much room. */
  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    this.#size = { width, height };
    for (let tries = 0; tries < 8; tries++) {
      await this.#driver.resize(this.#window, width, height);
      const [x, y] = await this.#settled(width, height);
      if (x === width && y === height) return;
      if (x === width) this.#driver.barsHeight += height - y;
    }
    throw new Error(`the window does not become ${width} × ${height}`);
  }

  /** The size that the page has at last: the wanted one, or one that it has kept for long. */
  async #settled(width: number, height: number): Promise<readonly [number, number]> {
    for (let last = '', kept = 0; ;) {
      const size = (await this.script('return [innerWidth, innerHeight]')) as [number, number];
      kept = String(size) === last ? kept + 1 : 0;
      last = String(size);
      if (kept === SETTLED_READS || last === String([width, height])) return size;
      await pause(25);
    }
  }

  async addStyleTag({ content }: { content: string }): Promise<WebDriverElement | null> {
    const add = (text: string): void => {
      const style = document.createElement('style');
      style.textContent = text;
      document.head.append(style);
    };
    await this.evaluate(add, content);
    return (await this.$$('head > style')).at(-1) ?? null;
  }

  /** Sends a command to the document of the page, or to a frame in it. */
  command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, frame?: number): Promise<unknown> {
    this.#home.used(this);
    return this.#driver.run(this.#window, method, path, body, frame);
  }

  protected hear({ url, frames, heard }: FrameNews): void {
    this.#url = url;
    if (frames !== this.#frames.length)
      this.#frames = Array.from(
        { length: frames },
        (_, index) => this.#frames[index] ?? new WebDriverChildFrame(this, index),
      );
    this.tellHeard(heard);
  }

  tellHeard(heard: readonly Heard[]): void {
    for (const { kind, type, text } of heard)
      if (kind === 'console') this.#tell('console', { type: () => type, text: () => text });
      else this.#tell('pageerror', Object.assign(new Error(text), { toString: () => text }));
  }

  #tell(name: string, told: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(told as never);
  }

  // WebKit's driver lets go of all keys after each command: those that are held are pressed again.
  async #keys(then: object[]): Promise<void> {
    const actions = [...[...this.#held].map((value) => ({ type: 'keyDown', value })), ...then];
    await this.command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #moves(actions: object[]): Promise<void> {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.command('POST', '/actions', { actions: [mouse] });
  }
}

/** The document of a frame in a page. */
class WebDriverChildFrame extends WebDriverFrame {
  readonly #page: WebDriverPage;
  readonly #index: number;
  #url = '';

  constructor(page: WebDriverPage, index: number) {
    super();
    this.#page = page;
    this.#index = index;
  }

  get keyboard(): WebDriverPage['keyboard'] {
    return this.#page.keyboard;
  }

  get mouse(): WebDriverPage['mouse'] {
    return this.#page.mouse;
  }

  /** As of its last answer. */
  url(): string {
    return this.#url;
  }

  protected command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return this.#page.command(method, path, body, this.#index);
  }

  protected hear({ url, heard }: FrameNews): void {
    this.#url = url;
    this.#page.tellHeard(heard);
  }
}

function keyValue(key: string): string {
  const value = KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`no such key: ${key}`);
  return value;
}

function buttonNumber(button: Button = 'left'): number {
  return BUTTONS.indexOf(button);
}
