// What a page sees of the files that elements load late: while they are on their way, and where they do not come.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import puppeteer, { type Browser, type HTTPRequest, type Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { languages } from '../../src/locales/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const ORIGIN = 'https://shop.example/';
const TOKEN = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const VENDOR = 'nano-player.js';
const PLAYER = `<secure-h5live-player lang="en" stream-name="AAAAA-BBBBB" token="${TOKEN}" player-src="/${VENDOR}"></secure-h5live-player>`;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The elements as a bundler splits them. */
async function builtFiles(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${root}src/standalone.ts`, `${root}src/owner.ts`],
    absWorkingDir: root,
    outdir: `${root}none`,
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['h5live-source', 'production'],
    tsconfig: `${root}tsconfig.json`,
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

declare global {
  interface Window {
    errors: (number | string)[];
    answers: unknown[];
    /** By how much the page's monotonic clock is ahead, in milliseconds. */
    ahead: number;
    /** What its timers were asked to wait, in milliseconds. */
    delays: number[];
  }
}

describe('files that are loaded late', () => {
  let browser: Browser;
  let files: Map<string, string>;
  let page: Page;
  let asked: string[];
  let held: { request: HTTPRequest; name: string }[];
  /** What becomes of a file that is asked for: it is sent, kept back, missing, or another text. */
  let answers: (name: string) => 'send' | 'hold' | 'miss' | { readonly body: string };

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
    files = await builtFiles();
    files.set(VENDOR, await readFile(`${root}test/element/fakes/nano-player.js`, 'utf8'));
  });
  after(() => browser?.close());
  afterEach(() => page?.close());

  const send = (request: HTTPRequest, name: string, body = files.get(name)) =>
    void request.respond(
      body === undefined
        ? { status: 404, body: '' }
        : { contentType: name === '' ? 'text/html' : 'text/javascript', body },
    );

  const open = async (
    body: string,
    answer: typeof answers = () => 'send',
    script = 'standalone.js',
  ): Promise<void> => {
    [asked, held, answers] = [[], [], answer];
    page = await browser.newPage();
    // What the tests' compiler puts into functions that are named, and what the player tells.
    await page.evaluateOnNewDocument(`
      Object.assign(globalThis, { __name: (named) => named, errors: [], answers: [], ahead: 0, delays: [] });
      const now = performance.now.bind(performance);
      performance.now = () => now() + ahead;
      // Long timers look at the clock all the time, so that a test can set it ahead.
      const later = setTimeout;
      globalThis.setTimeout = (run, ms = 0, ...rest) => {
        delays.push(ms);
        return later(run, ms >= 5_000 ? 50 : ms, ...rest);
      };
      addEventListener('error', (event) => event.target instanceof Element && errors.push(event.code), true);
    `);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const name = request.isNavigationRequest() ? '' : basename(new URL(request.url()).pathname);
      if (name === '')
        return send(
          request,
          name,
          `<!doctype html><link rel="icon" href="data:,">${body}<script type="module" src="/${script}"></script>`,
        );
      asked.push(name);
      const next = answers(name);
      if (next === 'hold') held.push({ request, name });
      else if (next === 'miss') void request.respond({ status: 404, body: '' });
      else send(request, name, next === 'send' ? undefined : next.body);
    });
    await page.goto(ORIGIN, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() =>
      [...document.body.children].some((one) => /-/.test(one.localName) && one.matches(':defined')),
    );
  };
  const release = (): void => {
    answers = () => 'send';
    for (const { request, name } of held.splice(0)) send(request, name);
  };
  const timesAsked = (pattern: RegExp): number => asked.filter((name) => pattern.test(name)).length;
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    for (let left = 1000; !holds(); left--) {
      if (left === 0) throw new Error(`It did not happen: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const phase = (wanted: string) =>
    page.waitForFunction(
      (name) => document.querySelector<SecureH5livePlayer>('secure-h5live-player')?.playback.phase === name,
      { polling: 20 },
      wanted,
    );
  const setUp = () =>
    page.waitForFunction(`globalThis.fakePlayers?.instances.some(({ config }) => config !== undefined)`, {
      polling: 20,
    });
  const message = () =>
    page.evaluate(() => {
      const shadow = document.querySelector('secure-h5live-player')?.shadowRoot;
      return shadow?.querySelector('[part=message]')?.textContent?.replace(/\s+/g, ' ').trim();
    });
  const pressAction = () =>
    page.evaluate(() => {
      const shadow = document.querySelector('secure-h5live-player')?.shadowRoot;
      shadow?.querySelector<HTMLElement>('[part=action]')?.click();
    });
  const ENGINE = /^engine-/;
  const withoutEngine = (name: string) => (ENGINE.test(name) ? 'miss' : 'send');

  it('begin to load in the same moment as the vendor’s script, which is fetched once', async () => {
    await open(PLAYER, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
    await until('both are asked for', () => timesAsked(ENGINE) === 1 && timesAsked(/^nano-player/) === 1);
    release();
    await setUp();
    expect(timesAsked(/^nano-player/)).to.equal(1);
  });

  it('are asked for once by two players', async () => {
    await open(`${PLAYER}${PLAYER}`);
    await setUp();
    expect([timesAsked(ENGINE), timesAsked(/^token-status-/)]).to.deep.equal([1, 1]);
  });

  it('keep nobody from pressing play, who finds it playing when they are there', async () => {
    await open(PLAYER, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
    expect(await page.evaluate(() => document.querySelector('secure-h5live-player')?.playback)).to.deep.equal(
      { phase: 'idle' },
    );
    await pressAction();
    await until('it is asked for', () => timesAsked(ENGINE) === 1);
    release();
    await page.waitForFunction(`globalThis.fakePlayers?.instances[0]?.calls.includes('play')`);
    expect(await page.evaluate(() => window.errors)).to.deep.equal([]);
  });

  it('have what was called meanwhile wait for them, in its order', async () => {
    await open(PLAYER, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
    await page.evaluate(() => {
      const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player')!;
      const tell = (name: string) => (answer: unknown) => void window.answers.push([name, answer]);
      void player.setFullscreen(false).then(tell('fullscreen'));
      void player.play().then(tell('play'));
      player.pause();
      void player.updateSource({ streamName: 'CCCCC-DDDDD' }).then(tell('update'));
    });
    release();
    await page.waitForFunction(() => window.answers.length === 3);
    expect(await page.evaluate(() => window.answers)).to.deep.include.members([
      ['fullscreen', true],
      ['play', false],
    ]);
    expect(
      await page.evaluate(
        () => document.querySelector<SecureH5livePlayer>('secure-h5live-player')?.streamName,
      ),
    ).to.equal('CCCCC-DDDDD');
  });

  it('compare what was set before they came with what is set afterwards', async () => {
    await open(PLAYER, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
    const give = () =>
      page.evaluate(async () => {
        const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player')!;
        player.config = { playback: { automute: true } };
        await new Promise((resolve) => setTimeout(resolve, 50));
        return (globalThis as { fakePlayers?: { instances: unknown[] } }).fakePlayers?.instances.length;
      });
    await give();
    release();
    await setUp();
    expect(await give()).to.equal(1);
  });

  it('are a named error where they are missing, and are fetched again by the button', async () => {
    await open(PLAYER, withoutEngine);
    await phase('failed');
    expect(await message()).to.equal('The player could not be loaded. Try again');
    expect(await page.evaluate(() => window.errors)).to.deep.equal(['component-unavailable']);
    expect(
      await page.evaluate(() => document.querySelector<SecureH5livePlayer>('secure-h5live-player')?.play()),
    ).to.equal(false);
    answers = () => 'send';
    await pressAction();
    await page.waitForFunction(
      () => document.querySelector<SecureH5livePlayer>('secure-h5live-player')?.nanoPlayer !== undefined,
    );
    expect(await message()).not.to.match(/could not/);
  });

  it('are fetched again when the network is back', async () => {
    await open(PLAYER, withoutEngine);
    await phase('failed');
    answers = () => 'send';
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await setUp();
  });

  it('of another version are recognised', async () => {
    const body =
      'import { ofAnotherVersion } from "./standalone.js"; export const PlayerEngine = ofAnotherVersion;';
    await open(PLAYER, (name) => (ENGINE.test(name) ? { body } : 'send'));
    await phase('failed');
    expect(await page.evaluate(() => window.errors)).to.deep.equal(['component-outdated']);
    expect(await message()).to.match(/Reload the page/);
  });

  const DEFERRED = /^deferred-/;
  const STARTS = PLAYER.replace(' lang', ' autoplay muted lang');
  const emit = (name: string, data: object = {}) =>
    page.evaluate(`fakePlayers.instances.at(-1).emit(${JSON.stringify(name)}, ${JSON.stringify(data)})`);

  it('are not what no start needs, until it plays', async () => {
    await open(STARTS);
    await setUp();
    await emit('Loading');
    expect(timesAsked(DEFERRED)).to.equal(0);
    await emit('Play');
    await until('it is asked for', () => timesAsked(DEFERRED) === 1);
    await page.waitForFunction(
      () => (document.querySelector<SecureH5livePlayer>('secure-h5live-player')?.diagnosis.length ?? 0) > 0,
      { polling: 20 },
    );
  });

  it('are what judges a failure, which is told when they are there', async () => {
    await open(STARTS, (name) => (DEFERRED.test(name) ? 'hold' : 'send'));
    await setUp();
    await emit('Error', { code: 4106, message: 'lost' });
    await until('it is asked for', () => timesAsked(DEFERRED) === 1);
    expect(await page.evaluate(() => window.errors)).to.deep.equal([]);
    release();
    await phase('reconnecting');
    expect(await page.evaluate(() => window.errors)).to.deep.equal([4106]);
  });

  it('leave no failure a mystery where they are missing, and it is tried again when the network is back', async () => {
    await open(STARTS, (name) => (DEFERRED.test(name) ? 'miss' : 'send'));
    await setUp();
    await emit('Error', { code: 4106, message: 'lost' });
    await phase('failed');
    expect(await message()).to.equal('The player could not be loaded. (4106) Try again');
    expect(await page.evaluate(() => window.errors)).to.deep.equal([4106]);
    answers = () => 'send';
    await page.evaluate(() => void dispatchEvent(new Event('online')));
    await page.waitForFunction(`fakePlayers.instances.at(-1).calls.includes('play')`, { polling: 20 });
  });

  const SOURCES = /^stream-sources-/;

  it('are waited for where there is more to be read than one stream, in the order of what is asked for', async () => {
    await open(STARTS.replace(/stream-name="[^"]*"/, 'group-id="group"'), (name) =>
      SOURCES.test(name) ? 'hold' : 'send',
    );
    await until('it is asked for', () => timesAsked(SOURCES) === 1);
    expect(timesAsked(DEFERRED), 'what no start needs').to.equal(0);
    await page.evaluate(() => {
      const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player')!;
      void player.play();
      player.groupId = 'another';
    });
    release();
    await setUp();
    expect(
      await page.evaluate(`fakePlayers.instances.map(({ config }) => config?.source.group.id)`),
    ).to.deep.equal(['another']);
  });

  it('are not waited for without end where there is more to be read than one stream, and are used when they come', async () => {
    await open(STARTS.replace(/stream-name="[^"]*"/, 'group-id="group"'), (name) =>
      SOURCES.test(name) || DEFERRED.test(name) ? 'hold' : 'send',
    );
    await until('it is asked for', () => timesAsked(SOURCES) === 1);
    expect(await message()).to.equal(undefined);
    await page.evaluate(() => void (window.ahead = 10_000));
    await phase('failed');
    expect(await page.evaluate(() => window.errors)).to.deep.equal(['component-unavailable']);
    expect(await message()).to.equal('The player could not be loaded. Try again');
    release();
    await setUp();
  });

  it('keep no picture back where it is the panel that is missing', async () => {
    await open(PLAYER, (name) => (/^token-status-/.test(name) ? 'miss' : 'send'));
    await setUp();
  });

  const LATE: [
    what: string,
    file: RegExp,
    body: string,
    script: string,
    properties: object,
    there: string,
  ][] = [
    [
      'the details of an overview',
      /^details-/,
      '<secure-h5live-token-overview lang="en"></secure-h5live-token-overview>',
      'owner.js',
      { token: TOKEN },
      '[part=rows]',
    ],
    [
      'the code to embed in an overview',
      /^code-snippet-/,
      '<secure-h5live-token-overview lang="en"></secure-h5live-token-overview>',
      'owner.js',
      { token: TOKEN },
      'secure-h5live-code-snippet',
    ],
    [
      'what a decoder finds',
      /^decoder-view-/,
      '<secure-h5live-token-decoder lang="en"></secure-h5live-token-decoder>',
      'owner.js',
      { text: TOKEN },
      '[part=contents]',
    ],
    [
      'the code to embed beneath a player',
      /^code-snippet-/,
      PLAYER,
      'standalone.js',
      { snippet: true },
      'secure-h5live-code-snippet',
    ],
  ];
  const shadow = `document.body.querySelector(':defined').shadowRoot`;
  /** Opens a page whose element says that this file of its is missing. */
  const openWithout = async (file: RegExp, body: string, script: string | undefined, properties: object) => {
    await open(body, (name) => (file.test(name) ? 'miss' : 'send'), script);
    await page.evaluate(
      (given) => void Object.assign(document.body.querySelector(':defined')!, given),
      properties,
    );
    await page.waitForFunction(`${shadow}.querySelector('.missing')`, { polling: 20 });
  };
  for (const [what, file, body, script, properties, there] of LATE) {
    it(`are said to be missing where ${what} should stand, and are fetched again by the button there`, async () => {
      await openWithout(file, body, script, properties);
      const said = `${shadow}.querySelector('.missing').innerText`;
      expect(await page.evaluate(said)).to.equal('A part of this page could not be loaded. Try again');
      expect(await page.evaluate(`${shadow}.querySelector('.missing').getAttribute('role')`)).to.equal(
        'alert',
      );
      expect(timesAsked(file)).to.equal(1);
      answers = () => 'send';
      await page.evaluate(`${shadow}.querySelector('.missing button').click()`);
      await page.waitForFunction(`${shadow}.querySelector(${JSON.stringify(there)})`, { polling: 20 });
      expect(await page.evaluate(`${shadow}.querySelector('.missing')`)).to.equal(null);
    });
  }

  for (const [what, file, body, script, properties, there] of LATE) {
    it(`are fetched again when the network is back where ${what} should stand`, async () => {
      await openWithout(file, body, script, properties);
      answers = () => 'send';
      await page.evaluate(`void dispatchEvent(new Event('online'))`);
      await page.waitForFunction(`${shadow}.querySelector(${JSON.stringify(there)})`, { polling: 20 });
      expect(await page.evaluate(`${shadow}.querySelector('.missing')`)).to.equal(null);
    });
  }

  it('keep no validity back where they are what is found out about a token and what that says', async () => {
    await open(PLAYER, (name) => (/^particulars-/.test(name) ? 'miss' : 'send'));
    const shown = `document.querySelector('secure-h5live-player').shadowRoot.querySelector('.status')?.shadowRoot?.textContent`;
    await page.waitForFunction(`/valid until.*expires in/s.test(${shown})`);
    expect(await page.evaluate(shown)).to.match(/Details of the token\s*$/);
  });

  describe('with the texts of a language', () => {
    const GERMAN = /^viewer-/;
    const germanPlayer = PLAYER.replace('lang="en"', 'lang="de"');
    /** What stands on the button that starts, and over the panel. */
    const said = () =>
      page.evaluate(() => {
        const shadow = document.querySelector('secure-h5live-player')?.shadowRoot;
        const panel = shadow?.querySelector('.status')?.shadowRoot;
        const heading = panel?.querySelector('[part=heading]');
        return [shadow?.querySelector('.start'), heading].map((one) => one?.textContent?.trim() ?? '');
      });
    const isSaid = (words: RegExp): Promise<unknown> =>
      page.waitForFunction(
        (source) => {
          const shadow = document.querySelector('secure-h5live-player')?.shadowRoot;
          const panel = shadow?.querySelector('.status')?.shadowRoot;
          const heading = panel?.querySelector('[part=heading]');
          return [shadow?.querySelector('.start'), heading].every((one) =>
            new RegExp(source).test(one?.textContent ?? ''),
          );
        },
        { polling: 20 },
        words.source,
      );
    const ENGLISH_WORDS = /Start playback|This is a secured stream/;
    const GERMAN_WORDS = /Wiedergabe starten|Dies ist ein gesicherter Stream/;

    it('say everything in it, and nothing in English before', async () => {
      await open(germanPlayer, (name) => (GERMAN.test(name) ? 'hold' : 'send'));
      await setUp();
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await said()).to.deep.equal(['', '']);
      release();
      await isSaid(GERMAN_WORDS);
    });

    it('say it before there is anything that plays, and in English where that and they are missing', async () => {
      await open(germanPlayer, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
      await until('they are asked for', () => timesAsked(GERMAN) === 1);
      await page.waitForFunction(
        () =>
          document.querySelector('secure-h5live-player')?.shadowRoot?.querySelector('.start')?.textContent ===
          'Wiedergabe starten',
      );
      await page.close();
      await open(germanPlayer, (name) => (ENGINE.test(name) || GERMAN.test(name) ? 'miss' : 'send'));
      await phase('failed');
      expect(await message()).to.equal('The player could not be loaded. Try again');
    });

    it('say everything in English where they cannot be fetched, and are asked for again later', async () => {
      await open(germanPlayer, (name) => (GERMAN.test(name) ? 'miss' : 'send'));
      await setUp();
      await isSaid(ENGLISH_WORDS);
      expect(await page.evaluate(() => window.errors)).to.deep.equal([]);
      const before = timesAsked(GERMAN);
      answers = () => 'send';
      const draw = () =>
        page.evaluate(() => {
          const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player');
          player!.lang = player!.lang === 'de' ? 'de-DE' : 'de';
        });
      await draw();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(timesAsked(GERMAN)).to.equal(before);
      await page.evaluate(() => void (window.ahead = 10_000));
      await draw();
      await isSaid(GERMAN_WORDS);
    });

    const isGermanNotes = (name: string) =>
      /^owner-notes-/.test(name) && files.get(name)!.includes('Das Token');
    /** Whether a panel, which is found by an expression, tells its owner this. */
    const ownerIsTold = (panel: string, words: RegExp) =>
      page.waitForFunction(
        `${words}.test(${panel}?.shadowRoot?.querySelector('[part=owner]')?.textContent ?? '')`,
        { polling: 20 },
      );
    const IN_PLAYER = `document.querySelector('secure-h5live-player').shadowRoot?.querySelector('.status')`;
    const ALONE = `document.querySelector('secure-h5live-token-status')`;
    const ownersPlayer = germanPlayer.replace('lang=', 'owner lang=');
    const OWNER_IN_GERMAN = /Für den Betreiber dieser Seite.*Das Token ist weder an/s;
    const OWNER_IN_ENGLISH = /Für den Betreiber dieser Seite.*The token is bound to neither/s;

    for (const [first, last] of [
      [ENGINE, /^token-status-/],
      [/^token-status-/, ENGINE],
    ] as const) {
      it(`say what an owner should mend in English where that cannot be fetched in it, also where ${last.source} comes last`, async () => {
        let isLast = false;
        await open(ownersPlayer, (name) =>
          isGermanNotes(name) ? 'miss' : last.test(name) && !isLast ? 'hold' : 'send',
        );
        await until('both are asked for', () => timesAsked(first) === 1 && timesAsked(last) === 1);
        if (first === ENGINE)
          await page.waitForFunction(`${IN_PLAYER} !== undefined && ${IN_PLAYER} !== null`);
        isLast = true;
        for (const { request, name } of held.splice(0)) send(request, name);
        await ownerIsTold(IN_PLAYER, OWNER_IN_ENGLISH);
      });
    }

    for (const [what, isHeld] of [
      ['the notes', isGermanNotes],
      ['what viewers read', (name: string) => GERMAN.test(name)],
      ['what draws them', (name: string) => /^particulars-/.test(name)],
    ] as const) {
      it(`say what an owner should mend where ${what} came last`, async () => {
        await open(ownersPlayer, (name) => (isHeld(name) ? 'hold' : 'send'));
        await until('it is asked for', () => asked.some(isHeld));
        release();
        await ownerIsTold(IN_PLAYER, OWNER_IN_GERMAN);
      });
    }

    it('are those for an owner, too, where a page said so before there was a panel', async () => {
      const early = `<secure-h5live-token-status lang="de"></secure-h5live-token-status>
        <script>Object.assign(${ALONE}, { owner: true, token: '${TOKEN}' })</script>`;
      await open(early, (name) => (isGermanNotes(name) ? 'miss' : 'send'));
      await ownerIsTold(ALONE, OWNER_IN_ENGLISH);
    });

    it('come with what no start needs, where a panel is there before it is drawn', async () => {
      await open(germanPlayer, (name) => (/^token-status-/.test(name) ? 'hold' : 'send'));
      await page.waitForFunction(`${IN_PLAYER} !== undefined && ${IN_PLAYER} !== null`);
      release();
      await isSaid(GERMAN_WORDS);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(timesAsked(/^particulars-/)).to.equal(0);
    });

    it('say everything in English where they take longer than three seconds, until they come', async () => {
      const begunAt = Date.now();
      await open(germanPlayer, (name) => (GERMAN.test(name) ? 'hold' : 'send'));
      await isSaid(ENGLISH_WORDS);
      expect(Date.now() - begunAt).to.be.at.least(3000);
      expect(await page.evaluate(() => window.delays)).to.include(3000);
      release();
      await isSaid(GERMAN_WORDS);
    });
  });

  const FORMS = [
    ['', ''],
    ['with a panel of one line, ', 'panel="compact" '],
  ] as const;
  const laidOut = languages().flatMap(({ lang }) =>
    FORMS.flatMap((form) => [320, 480, 1280].map((width) => [lang, width, ...form] as const)),
  );
  for (const [lang, width, what, form] of laidOut)
    it(`move nothing beneath a player, ${what}${width} pixels wide, in ${lang}, however long its token lasts`, async () => {
      const players = [110, 7200, 300 * 86_400].map((lifetime) => {
        const token = unsignedJwt(playbackClaims({ exp: Math.floor(Date.now() / 1000) + lifetime }));
        return `${PLAYER.replace(TOKEN, token).replace('lang="en"', `${form}lang="${lang}"`)}<p></p>`;
      });
      await open(players.join(''), (name) => (/^(?:engine|token-status)-/.test(name) ? 'hold' : 'send'));
      await page.setViewport({ width, height: 900 });
      const places = () =>
        page.evaluate(`[...document.querySelectorAll('p')].map((one) => one.getBoundingClientRect().top)`);
      const before = await places();
      release();
      await setUp();
      const panel = `one.shadowRoot.querySelector('.status').shadowRoot`;
      const all = `[...document.querySelectorAll('secure-h5live-player')]`;
      await page.waitForFunction(`${all}.every((one) => ${panel}?.querySelector('summary'))`);
      expect(before).to.have.length(players.length);
      expect(await places()).to.deep.equal(before);
    });

  it('show a panel in its usual form where what makes one line of it does not come, until it does', async () => {
    const line = `<secure-h5live-token-status lang="en" compact token="${TOKEN}"></secure-h5live-token-status>`;
    await open(line, (name) => (/^compact/.test(name) ? 'miss' : 'send'));
    const height = () =>
      page.evaluate(`document.querySelector('secure-h5live-token-status').getBoundingClientRect().height`);
    await page.waitForFunction(
      `document.querySelector('secure-h5live-token-status').shadowRoot?.querySelector('summary')`,
    );
    expect(await height()).to.be.above(80);
    release();
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(
      `document.querySelector('secure-h5live-token-status').getBoundingClientRect().height < 50`,
    );
  });

  it('set up nothing where the player is gone when they come, whose script has run for the next one', async () => {
    await open(PLAYER, (name) => (ENGINE.test(name) ? 'hold' : 'send'));
    await until('it is asked for', () => timesAsked(ENGINE) === 1);
    await page.evaluate(() => document.querySelector('secure-h5live-player')?.remove());
    release();
    await new Promise((resolve) => setTimeout(resolve, 300));
    const left = await page.evaluate(() => [
      document.querySelectorAll('div').length,
      document.querySelectorAll('script[src*=nano-player]').length,
      (globalThis as unknown as { fakePlayers: { instances: unknown[] } }).fakePlayers.instances.length,
    ]);
    expect(left).to.deep.equal([0, 1, 0]);
  });

  const READER = /^parse-token-/;
  const PASTED = PLAYER.replace(TOKEN, `Bearer ${TOKEN}`);
  const given = () =>
    page.evaluate(
      `fakePlayers.instances.map(({ config }) => config?.source.entries[0].h5live.security?.jwtoken ?? 'none')`,
    );
  const states = (events: string) =>
    page.evaluate(`
      document.addEventListener('token-status-change', ({ oldState, newState }) => ${events}.push(oldState + ' ' + newState));
    `);

  it('are not what reads pasted tokens, where the token is a plain one', async () => {
    await open(PLAYER);
    await setUp();
    expect(timesAsked(READER)).to.equal(0);
  });

  it('are waited for where a token was pasted, which is then used from the first', async () => {
    await open(PASTED, (name) => (READER.test(name) ? 'hold' : 'send'));
    await states('answers');
    await until('it is asked for', () => timesAsked(READER) === 1);
    await page.evaluate(`
      void customElements.whenDefined('secure-h5live-player')
        .then(() => document.querySelector('secure-h5live-player').updateComplete)
        .then(() => answers.push('complete'));
    `);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(
      await page.evaluate(`[answers, document.querySelector('secure-h5live-player').tokenStatus]`),
    ).to.deep.equal([[], 'none']);
    release();
    await setUp();
    await page.waitForFunction(`answers.includes('complete')`);
    expect(await given()).to.deep.equal([TOKEN]);
    await page.waitForFunction(`answers.length === 2`);
    expect(await page.evaluate(`answers.toSorted()`)).to.deep.equal(['complete', 'none valid']);
    expect(await page.evaluate(`document.querySelector('secure-h5live-player').tokenStatus`)).to.equal(
      'valid',
    );
  });

  it('lose nothing that is set while what reads a token is on its way', async () => {
    await open(PASTED, (name) => (READER.test(name) ? 'hold' : 'send'));
    await until('it is asked for', () => timesAsked(READER) === 1);
    await page.evaluate(() => {
      const player = document.querySelector<SecureH5livePlayer>('secure-h5live-player')!;
      player.muted = true;
      void player.updateComplete.then(() => window.answers.push('drawn'));
      void player.play();
      void player.updateSource({ streamName: 'CCCCC-DDDDD' });
    });
    release();
    await page.waitForFunction(`globalThis.fakePlayers?.instances[0]?.calls.includes('play')`);
    expect(await given()).to.deep.equal([TOKEN]);
    expect(
      await page.evaluate(`
        (({ source, playback }) => [source.entries[0].h5live.rtmp.streamname, playback.muted])(fakePlayers.instances[0].config)
      `),
    ).to.deep.equal(['CCCCC-DDDDD', true]);
    expect(await page.evaluate(() => window.errors)).to.deep.equal([]);
  });

  for (const [how, again] of [
    ['by the button', () => pressAction()],
    ['when the network is back', () => page.evaluate(() => void dispatchEvent(new Event('online')))],
  ] as const) {
    it(`are a named error where a pasted token could not be read, and are fetched again ${how}`, async () => {
      await open(PASTED, (name) => (READER.test(name) ? 'miss' : 'send'));
      await phase('failed');
      expect(await message()).to.match(/^The player could not be loaded\. Try again/);
      expect(await page.evaluate(() => window.errors)).to.deep.equal(['component-unavailable']);
      answers = () => 'send';
      await again();
      await setUp();
      expect(await given()).to.deep.equal([TOKEN]);
    });
  }
});
