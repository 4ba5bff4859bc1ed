// What the element does with a picture that is a canvas, as the vendor's player has it where it plays Media over QUIC.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { isWithout } from '../engines/abilities.js';
import { onBlankPages, type BlankPages } from '../helpers/blank-page.js';
import { pierced } from '../helpers/pierced.js';

const CANVAS = '/player.js?picture=canvas';
const LIMIT_MS = 20_000;

/** Opens a page with a player whose picture is a canvas. */
async function opened(blank: BlankPages, changes: Partial<SecureH5livePlayer> = {}): Promise<Page> {
  const page = await blank.open();
  await page.evaluate(
    (changes) => {
      document.body.style.width = '640px';
      document.body.append(stage.make(changes));
    },
    { playerSrc: CANVAS, panel: 'none', lang: 'en', ...changes } as never,
  );
  return page;
}

/** Waits until the shown picture has changed twice: what is seen, not what the player says of it. */
async function moves(page: Page): Promise<void> {
  await page.evaluate(async (limitMs) => {
    const end = performance.now() + limitMs;
    // The picture's number, as a barcode.
    const look = () => {
      const canvas = document.querySelector<HTMLCanvasElement>('[slot=player] canvas');
      if (!canvas?.width) return '';
      const { width, height } = canvas;
      const copy = new OffscreenCanvas(width, height).getContext('2d')!;
      copy.drawImage(canvas, 0, 0);
      return copy.getImageData(0, Math.round((344 / 360) * height), width, 1).data.join();
    };
    const seen = new Set<string>();
    while (seen.size < 3) {
      if (performance.now() > end) throw new Error(`${seen.size} pictures within ${limitMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      const shown = look();
      if (/[^0,]/.test(shown)) seen.add(shown);
    }
  }, LIMIT_MS);
}

const controls = (page: Page) =>
  page.waitForFunction(() => {
    const { shadowRoot } = stage.players[0]!;
    return shadowRoot!.querySelector('secure-h5live-controls')?.shadowRoot?.querySelector('button');
  });

/** Presses a button of the controls, as a viewer does. */
async function press(page: Page, name: string): Promise<void> {
  await (await pierced(page, `>>> [aria-label="${name}"]`, LIMIT_MS)).click();
}

onBlankPages('a picture that is a canvas', (blank, player) => {
  if (player.script)
    it('needs a server for Media over QUIC with a build of the vendor’s', { skip: 'there is none here' });
  else rows(blank);
});

function rows(blank: BlankPages): void {
  it('fills the frame, whatever the page’s CSS says, and keeps its shape', async () => {
    const page = await opened(blank, { aspectRatio: '4/3' });
    await page.addStyleTag({
      content: 'canvas { width: 10px !important; object-fit: fill !important; display: none; margin: 3em; }',
    });
    await moves(page);
    const seen = await page.evaluate(() => {
      const place = (part: Element) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top, width, height].map(Math.round).join();
      };
      const canvas = stage.players[0]!.querySelector('canvas')!;
      const frame = stage.players[0]!.shadowRoot!.querySelector('[part=frame]')!;
      const { objectFit, display } = getComputedStyle(canvas);
      const videos = document.querySelectorAll('video').length;
      return { fills: place(canvas) === place(frame), size: place(frame), objectFit, display, videos };
    });
    expect(seen).to.deep.include({ fills: true, objectFit: 'contain', videos: 0 });
    expect(seen.display).not.to.equal('none');
    expect(seen.size).to.match(/640,480$/);
  });

  it('is not distorted by a player that says nothing of its fit, as before 5.0.7', async () => {
    const page = await opened(blank);
    await moves(page);
    const fit = await page.evaluate(async () => {
      const canvas = stage.players[0]!.querySelector('canvas')!;
      canvas.style.removeProperty('object-fit');
      await new Promise((resolve) => setTimeout(resolve, 100));
      return getComputedStyle(canvas).objectFit;
    });
    expect(fit).to.equal('contain');
  });

  it('takes the place of the poster, and has the panel drawn with it, not a second later', async () => {
    const page = await blank.open();
    const seen = await page.evaluate(async (src) => {
      // Whoever waits for the panel for a second waits in vain.
      const real = setTimeout;
      globalThis.setTimeout = ((run: () => void, ms: number) =>
        real(run, ms === 1000 ? 60_000 : ms)) as typeof setTimeout;
      const poster = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
      const player = stage.make({ playerSrc: src, poster });
      const posters: boolean[] = [];
      player.addEventListener('playback-change', ({ state }) => {
        if (state.phase === 'loading')
          posters.push(player.shadowRoot!.querySelector('[part=poster]') !== null);
      });
      document.body.append(player);
      const { shadowRoot } = player;
      const panel = () => shadowRoot!.querySelector('secure-h5live-token-status');
      for (let tries = 0; tries < 400 && !panel(); tries++) await new Promise((resolve) => real(resolve, 50));
      return {
        posters,
        poster: shadowRoot!.querySelector('[part=poster]') !== null,
        panel: panel() !== null,
      };
    }, CANVAS);
    expect(seen).to.deep.equal({ posters: [true], poster: false, panel: true });
    await moves(page);
  });

  it('is measured as a video is', async () => {
    const page = await opened(blank, { statistics: true });
    await moves(page);
    const measured = await page.waitForFunction(
      () => {
        const { playbackStatistics: told } = stage.players[0]!;
        return told?.framerate && told.latencyMs && told.droppedFrames !== undefined ? told : undefined;
      },
      { timeout: LIMIT_MS },
    );
    const { framerate, latencyMs, bitrate } = (await measured.jsonValue())!;
    // At first what was kept for a quick start counts as well.
    expect(framerate).to.be.above(5);
    expect(latencyMs).to.be.within(1, 5000);
    expect(bitrate).to.be.above(1000);
    const isShown = () => {
      const shown = stage.players[0]!.shadowRoot!.querySelector('secure-h5live-statistics');
      const [latency, rate] = shown?.shadowRoot?.querySelectorAll('dd') ?? [];
      return /\d sec/.test(latency?.textContent ?? '') && /\d/.test(rate?.textContent ?? '');
    };
    await page.waitForFunction(isShown, { timeout: LIMIT_MS });
  });

  it('has the whole screen, and gives it back', async () => {
    const page = await opened(blank);
    await moves(page);
    await controls(page);
    await page.mouse.move(300, 200);
    await press(page, 'Full screen');
    await page.waitForFunction(() => document.fullscreenElement !== null, { timeout: LIMIT_MS });
    await moves(page);
    const size = await page.evaluate(() => {
      const { width, height } = stage.players[0]!.querySelector('canvas')!.getBoundingClientRect();
      return [width === innerWidth, height === innerHeight];
    });
    expect(size).to.deep.equal([true, true]);
    await page.evaluate(() => stage.players[0]!.setFullscreen(false));
    await page.waitForFunction(() => document.fullscreenElement === null, { timeout: LIMIT_MS });
    await moves(page);
  });

  it('floats over other windows, goes on with the next canvas, and ends with its player', async (test) => {
    const page = await opened(blank);
    await moves(page);
    await controls(page);
    const isOffered = () =>
      page.evaluate(() => {
        const shown = stage.players[0]!.shadowRoot!.querySelector('secure-h5live-controls')!;
        return [shown.canPictureInPicture, shown.pictureInPicture, Boolean(document.pictureInPictureEnabled)];
      });
    await page.waitForFunction(
      () =>
        stage.players[0]!.shadowRoot!.querySelector('secure-h5live-controls')!.canPictureInPicture ===
        Boolean(document.pictureInPictureEnabled),
    );
    const [can, , browserCan] = await isOffered();
    expect(can).to.equal(browserCan);
    if (await isWithout(test, page, 'picture in picture')) return;
    // What the floating video shows: as many different pictures.
    const floats = () =>
      page.waitForFunction(
        () => {
          const video = document.pictureInPictureElement as HTMLVideoElement | null;
          if (!video?.videoWidth) return false;
          const copy = new OffscreenCanvas(video.videoWidth, video.videoHeight).getContext('2d')!;
          copy.drawImage(video, 0, 0);
          const row = copy.getImageData(0, Math.round((344 / 360) * video.videoHeight), video.videoWidth, 1);
          const kept = globalThis as unknown as { floated?: Set<string> };
          (kept.floated ??= new Set()).add(row.data.join());
          return kept.floated.size > 3;
        },
        { timeout: LIMIT_MS, polling: 30 },
      );
    await page.mouse.move(300, 200);
    await press(page, 'Picture in picture');
    await floats();
    expect((await isOffered())[1], 'the controls know').to.equal(true);
    // Another player, with a canvas of its own.
    await page.evaluate(() => {
      delete (globalThis as unknown as { floated?: unknown }).floated;
      stage.players[0]!.querySelector('canvas')!.dataset['earlier'] = '';
      stage.players[0]!.latencyMode = 'fastadaptive';
    });
    await page.waitForSelector('[slot=player] canvas:not([data-earlier])', { timeout: LIMIT_MS });
    await moves(page);
    await page.evaluate(() => delete (globalThis as unknown as { floated?: unknown }).floated);
    await floats();
    await page.evaluate(() => stage.players[0]!.remove());
    await page.waitForFunction(() => document.pictureInPictureElement === null, { timeout: LIMIT_MS });
  });

  it('is handed over with the next player’s canvas drawn, where a token ends its session', async () => {
    // Where it completes a switch, the same player plays on.
    const completes = blank.edge.faults.neverSwitch();
    const page = await blank.open();
    const handed = await page.evaluate(
      async (src, limitMs) => {
        // Renewed when it has a third of its life left, which is as much as a busy WebKitGTK takes to start another player.
        const tokenEndpoint = '/viewer/token?life=10&force=1';
        const player = stage.make({ playerSrc: src, token: undefined, tokenEndpoint, panel: 'none' });
        document.body.append(player);
        const end = performance.now() + limitMs;
        const shown = () => player.querySelector<HTMLCanvasElement>('[slot=player] canvas');
        const phases: string[] = [];
        while (!shown() || player.playback.phase !== 'playing') await new Promise((r) => setTimeout(r, 20));
        player.addEventListener('playback-change', ({ state }) => phases.push(state.phase));
        const first = shown();
        while (!shown() || shown() === first) {
          if (performance.now() > end) throw new Error('not handed over');
          await new Promise((resolve) => setTimeout(resolve));
        }
        const copy = new OffscreenCanvas(1, 1).getContext('2d')!;
        copy.drawImage(shown()!, 0, 0, 1, 1);
        return { alpha: copy.getImageData(0, 0, 1, 1).data[3], phases };
      },
      CANVAS,
      LIMIT_MS,
    );
    completes();
    expect(handed.alpha, 'something is drawn').to.equal(255);
    expect(handed.phases.filter((phase) => /^(?:loading|reconnecting|failed)$/.test(phase))).to.deep.equal(
      [],
    );
    await moves(page);
  });

  it('is a video where Media over QUIC is off', async () => {
    const page = await opened(blank, { mediaOverQuic: 'off' });
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3, {
      timeout: LIMIT_MS,
    });
    expect(await page.$$eval('[slot=player] canvas', (all) => all.length)).to.equal(0);
  });
}
