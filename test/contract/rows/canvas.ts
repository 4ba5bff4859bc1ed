// A canvas for a picture: what the vendor's player has where it plays Media over QUIC. No server here speaks that, so of the
// vendor's builds only what they do before media comes is asked, with a WebTransport of the page's own.
import { it } from 'node:test';
import { expect } from 'chai';
import { framesInClip } from '../../../demo/media/barcode.js';
import { readDrawn } from '../../helpers/pace.js';
import { noneOf, pause, type Rows, type Scene } from '../harness.js';

/** Lets every WebTransport of the page connect, and say nothing. */
async function connectTransports(scene: Scene): Promise<void> {
  await scene.page.evaluate(() => {
    const nothing = () => new ReadableStream({ pull: () => new Promise<void>(() => {}) });
    class SilentTransport {
      ready = Promise.resolve();
      closed = new Promise<void>(() => {});
      datagrams = { readable: nothing(), writable: new WritableStream(), maxDatagramSize: 1200 };
      incomingUnidirectionalStreams = nothing();
      incomingBidirectionalStreams = nothing();
      createBidirectionalStream = () => ({ readable: nothing(), writable: new WritableStream() });
      createUnidirectionalStream = () => new WritableStream();
      close = () => {};
    }
    Object.assign(globalThis, { WebTransport: SilentTransport });
  });
}

export const canvasRows: Rows = ({ label, major, picture }, open) => {
  const isStandIn = label.startsWith('the stand-in');
  if (major >= 5 && (picture === 'canvas' || !isStandIn)) {
    const setup = async (scene: Scene) => {
      await connectTransports(scene);
      const server = { websocket: scene.server.websocket, webtransport: 'https://127.0.0.1/h5live/stream' };
      const style = { width: 'auto', height: 'auto', controls: false, centerView: false };
      // Where it probes first, it takes the WebSocket of this server, which answers.
      await scene.setup({ h5live: { server }, style, playback: { enableQuicConnectionProbe: false } });
      return scene.event('ActiveVideoElementChange');
    };

    it(`${label}: where a WebTransport connects, its picture is a canvas, and nothing else is`, () =>
      open(async (scene) => {
        const { data } = await setup(scene);
        const canvas = '<canvas id="h5live-player">';
        expect(data).to.include({ activeVideoElement: canvas });
        expect(data['videoElementList']).to.deep.equal([canvas]);
        const shown = await scene.page.$$eval('#player *', (all) =>
          (all as HTMLElement[]).map(({ localName, id, style }) => {
            const { width, height, position, left, top, transform } = style;
            return [localName, id, width, height, position, left, top, transform].join();
          }),
        );
        expect(shown).to.deep.equal([
          'canvas,h5live-player,100%,100%,absolute,50%,50%,translate(-50%, -50%)',
        ]);
      }));

    it(`${label}: such a canvas keeps its picture’s shape by itself`, () =>
      open(async (scene) => {
        await setup(scene);
        expect(await scene.page.$eval('canvas', ({ style }) => style.objectFit)).to.equal('contain');
      }));

    it(`${label}: with such a canvas it is told that Media over QUIC plays`, () =>
      open(async (scene) => {
        expect((await setup(scene)).data).to.include({ mediaplaybackapi: 'moq' });
      }));
  }

  if (picture !== 'canvas') return;
  it(`${label}: drawn to a canvas, the pictures come in order, at real speed, close to the live edge`, () =>
    open(async (scene) => {
      await scene.playing();
      await pause(700);
      const { numbers, frames, behind } = await readDrawn(scene.page, 2.5);
      const steps = numbers.slice(1).map((number, i) => number - (numbers[i] ?? 0));
      // The clip begins anew after its last picture.
      for (const step of steps) expect(step < 0 ? step + framesInClip : step).to.be.within(1, 100);
      expect(numbers.length, 'different pictures').to.be.at.least(10);
      expect(frames, 'of 25 in each second of the stream').to.be.within(22, 28);
      expect(behind).to.be.within(0, 2);
      expect(await scene.names(), 'none of these').to.satisfy(noneOf(['Pause', 'Error']));
    }));

  it(`${label}: drawn to a canvas, there is a picture when it tells of Play, and it stays while it is paused`, () =>
    open(async (scene) => {
      const numbers = await scene.page.evaluate(
        async (config) => {
          const number = () => kit.pictureNumber(document.querySelector('canvas')!) ?? 'none';
          kit.div('player');
          globalThis.player = new NanoPlayer('player');
          const heard = new Promise<number | string>((resolve) => player.on('Play', () => resolve(number())));
          await kit.setup(player, config);
          const first = await heard;
          player.pause();
          const last = number();
          await new Promise((resolve) => setTimeout(resolve, 200));
          return { first, last, later: number() };
        },
        scene.config({ playback: { muted: true } }),
      );
      expect(numbers.first).to.be.a('number');
      expect(numbers.last).to.be.a('number');
      expect(numbers.later).to.equal(numbers.last);
    }));

  for (const [what, playback] of [
    ['Media over QUIC is off', { enableMediaOverQuic: false }],
    ['the page has a video for it', { videoId: 'own' }],
  ] as const)
    it(`${label}: not drawn to a canvas where ${what}: then a video shows it`, () =>
      open(async (scene) => {
        await scene.page.evaluate(() => {
          document.body.append(Object.assign(document.createElement('video'), { id: 'own' }));
        });
        await scene.playing({ playback });
        await scene.event('ActiveVideoElementChange');
        expect(await scene.page.$$eval('canvas', (all) => all.length)).to.equal(0);
        await scene.until('pictures', () =>
          scene.page.$$eval('video', (all) =>
            all.some((video) => video.getVideoPlaybackQuality().totalVideoFrames > 5),
          ),
        );
      }));
};
