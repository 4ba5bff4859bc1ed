import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Broadcast, BroadcastState, cameraStream, startBroadcast } from '../../demo/broadcaster.js';
import { startEdge, type Edge } from '../../demo/edge/edge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { sign } from '../helpers/forge.js';
import { openPage, pageShows, readPage, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { until } from '../helpers/viewer.js';

const STREAM = 'H5DEM-LIVE2';

/** What the sending page has besides what a browser gives it. */
interface Sender {
  readonly broadcaster: {
    readonly startBroadcast: typeof startBroadcast;
    readonly cameraStream: typeof cameraStream;
  };
  broadcast?: Broadcast;
  states: BroadcastState[];
  tracks: MediaStreamTrack[];
}

for (const player of testedPlayers())
  describe(`a broadcast watched with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  let edge: Edge;
  let browser: Browser;
  let bundle: string;
  let allowed = true;
  const log: string[] = [];

  before(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../demo/broadcaster.ts', import.meta.url))],
      bundle: true,
      format: 'iife',
      globalName: 'broadcaster',
      write: false,
    });
    bundle = outputFiles[0]?.text ?? '';
    edge = await startEdge({ mayIngest: () => allowed, log: (line) => log.push(line) });
    const launch = await findBrowser();
    const fakes = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    browser = await puppeteer.launch({ ...launch, args: [...launch.args, ...fakes] });
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });

  /** A page of the edge that begins to broadcast its camera. */
  async function broadcastPage(): Promise<Page> {
    const { page } = await openPage(browser, `${edge.origin}/demo/errors.html`);
    await page.evaluate(`${bundle}; globalThis.broadcaster = broadcaster`);
    await page.evaluate(async (stream) => {
      const sender = globalThis as unknown as Sender;
      sender.states = [];
      const camera = await sender.broadcaster.cameraStream();
      sender.tracks = camera.getTracks();
      sender.broadcast = sender.broadcaster.startBroadcast({
        stream: camera,
        ingestUrl: `/ingest/${stream}`,
        onState: (state) => sender.states.push(state),
      });
    }, STREAM);
    return page;
  }

  const states = (page: Page) => page.evaluate(() => (globalThis as unknown as Sender).states);
  async function reaches(page: Page, phase: BroadcastState['phase']): Promise<BroadcastState | undefined> {
    const wanted = () =>
      page.waitForFunction(
        (name) => (globalThis as unknown as Sender).states.at(-1)?.phase === name,
        { timeout: 20_000 },
        phase,
      );
    await wanted().catch(async () => {
      throw new Error(`not ${phase}: ${JSON.stringify(await states(page))}; ${log.join(' | ')}`);
    });
    return (await states(page)).at(-1);
  }

  async function watch() {
    const token = await sign(edge.keys, { streams: [STREAM] });
    return openPage(browser, `${edge.origin}/playout/${STREAM}?security.jwtoken=${token}`, player);
  }

  it('shows the camera of one page, moving, on another that has a token', async () => {
    const sender = await broadcastPage();
    await reaches(sender, 'live');
    const { page, complaints } = await watch();
    const start = await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    const later = await pageShows(page, 'moves', ({ currentTime }) => currentTime > start.currentTime + 2);
    expect(later.frames).to.be.greaterThan(start.frames + 10);
    expect(await moves(page)).to.equal(true);
    console.log(
      await states(sender),
      log,
      await page.evaluate(() => {
        const v = document.querySelector('video')!;
        return [
          v.videoWidth,
          v.videoHeight,
          v.currentTime,
          v.buffered.length && v.buffered.end(v.buffered.length - 1),
          (v as any).webkitAudioDecodedByteCount,
        ];
      }),
    );
    expect(complaints).to.deep.equal([]);
  });
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
void until;
void readPage;
