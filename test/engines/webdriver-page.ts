import { setTimeout as pause } from 'node:timers/promises';
import { ELEMENT, WebDriver } from './webdriver.js';

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
const BUTTONS = ['left', 'middle', 'right'] as const;
const POLL_MS = 10;

type Button = (typeof BUTTONS)[number];
type PageFunction = string | ((...args: never[]) => unknown);
interface Waiting {
  readonly timeout?: number;
  readonly visible?: boolean;
  readonly hidden?: boolean;
}

/** What a function of a test came to in its page. */
interface Outcome {
  /** JSON; nothing where it has come to nothing. */
  readonly text?: string;
  readonly error?: string;
}

// Finds what a selector means, also in shadow roots, as puppeteer's `>>>` does. It is sent to the page as text.
const FIND_ALL = `(selector) => {
  const inside = (root) => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? inside(shadowRoot) : []))];
  const [first, ...deeper] = selector.split('>>>').map((part) => part.trim());
  return deeper.reduce(
    (found, part) => found.flatMap((one) => [one.shadowRoot, one].filter((root) => root).flatMap(inside)).flatMap((root) => [...root.querySelectorAll(part)]),
    [...document.querySelectorAll(first)],
  );
}`;

/**
 * A window of a browser that is driven by WebDriver, with as much of puppeteer's `Page` as WebDriver can do, under its names:
 * tests are written once. What it cannot, it lacks: hear of requests and answer them, hear the console, run a script before a
 * page's own, change what a media query finds.
 */
export class WebDriverPage {
  readonly #driver: WebDriver;
  readonly #window: string;
  #closed = false;
  #timeout = 30_000;
  #calls = 0;
  #url = 'about:blank';
  readonly #held = new Set<string>();

  private constructor(driver: WebDriver, window: string) {
    this.#driver = driver;
    this.#window = window;
  }

  static async open(driver: WebDriver): Promise<WebDriverPage> {
    const page = new WebDriverPage(driver, await driver.openWindow());
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
      await this.#command('DELETE', '/actions');
      await this.mouse.move(0, 0);
    },
  };

  isClosed(): boolean {
    return this.#closed;
  }

  url(): string {
    return this.#url;
  }

  title(): Promise<string> {
    return this.#command('GET', '/title') as Promise<string>;
  }

  async goto(url: string): Promise<void> {
    this.#url = url;
    await this.#command('POST', '/url', { url });
  }

  async goBack(): Promise<void> {
    await this.#command('POST', '/back');
  }

  async reload(): Promise<void> {
    await this.#command('POST', '/refresh');
  }

  async bringToFront(): Promise<void> {
    await this.#command('GET', '/window');
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#command('DELETE', '/window');
  }

  setDefaultTimeout(ms: number): void {
    this.#timeout = ms;
  }

  /** The bars of the window are measured: the page is given so much room. */
  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    await this.#driver.resize(this.#window, width, height);
    const read = 'return [innerWidth, innerHeight]';
    for (let tries = 0; tries < 400; tries++) {
      const [x, y] = (await this.#script(read)) as [number, number];
      if (x === width && y === height) return;
      if (tries % 10 === 0) await this.#driver.resize(this.#window, width, height + (height - y));
      await pause(25);
    }
    throw new Error(`the window does not become ${width} × ${height}`);
  }

  /** Runs a function in the page, and waits for what it comes to. What it is given and answers is JSON, or an element here. */
  async evaluate(run: PageFunction, ...args: unknown[]): Promise<unknown> {
    const id = `${(this.#calls += 1)}`;
    const began = await this.#script(beginning(run), [id, ...args.map(toWire)]);
    for (let outcome = began as Outcome | null; ; outcome = (await this.#script(LOOK, [id])) as Outcome) {
      if (outcome?.error !== undefined) throw new Error(outcome.error);
      if (outcome) return outcome.text === undefined ? undefined : JSON.parse(outcome.text);
      await pause(POLL_MS);
    }
  }

  async waitForFunction(run: PageFunction, options: Waiting = {}, ...args: unknown[]): Promise<unknown> {
    // What it comes to need be nothing that can be told here, such as a class.
    const source = typeof run === 'string' ? `() => (${run})` : String(run);
    const holds = `async (...given) => Boolean(await (${source})(...given))`;
    return this.#until('a function of the page to be true', options, () => this.evaluate(holds, ...args));
  }

  async waitForSelector(selector: string, options: Waiting = {}): Promise<WebDriverElement | null> {
    return (await this.#until(selector, options, async () => {
      const found = await this.$(selector);
      if (options.hidden) return !(await found?.isVisible());
      return options.visible ? (await found?.isVisible()) && found : found;
    })) as WebDriverElement;
  }

  async $(selector: string): Promise<WebDriverElement | null> {
    return (await this.$$(selector))[0] ?? null;
  }

  async $$(selector: string): Promise<WebDriverElement[]> {
    const found = await this.#script(`return (${FIND_ALL})(...arguments)`, [selector]);
    return (found as Record<string, string>[]).map((one) => new WebDriverElement(this, one[ELEMENT] ?? ''));
  }

  async $eval(selector: string, run: PageFunction, ...args: unknown[]): Promise<unknown> {
    const found = await this.$(selector);
    if (!found) throw new Error(`no element is found: ${selector}`);
    return this.evaluate(run, found, ...args);
  }

  async $$eval(selector: string, run: PageFunction, ...args: unknown[]): Promise<unknown> {
    const all = `(selector, ...args) => (${String(run)})((${FIND_ALL})(selector), ...args)`;
    return this.evaluate(all, selector, ...args);
  }

  async focus(selector: string): Promise<void> {
    await this.$eval(selector, '(element) => element.focus()');
  }

  async type(selector: string, text: string): Promise<void> {
    await this.focus(selector);
    await this.keyboard.type(text);
  }

  async click(selector: string): Promise<void> {
    await (await this.waitForSelector(selector))?.click();
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

  async #until(what: string, { timeout }: Waiting, look: () => Promise<unknown>): Promise<unknown> {
    const limit = timeout ?? this.#timeout;
    for (const end = Date.now() + limit; ;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waiting failed: ${limit}ms exceeded: ${what}`);
      await pause(POLL_MS);
    }
  }

  #script(script: string, args: unknown[] = []): Promise<unknown> {
    return this.#command('POST', '/execute/sync', { script, args });
  }

  #command(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    return this.#driver.run(this.#window, method, path, body);
  }

  // WebKit's driver lets go of all keys after each command: those that are held are pressed again.
  async #keys(then: object[]): Promise<void> {
    const actions = [...[...this.#held].map((value) => ({ type: 'keyDown', value })), ...then];
    await this.#command('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #moves(actions: object[]): Promise<void> {
    const mouse = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#command('POST', '/actions', { actions: [mouse] });
  }
}

/** An element of a page that is driven by WebDriver. */
export class WebDriverElement {
  readonly #page: WebDriverPage;
  readonly id: string;

  constructor(page: WebDriverPage, id: string) {
    this.#page = page;
    this.id = id;
  }

  evaluate(run: PageFunction, ...args: unknown[]): Promise<unknown> {
    return this.#page.evaluate(run, this, ...args);
  }

  async isVisible(): Promise<boolean> {
    const seen = '(element) => element.checkVisibility() && element.getBoundingClientRect().width > 0';
    return (await this.evaluate(seen)) === true;
  }

  async click(): Promise<void> {
    const [x, y] = (await this.evaluate(`async (element) => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }`)) as [number, number];
    await this.#page.mouse.click(x, y);
  }

  async focus(): Promise<void> {
    await this.evaluate('(element) => element.focus()');
  }

  async type(text: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.type(text);
  }
}

/** A browser that is driven by WebDriver, with puppeteer's names. */
export class WebDriverBrowser {
  readonly #driver: WebDriver;

  private constructor(driver: WebDriver) {
    this.#driver = driver;
  }

  static async launch(): Promise<WebDriverBrowser> {
    return new WebDriverBrowser(await WebDriver.start());
  }

  version(): Promise<string> {
    return Promise.resolve(`WebKitGTK/${this.#driver.version}`);
  }

  newPage(): Promise<WebDriverPage> {
    return WebDriverPage.open(this.#driver);
  }

  close(): Promise<void> {
    return this.#driver.close();
  }
}

/** A function begins, and is not waited for: what it waits for may need another command. */
function beginning(run: PageFunction): string {
  const source = typeof run === 'string' && !/^\s*(?:async\s*)?\(/.test(run) ? `() => (${run})` : String(run);
  return `
    globalThis.__name ??= (named) => named;
    const [id, ...args] = arguments;
    const outcomes = (globalThis.__outcomes ??= new Map());
    const failed = (error) => ({ error: error instanceof Error ? error.name + ': ' + error.message : String(error) });
    try {
      const value = (${source})(...args);
      if (typeof value?.then !== 'function') return { text: JSON.stringify(value) };
      outcomes.set(id, null);
      value.then((came) => outcomes.set(id, { text: JSON.stringify(came) }), (error) => outcomes.set(id, failed(error)));
    } catch (error) {
      return failed(error);
    }
    return null;`;
}

const LOOK = `
  const outcome = globalThis.__outcomes?.get(arguments[0]);
  if (outcome === undefined) return { error: 'Execution context was destroyed: the page has gone on' };
  if (outcome) globalThis.__outcomes.delete(arguments[0]);
  return outcome;`;

function toWire(value: unknown): unknown {
  return value instanceof WebDriverElement ? { [ELEMENT]: value.id } : value;
}

function keyValue(key: string): string {
  const value = KEYS[key] ?? key;
  if ([...value].length !== 1) throw new Error(`no such key: ${key}`);
  return value;
}

function buttonNumber(button: Button = 'left'): number {
  return BUTTONS.indexOf(button);
}
