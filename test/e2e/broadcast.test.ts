import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { Broadcast, BroadcastState, cameraStream, startBroadcast } from '../../demo/broadcaster.js';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { isWithout } from '../engines/abilities.js';
import { launchBrowser } from '../engines/launch.js';
import { sign } from '../helpers/forge.js';
import { openPage, pageShows, readPage, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { pause } from '../helpers/viewer.js';

const STREAM = 'H5DEM-LIVE2';
/** Of the clip, which this stream shows without a broadcast. No browser's camera has it. */
const CLIP_SIZE = [640, 360];

/** What the sending page has besides what a browser gives it. */
interface Sender {
  readonly broadcaster: {
    readonly startBroadcast: typeof startBroadcast;
    readonly cameraStream: typeof cameraStream;
  };
  broadcast?: Broadcast;
  states: BroadcastState[];
  tracks: MediaStreamTrack[];
  /** Of the camera, in pixels. */
  size: number[];
}

describe('a broadcast from a browser', () => {
  let edge: Edge;
  let browser: Browser;
  let sending: string;
  let allowed = true;
  const senders: Page[] = [];
  const viewers: Page[] = [];

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../demo/broadcaster.ts', import.meta.url))],
      bundle: true,
      format: 'iife',
      globalName: 'broadcaster',
      write: false,
    });
    sending = `${outputFiles[0]?.text}; globalThis.broadcaster = broadcaster;`;
    edge = await startEdge({ mayIngest: () => allowed });
    browser = await launchBrowser({ fakeCamera: true });
  });
  afterEach(async () => {
    allowed = true;
    for (const page of senders.splice(0)) {
      await page.evaluate(() => (globalThis as unknown as Sender).broadcast?.stop());
      await page.close();
    }
    for (const page of viewers.splice(0)) await page.close();
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });

  /** The page that may broadcast, by its policy. It begins nothing by itself. */
  async function senderPage(): Promise<Page> {
    const { page } = await openPage(browser, `${edge.origin}/demo/index.html`);
    senders.push(page);
    return page;
  }

  /** Lets a page broadcast its camera. */
  async function begin(page: Page): Promise<void> {
    await page.evaluate(sending);
    await page.evaluate(async (stream) => {
      const sender = globalThis as unknown as Sender;
      const camera = await sender.broadcaster.cameraStream();
      sender.states = [];
      sender.tracks = camera.getTracks();
      const { width = 0, height = 0 } = camera.getVideoTracks()[0]!.getSettings();
      sender.size = [width, height];
      sender.broadcast = sender.broadcaster.startBroadcast({
        stream: camera,
        ingestUrl: `/ingest/${stream}`,
        onState: (state) => sender.states.push(state),
      });
    }, STREAM);
  }

  const states = (page: Page) => page.evaluate(() => (globalThis as unknown as Sender).states);

  /** Waits for a phase, and answers all states. Asks from here: a page in the background waits slowly. */
  async function reaches(page: Page, phase: BroadcastState['phase']): Promise<BroadcastState[]> {
    for (const end = Date.now() + 20_000; ;) {
      const seen = await states(page);
      if (seen.some((state) => state.phase === phase)) return seen;
      if (Date.now() > end || seen.at(-1)?.phase === 'failed')
        throw new Error(`never ${phase}: ${JSON.stringify(seen)}`);
      await pause(50);
    }
  }

  const tracksLive = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as Sender).tracks.map(({ readyState }) => readyState));

  async function watch(player: TestedPlayer) {
    const token = await sign(edge.keys, { streams: [STREAM] });
    const address = `${edge.origin}/playout/${STREAM}?security.jwtoken=${token}`;
    const opened = await openPage(browser, address, player);
    viewers.push(opened.page);
    const state = await pageShows(
      opened.page,
      'plays',
      ({ phase, frames }) => phase === 'playing' && frames > 0,
    );
    return { ...opened, state };
  }

  for (const player of testedPlayers()) {
    it(`is seen, moving, on another page that has a token, with ${player.name}`, async () => {
      const sender = await senderPage();
      await begin(sender);
      const [starting, live] = await reaches(sender, 'live');
      expect([starting?.phase, live?.phase]).to.deep.equal(['starting', 'live']);
      const { page, state, complaints } = await watch(player);
      await pageShows(page, 'goes on', ({ currentTime }) => currentTime > state.currentTime + 2);
      expect(await moves(page)).to.equal(true);
      await showsCamera(page, sender);
      expect(complaints).to.deep.equal([]);
    });

    it(`goes on for its viewers when its page is loaded again, with ${player.name}`, async () => {
      const sender = await senderPage();
      await begin(sender);
      await reaches(sender, 'live');
      const { page } = await watch(player);
      await sender.reload();
      const { currentTime } = await readPage(page);
      await begin(sender);
      await reaches(sender, 'live');
      await pageShows(
        page,
        'plays on',
        (later) => later.phase === 'playing' && later.currentTime > currentTime + 3,
      );
      expect(await moves(page)).to.equal(true);
      await showsCamera(page, sender);
    });

    it(`is over for its viewers when it is stopped, with ${player.name}`, async () => {
      const sender = await senderPage();
      await begin(sender);
      await reaches(sender, 'live');
      const { page } = await watch(player);
      await sender.evaluate(() => (globalThis as unknown as Sender).broadcast?.stop());
      expect((await reaches(sender, 'stopped')).at(-1)).to.deep.equal({ phase: 'stopped' });
      expect(new Set(await tracksLive(sender))).to.deep.equal(new Set(['ended']));
      await pageShows(page, 'hears that the stream is over', ({ code }) => code === 2004);
    });
  }

  it('stops by itself when its camera is taken away', async (test) => {
    const sender = await senderPage();
    if (await isWithout(test, sender, 'made events of tracks')) return;
    await begin(sender);
    await reaches(sender, 'live');
    await sender.evaluate(() => {
      const video = (globalThis as unknown as Sender).tracks.find(({ kind }) => kind === 'video');
      video?.dispatchEvent(new Event('ended'));
    });
    expect((await reaches(sender, 'stopped')).map(({ phase }) => phase)).to.deep.equal([
      'starting',
      'live',
      'stopped',
    ]);
    expect(new Set(await tracksLive(sender))).to.deep.equal(new Set(['ended']));
  });

  it('fails where somebody else broadcasts to the stream, who goes on', async () => {
    const [first, second] = [await senderPage(), await senderPage()];
    await begin(first);
    await reaches(first, 'live');
    await begin(second);
    expect((await reaches(second, 'failed')).at(-1)).to.include({ phase: 'failed', code: 'taken' });
    expect(new Set(await tracksLive(second))).to.deep.equal(new Set(['ended']));
    expect((await states(first)).at(-1)?.phase).to.equal('live');
  });

  it('fails where its visitor may not broadcast', async () => {
    allowed = false;
    const sender = await senderPage();
    await begin(sender);
    const seen = await reaches(sender, 'failed');
    expect(seen.at(-1)).to.include({ phase: 'failed', code: 'forbidden' });
    expect(seen.map(({ phase }) => phase)).to.deep.equal(['starting', 'failed']);
  });
});

/** Holds the size of the page's video against that of the camera. */
async function showsCamera(page: Page, sender: Page): Promise<void> {
  const size = await page.$eval('video', ({ videoWidth, videoHeight }) => [videoWidth, videoHeight]);
  expect(size).to.deep.equal(await sender.evaluate(() => (globalThis as unknown as Sender).size));
  expect(size).to.not.deep.equal(CLIP_SIZE);
}

/** Whether two pictures of the page's video, some time apart, differ. */
function moves(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const video = document.querySelector('video')!;
    const context = new OffscreenCanvas(64, 48).getContext('2d', { willReadFrequently: true })!;
    const look = (): Promise<string> =>
      new Promise((resolve) => {
        video.requestVideoFrameCallback(() => {
          context.drawImage(video, 0, 0, 64, 48);
          resolve(context.getImageData(0, 0, 64, 48).data.join());
        });
      });
    const first = await look();
    for (let pictures = 0; pictures < 20; pictures++) if ((await look()) !== first) return true;
    return false;
  });
}
