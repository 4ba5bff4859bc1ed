import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../backends/kit/program.js';
import { findEngine } from './engines.mjs';

/** What WebDriver has for an element: its name in JSON is the same in all browsers. */
export const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The display, in pixels: larger than any window of the tests. */
const DISPLAY = { width: 1600, height: 1200 };
const READY_MS = 20_000;
const COMMAND_MS = 90_000;

// The bars of the browser's window would keep it from becoming as narrow as a phone.
const NO_BARS = `box, button, entry, image, label, toolbar, headerbar, notebook, tab, progressbar, scrolledwindow {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border: none; font-size: 1px;
}
image { -gtk-icon-source: none; }`;

/**
 * A WebKitGTK that is driven by the W3C's WebDriver protocol (https://www.w3.org/TR/webdriver2/), with a display of its own.
 * Of that protocol this is what the tests need; a client library for it brings more than a hundred packages.
 *
 * Commands run one after the other, each in the window that it is for.
 */
export class WebDriver {
  /** Of the browser. */
  readonly version: string;
  /** Of all that a window has above its page, in pixels, as far as it was measured. */
  barsHeight = 0;
  readonly #session: string;
  readonly #ended: () => Promise<void>;
  readonly #first: string;
  #window: string;
  #frame: number | undefined;
  /** Why no command is sent any more. */
  #lost: string | undefined;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(session: string, version: string, window: string, ended: () => Promise<void>) {
    this.version = version;
    this.#session = session;
    this.#first = this.#window = window;
    this.#ended = ended;
  }

  /**
   * Starts display, driver and browser.
   *
   * @param proxy where all goes that the browser asks for, as `host:port`
   * @param args of the browser
   */
  static async start(proxy: string, args: readonly string[] = []): Promise<WebDriver> {
    // A driver may wait for ever for a browser that has started beside many others.
    for (let tries = 1; ; tries++) {
      try {
        return await WebDriver.#start(capabilities(proxy, args));
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  static async #start(capabilities: (binary: string) => object): Promise<WebDriver> {
    const { program, display = '', window = '' } = findEngine('webkit');
    const settings = await mkdtemp(join(tmpdir(), 'webkit-'));
    const children: ChildProcess[] = [];
    const kill = (): void => children.forEach((child) => child.kill());
    // Whoever ends a test that hangs does not wait for its end.
    const leave = (): never => process.exit(1);
    process.on('exit', kill);
    process.once('SIGTERM', leave);
    const end = async (): Promise<void> => {
      process.off('exit', kill);
      process.off('SIGTERM', leave);
      kill();
      await rm(settings, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
      await mkdir(join(settings, 'gtk-3.0'));
      await writeFile(join(settings, 'gtk-3.0/gtk.css'), NO_BARS);
      const env = {
        ...process.env,
        GDK_BACKEND: 'x11',
        LIBGL_ALWAYS_SOFTWARE: '1',
        XDG_CONFIG_HOME: settings,
      };
      const DISPLAY = await startDisplay(display, children);
      const server = await startDriver(program, { ...env, DISPLAY }, children);
      const answer = (await call('POST', `${server}/session`, capabilities(window), READY_MS)) as {
        sessionId: string;
        capabilities: { browserVersion: string };
      };
      const session = `${server}/session/${answer.sessionId}`;
      const first = (await call('GET', `${session}/window`)) as string;
      return new WebDriver(session, answer.capabilities.browserVersion, first, end);
    } catch (error) {
      await end();
      throw error;
    }
  }

  /** Runs a command in a window, or in a frame of its document, after all that came before it. */
  run(
    window: string,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    frame?: number,
  ): Promise<unknown> {
    return this.#after(async () => {
      await this.#goTo(window);
      await this.#goToFrame(frame);
      return this.#call(method, path, body ?? (method === 'POST' ? {} : undefined));
    });
  }

  /** Once one command has no answer, each later one fails at once, instead of a test waiting for every one of them. */
  async #call(method: string, path: string, body?: object): Promise<unknown> {
    if (this.#lost !== undefined) throw new Error(this.#lost);
    try {
      return await call(method, `${this.#session}${path}`, body);
    } catch (error) {
      if (!isLoss(error)) throw error;
      this.#lost = `WebKitGTK is lost since ${method} ${path}: ${String(error)}`;
      throw new Error(this.#lost, { cause: error });
    }
  }

  async #goTo(window: string): Promise<void> {
    if (window === this.#window) return;
    await this.#call('POST', '/window', { handle: window });
    this.#window = window;
    this.#frame = undefined;
  }

  async #goToFrame(frame: number | undefined): Promise<void> {
    if (frame === this.#frame) return;
    if (this.#frame !== undefined) await this.#call('POST', '/frame', { id: null });
    this.#frame = undefined;
    if (frame !== undefined) await this.#call('POST', '/frame', { id: frame });
    this.#frame = frame;
  }

  /** Opens a window, and answers its name. */
  openWindow(): Promise<string> {
    return this.#after(async () => {
      // The window before may be closed, and only an open one can open another.
      await this.#goTo(this.#first);
      const { handle } = (await this.#call('POST', '/window/new', { type: 'window' })) as {
        handle: string;
      };
      return handle;
    });
  }

  /** Makes a window so large, beneath its bars, about the pointer of the display: without a window manager, the window beneath it has the focus. */
  async resize(window: string, width: number, height: number): Promise<void> {
    const x = Math.max(0, Math.round((DISPLAY.width - width) / 2));
    const y = Math.max(0, Math.round((DISPLAY.height - height) / 2));
    const rect = { x, y, width, height: height + this.barsHeight };
    await this.run(window, 'POST', '/window/rect', rect);
  }

  /** Ends browser, driver and display. */
  async close(): Promise<void> {
    await this.#after(() => this.#call('DELETE', '')).catch(() => undefined);
    await this.#ended();
  }

  #after<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(task);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

// The proxy is named to the browser itself: by the protocol, a host over TLS would be asked for through a proxy over TLS.
function capabilities(proxy: string, args: readonly string[]): (binary: string) => object {
  return (binary) => ({
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        // What the proxy answers in the name of another host, nobody vouches for.
        acceptInsecureCerts: true,
        timeouts: { script: 30_000, pageLoad: 60_000 },
        // No test declines.
        unhandledPromptBehavior: 'accept',
        'webkitgtk:browserOptions': { binary, args: ['--automation', `--proxy=http://${proxy}`, ...args] },
      },
    },
  });
}

/** Sends a command. @throws {Error} with the error's name, as the protocol has it, and its message */
async function call(method: string, address: string, body?: object, limitMs = COMMAND_MS): Promise<unknown> {
  const response = await fetch(address, {
    method,
    signal: AbortSignal.timeout(limitMs),
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}

/** Whether what sends commands says that there is nothing left to send them to. */
function isLoss(error: unknown): boolean {
  const isAnswer = error instanceof Error && error.name === 'Error';
  return !isAnswer || error.message.startsWith('invalid session id');
}

/** Starts a display without a screen, which chooses its number itself. */
async function startDisplay(program: string, children: ChildProcess[]): Promise<string> {
  const size = `${DISPLAY.width}x${DISPLAY.height}x24`;
  const args = ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  children.push(child);
  const [number] = (await once(child.stdout, 'data', { signal: AbortSignal.timeout(READY_MS) })) as [Buffer];
  return `:${number.toString().trim()}`;
}

async function startDriver(
  program: string,
  env: NodeJS.ProcessEnv,
  children: ChildProcess[],
): Promise<string> {
  const port = await freePort();
  children.push(spawn(program, [`--port=${port}`], { stdio: 'ignore', env }));
  const server = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + READY_MS; ;) {
    const ready = await fetch(`${server}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return server;
    if (Date.now() > end) throw new Error(`${program} does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
