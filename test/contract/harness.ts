// Everything a row of the suite needs: one browser, one wire server, pages with a player script and the kit.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../engines/launch.js';
import { loadClip } from '../../demo/local-cloud/live/clip.js';
import { LiveSource } from '../../demo/local-cloud/live/live-source.js';
import type { Outcome, Picture, Recorded } from './page/kit.js';
import { WireServer, type WireStream } from './wire-server.js';

/** A player under test. */
export interface Subject {
  /** As it stands in the titles. */
  readonly label: string;
  /** The script's text. */
  readonly script: string;
  /** 4 or 5: where the two differ, the expectation does. */
  readonly major: number;
  /** What it shows: a canvas where the vendor's player plays Media over QUIC, which no server here speaks. */
  readonly picture: 'video' | 'canvas';
  /** What a switch comes to that is asked for while it plays, by how its server greets: both kinds of servers may exist. */
  readonly switches: 'completed' | 'timed out';
}

/** How the page of a row is opened. */
export interface Opening {
  /** In a window that nobody else has a page in, so that nobody else hides it or puts it in front. */
  readonly ownWindow?: boolean;
}

/** Opens a page for one row. */
export type OpenScene = (use: (scene: Scene) => Promise<void>, opening?: Opening) => Promise<void>;

/** Declares the rows of one area; each row's title begins with the subject's label. */
export type Rows = (subject: Subject, open: OpenScene) => void;

/** One classic script out of a TypeScript entry, as the edge does it. */
export async function bundled(entry: string): Promise<string> {
  const entryPoints = [fileURLToPath(new URL(entry, import.meta.url))];
  const result = await build({ entryPoints, bundle: true, format: 'iife', write: false, logLevel: 'silent' });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * The stand-in with such a picture, and with a video the build that NANOPLAYER_SRC names, if it names one. With VENDOR_BUILD,
 * only the build that it names, which is asked everything that 5 is: see `vendor.ts`.
 */
export async function subjects(picture: Subject['picture']): Promise<Subject[]> {
  const alone = process.env['VENDOR_BUILD'];
  const switches = 'completed';
  if (alone)
    return [{ label: 'the build', script: await readFile(alone, 'utf8'), major: 5, picture, switches }];
  const script = await bundled('../../demo/local-cloud/stand-in/index.ts');
  if (picture === 'canvas')
    return [{ label: 'the stand-in on a canvas', script, major: 5, picture, switches }];
  const found: Subject[] = [{ label: 'the stand-in', script, major: 5, picture, switches }];
  const file = process.env['NANOPLAYER_SRC'];
  if (file) {
    const release = /(\d+)\.\d+\.\d+/.exec(file);
    const label = `the vendor's ${release?.[0] ?? 'build'}`;
    const major = Number(release?.[1] ?? 5);
    found.push({ label, script: await readFile(file, 'utf8'), major, picture, switches });
  }
  return found;
}

// What comes on its own, and how often says how busy the machine is.
const BY_THE_WAY: ReadonlySet<string> = new Set(['Stats', 'StartBuffering', 'StopBuffering']);

/** Quick reconnects; one step, or equal delays, make the vendor's delay NaN or ten seconds. */
export const QUICK = { reconnect: { minDelay: 1, maxDelay: 2, delaySteps: 10, maxRetries: 5 } };
/** The longest wait (ms) for the next Play: the vendor's delay was seen between 0.3 and 9.8 s with these. */
export const LONGEST = 20_000;
// How long (ms) a row waits for what takes a second at most, on a machine that is busy with something else.
const PATIENCE = 15_000;

/** Browser and server, shared by all rows; `close` ends both. */
export class Stage {
  readonly server: WireServer;
  readonly #switches: Subject['switches'];
  readonly #browser: Browser;
  readonly #source: LiveSource;
  /** Pages that no row has now. */
  readonly #idle: Page[] = [];
  #count = 0;

  private constructor(
    server: WireServer,
    switches: Subject['switches'],
    browser: Browser,
    source: LiveSource,
  ) {
    this.server = server;
    this.#switches = switches;
    this.#browser = browser;
    this.#source = source;
  }

  static async open(subject: Subject): Promise<Stage> {
    const kit = await bundled('./page/kit.ts');
    const page = (csp: string) =>
      `<!doctype html>${csp}<meta charset="utf-8"><title>contract</title><body>` +
      `<script src="/kit.js"></script><script src="/player.js?picture=${subject.picture}"></script>`;
    const files = new Map([
      ['/', page('')],
      ['/empty', '<!doctype html><title>empty</title>'],
      ['/kit.js', `globalThis.__name = (f) => f;${kit}`],
      ['/player.js', subject.script],
    ]);
    const clip = await readFile(new URL('../../demo/media/clip.mp4', import.meta.url));
    const source = new LiveSource(loadClip(clip));
    source.start();
    const { switches } = subject;
    const server = await WireServer.start(source, files, { namesEvents: switches === 'completed' });
    // A document that a row is done with is gone, and not kept for whoever goes back.
    const browser = await launchBrowser({ forgetsPages: true });
    return new Stage(server, switches, browser, source);
  }

  /**
   * A document with the player's script, and a stream of its own. Its page may have had other rows' documents before, which is
   * quicker by far than a new one, but not after a row that failed.
   */
  async scene(use: (scene: Scene) => Promise<void>, { ownWindow = false }: Opening = {}): Promise<void> {
    if (ownWindow) {
      const context = await this.#browser.createBrowserContext();
      return this.#play(await context.newPage(), use).finally(() => context.close());
    }
    const page = this.#idle.pop() ?? (await this.#browser.newPage());
    try {
      await this.#play(page, use);
      await page.goto(`${this.server.origin}/empty`);
    } catch (error) {
      await page.close();
      throw error;
    }
    this.#idle.push(page);
  }

  async #play(page: Page, use: (scene: Scene) => Promise<void>): Promise<void> {
    const name = `stream-${++this.#count}`;
    const scene = new Scene(page, this.server, name, this.#switches);
    const note = (error: unknown): void => void scene.uncaught.push(String(error));
    page.on('pageerror', note);
    try {
      await page.emulateFocusedPage(true);
      await page.goto(`${this.server.origin}/`);
      await use(scene);
    } finally {
      page.off('pageerror', note);
    }
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#source.stop();
    await this.server.stop();
  }
}

/** What a row changes in the plain configuration. */
export interface Changes {
  readonly security?: Record<string, unknown>;
  readonly playback?: Record<string, unknown>;
  readonly style?: Record<string, unknown>;
  readonly h5live?: Record<string, unknown>;
  readonly options?: Record<string, unknown>;
  readonly websocket?: string;
}

/** One page with at most a few players, and the stream they watch. */
export class Scene {
  readonly page: Page;
  readonly server: WireServer;
  readonly stream: WireStream;
  /** Errors of the page that nothing caught. */
  readonly uncaught: string[] = [];
  readonly #switches: Subject['switches'];

  constructor(page: Page, server: WireServer, name: string, switches: Subject['switches']) {
    this.#switches = switches;
    this.page = page;
    this.server = server;
    this.stream = server.stream(name);
  }

  source(changes: Changes = {}): Record<string, unknown> {
    const { websocket = this.server.websocket, security, options, h5live } = changes;
    const rtmp = { url: 'rtmp://localhost/splay', streamname: this.stream.name };
    const entry = { h5live: { server: { websocket }, rtmp, ...(security && { security }), ...h5live } };
    return { entries: [entry], ...(options && { options }) };
  }

  config(changes: Changes = {}): Record<string, unknown> {
    const playback = { autoplay: true, muted: true, ...changes.playback };
    return { source: this.source(changes), playback, style: { ...changes.style } };
  }

  /** Makes the player of this page on `#player` and sets it up. */
  async setup(changes: Changes = {}): Promise<Outcome> {
    return this.setupWith(this.config(changes));
  }

  /** As `setup`, with a whole configuration. */
  async setupWith(config: object): Promise<Outcome> {
    return this.page.evaluate(async (config) => {
      kit.div('player');
      globalThis.player = new NanoPlayer('player');
      return kit.setup(globalThis.player, config);
    }, config);
  }

  /** Sets up and waits for the first Play. */
  async playing(changes: Changes = {}): Promise<void> {
    const outcome = await this.setup(changes);
    if (!outcome.ok) throw new Error(`setup failed: ${outcome.message}`);
    await this.event('Play');
  }

  /** All events so far; the measurements, and the buffering of a busy machine, left out unless asked for. */
  async events(all = false): Promise<Recorded[]> {
    const events = await this.page.evaluate(() => kit.events);
    return all ? events : events.filter(({ name }) => !BY_THE_WAY.has(name));
  }

  /** The names of `events()`. */
  async names(): Promise<string[]> {
    return (await this.events()).map(({ name }) => name);
  }

  /** The names from the nth event on, without the vendor's warnings. */
  async story(from = 0): Promise<string[]> {
    return (await this.names()).slice(from).filter((name) => name !== 'Warning');
  }

  /** The JWT of each connection so far, in the order in which they were opened. */
  tokens(): (string | null)[] {
    return this.stream.connections.map(({ query }) => query.get('jwtoken'));
  }

  /** Calls updateSource with the token and options of the switch, never too soon after another; never rejects. */
  async update(jwtoken: string, options: object = {}): Promise<Outcome> {
    return this.page.evaluate(
      async (source) => {
        const last = kit.events.findLast(({ name }) => /^(UpdateSource|SwitchStream)Init$/.test(name));
        const wait = last ? last.at + 700 - performance.now() : 0;
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        return kit.outcome(() => player.updateSource(source));
      },
      this.source({ security: { jwtoken }, options: { switch: { timeout: 5, tag: jwtoken, ...options } } }),
    );
  }

  /**
   * Keeps switches under way: where the server completes them, the connections of these numbers, counted from 0, say nothing;
   * where it does not, they play as they would.
   */
  holdSwitches(...numbers: number[]): void {
    const { behave } = this.stream;
    if (this.#switches === 'completed')
      this.stream.behave = (attempt, query) =>
        numbers.includes(attempt) ? { do: 'silence' } : behave(attempt, query);
  }

  /** Pauses, and waits until the player says so. */
  async paused(): Promise<void> {
    const pauses = (await this.names()).filter((name) => name === 'Pause').length;
    await this.page.evaluate(() => player.pause());
    await this.event('Pause', pauses + 1);
  }

  /** Breaks the connection that plays now. */
  cut(code?: number): void {
    this.stream.connections.find(({ closedAt }) => closedAt === undefined)?.cut(code);
  }

  /** Waits (ms) for the nth event of the name. */
  async event(name: string, nth = 1, timeout = PATIENCE): Promise<Recorded> {
    const find = `kit.events.filter((event) => event.name === ${JSON.stringify(name)})[${nth - 1}]`;
    try {
      const handle = await this.page.waitForFunction(find, { timeout, polling: 20 });
      return (await handle.jsonValue()) as Recorded;
    } catch (error) {
      const said = ({ name, data }: Recorded) =>
        name === 'Warning' ? `Warning (${String(data['message'])})` : name;
      const seen = (await this.events()).map(said).join(' ');
      throw new Error(`no ${name} (${nth}) in ${timeout} ms; seen: ${seen}`, { cause: error });
    }
  }

  /** The player's picture: as its video says, or as it has told itself where that is a canvas. */
  async video(): Promise<Picture> {
    return this.page.evaluate(() => kit.picture(document.querySelector('video, canvas')));
  }

  /** Waits until the player has played so many more seconds of the stream, however long that takes. */
  async plays(seconds: number): Promise<void> {
    const { time } = await this.video();
    await this.page.waitForFunction(
      async (until) => (await kit.picture(document.querySelector('video, canvas'))).time > until,
      { timeout: PATIENCE, polling: 20 },
      time + seconds,
    );
  }

  /** Waits until `ready` holds; for what the server sees rather than the page. */
  async until(what: string, ready: () => boolean | Promise<boolean>, timeout = PATIENCE): Promise<void> {
    const end = Date.now() + timeout;
    while (!(await ready())) {
      if (Date.now() > end) throw new Error(`not in ${timeout} ms: ${what}`);
      await pause(15);
    }
  }
}

/** For chai's `satisfy`: holds for names among which none of these is. */
export function noneOf(unwanted: readonly string[]): (names: readonly string[]) => boolean {
  return (names) => !names.some((name) => unwanted.includes(name));
}

/**
 * Expects that the player waited for so long between two events (ms). More is allowed where it is the machine that is slow.
 */
export function expectWait(from: Recorded, to: Recorded, least: number, most: number): void {
  expect(to.at - from.at, `ms from ${from.name} to ${to.name}`).to.be.at.least(least);
  const lived = to.lived - from.lived;
  expect(lived, `ms from ${from.name} to ${to.name} in which the page ran`).to.be.at.most(most);
}

/** @param ms milliseconds */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
