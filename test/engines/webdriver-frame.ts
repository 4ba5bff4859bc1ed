import { setTimeout as pause } from 'node:timers/promises';
import { Script } from 'node:vm';
import { FIND_ALL } from './find-elements.js';
import { TAKE_HEARD, type Heard } from './page-listener.js';
import { WebDriverElement, type ElementHome, type PageFunction } from './webdriver-element.js';
import { ELEMENT } from './webdriver.js';

const POLL_MS = 10;

/** How something is waited for. */
export interface Waiting {
  readonly timeout?: number;
  readonly visible?: boolean;
  readonly hidden?: boolean;
}

/** How a frame is, said with each answer of it. */
export interface FrameNews {
  readonly url: string;
  /** How many frames are within. */
  readonly frames: number;
  readonly heard: readonly Heard[];
}

/** What a function of a test came to in its page. */
interface Outcome {
  /** JSON; nothing where it has come to nothing. */
  readonly text?: string;
  readonly error?: string;
  readonly isPending?: boolean;
  readonly news?: FrameNews;
}

/** A document that is driven by WebDriver, of a page or of a frame in it, with the names of puppeteer's `Frame`. */
export abstract class WebDriverFrame implements ElementHome {
  #timeout = 30_000;
  #calls = 0;

  abstract readonly keyboard: ElementHome['keyboard'];
  abstract readonly mouse: ElementHome['mouse'];

  /** Sends a command to the document. */
  protected abstract command(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<unknown>;

  /** Takes what an answer says beside what was asked. */
  protected abstract hear(news: FrameNews): void;

  setDefaultTimeout(ms: number): void {
    this.#timeout = ms;
  }

  /** Runs a function in the document, and waits for what it comes to. What it is given and answers is JSON, or an element here. */
  evaluate(run: PageFunction, ...args: unknown[]): Promise<unknown> {
    return this.call(sourceOf(run), ...args);
  }

  /** The same, of a function that is given as text. */
  async call(source: string, ...args: unknown[]): Promise<unknown> {
    const id = `${(this.#calls += 1)}`;
    let outcome = (await this.#begin(beginning(source), [id, ...args.map(toWire)])) as Outcome;
    for (;;) {
      if (outcome.news) this.hear(outcome.news);
      if (outcome.error !== undefined) throw new Error(outcome.error);
      if (!outcome.isPending) return typeof outcome.text === 'string' ? JSON.parse(outcome.text) : undefined;
      await pause(POLL_MS);
      outcome = (await this.script(LOOK, [id])) as Outcome;
    }
  }

  /** @returns what it came to, as far as that is JSON, as a handle of it */
  async waitForFunction(
    run: PageFunction,
    options: Waiting = {},
    ...args: unknown[]
  ): Promise<{ jsonValue(): Promise<unknown> }> {
    const told = `async (...given) => {
      const value = await (${sourceOf(run)})(...given);
      try {
        return value ? [JSON.parse(JSON.stringify(value))] : undefined;
      } catch {
        return [];
      }
    }`;
    const look = (): Promise<unknown> => this.call(told, ...args);
    const [value] = (await this.until('a function of the page to be true', options, look)) as [unknown];
    return { jsonValue: () => Promise.resolve(value) };
  }

  async waitForSelector(selector: string, options: Waiting = {}): Promise<WebDriverElement | null> {
    return (await this.until(selector, options, async () => {
      const found = await this.$(selector);
      if (options.hidden) return !(await found?.isVisible());
      return options.visible ? (await found?.isVisible()) && found : found;
    })) as WebDriverElement;
  }

  async $(selector: string): Promise<WebDriverElement | null> {
    return (await this.$$(selector))[0] ?? null;
  }

  async $$(selector: string): Promise<WebDriverElement[]> {
    const found = await this.script(`return (${FIND_ALL})(...arguments)`, [selector]);
    return (found as Record<string, string>[]).map((one) => new WebDriverElement(this, one[ELEMENT] ?? ''));
  }

  async $eval(selector: string, run: PageFunction, ...args: unknown[]): Promise<unknown> {
    const found = await this.$(selector);
    if (!found) throw new Error(`no element is found: ${selector}`);
    return this.evaluate(run, found, ...args);
  }

  async $$eval(selector: string, run: PageFunction, ...args: unknown[]): Promise<unknown> {
    const all = `(selector, ...args) => (${sourceOf(run)})((${FIND_ALL})(selector), ...args)`;
    return this.call(all, selector, ...args);
  }

  async focus(selector: string): Promise<void> {
    const found = await this.$(selector);
    if (!found) throw new Error(`no element is found: ${selector}`);
    await found.focus();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.focus(selector);
    await this.keyboard.type(text);
  }

  async click(selector: string): Promise<void> {
    await (await this.waitForSelector(selector))?.click();
  }

  /** What is there once it is, and not before. */
  locator(selector: string): { click(): Promise<void> } {
    return {
      click: async () => {
        await (await this.waitForSelector(selector, { visible: true }))?.click();
      },
    };
  }

  /** Looks until something is found. @throws {Error} where it is not there in time */
  protected async until<Found>(
    what: string,
    { timeout }: Waiting,
    look: () => Promise<Found> | Found,
  ): Promise<NonNullable<Found>> {
    const limit = timeout ?? this.#timeout;
    for (const end = Date.now() + limit; ;) {
      const found = await look();
      if (found) return found;
      if (Date.now() > end) throw new Error(`Waiting failed: ${limit}ms exceeded: ${what}`);
      await pause(POLL_MS);
    }
  }

  #begin(script: string, args: unknown[]): Promise<unknown> {
    return this.command('POST', '/execute/async', { script, args });
  }

  protected script(script: string, args: unknown[] = []): Promise<unknown> {
    return this.command('POST', '/execute/sync', { script, args });
  }
}

const NEWS = `{ url: location.href, frames: frames.length, heard: ${TAKE_HEARD} }`;

/** A text is an expression, or a script that comes to nothing. */
function sourceOf(run: PageFunction): string {
  if (typeof run !== 'string') return String(run);
  return isExpression(run) ? `() => (${run})` : `() => { ${run}\n }`;
}

function isExpression(text: string): boolean {
  try {
    return new Script(`(${text}\n)`) instanceof Script;
  } catch {
    return false;
  }
}

/** A function begins, and is not waited for: what it waits for may need another command. */
function beginning(source: string): string {
  return `
    globalThis.__name ??= (named) => named;
    const [id, ...args] = [...arguments].slice(0, -1);
    const done = arguments[arguments.length - 1];
    const outcomes = (globalThis.__outcomes ??= new Map());
    // As with puppeteer, what cannot be told has come to nothing.
    const told = (value) => {
      try {
        return { text: JSON.stringify(value) };
      } catch {
        return {};
      }
    };
    const failed = (error) => ({ error: error instanceof Error ? error.name + ': ' + error.message : String(error) });
    const begin = () => {
      try {
        const value = (${source})(...args);
        if (typeof value?.then !== 'function') return told(value);
        outcomes.set(id, null);
        value.then((came) => outcomes.set(id, told(came)), (error) => outcomes.set(id, failed(error)));
        return { isPending: true };
      } catch (error) {
        return failed(error);
      }
    };
    // In a task of the driver's own, WebKit would run promises within each call that leads back into a script.
    queueMicrotask(() => done({ ...begin(), news: ${NEWS} }));`;
}

const LOOK = `
  const outcome = globalThis.__outcomes?.get(arguments[0]);
  if (outcome === undefined) return { error: 'Execution context was destroyed: the page has gone on' };
  if (outcome) globalThis.__outcomes.delete(arguments[0]);
  return { ...(outcome ?? { isPending: true }), news: ${NEWS} };`;

function toWire(value: unknown): unknown {
  return value instanceof WebDriverElement ? { [ELEMENT]: value.id } : value;
}
