// After an error, while a reconnect is due, and while it loads: play, pause, updateSource, destroy.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, pause, QUICK, type Rows, type Scene } from '../harness.js';
import type { Behaviour } from '../wire-server.js';

const OLD = { security: { jwtoken: 'old' }, playback: QUICK };
const NO_RETRY = { ...OLD, playback: { reconnect: { ...QUICK.reconnect, maxRetries: 0 } } };
// Long enough to act before it is over; the vendor's delay may be less than half of what is asked for.
const SLOW = {
  ...OLD,
  playback: { reconnect: { minDelay: 4, maxDelay: 10, delaySteps: 10, maxRetries: 5 } },
};
const AGAIN = ['Loading', 'ServerInfo', 'StreamInfo', 'Play'];

/** Plays, cuts, and waits until a reconnect is due; the number of events so far. */
async function reconnecting(scene: Scene, changes: object = SLOW): Promise<number> {
  await scene.playing(changes);
  scene.cut();
  await scene.event('Loading', 2);
  return (await scene.names()).length;
}

export const recoveryRows: Rows = ({ label, major }, open) => {
  if (major < 5) return;
  it(`${label}: after the last error play() begins anew with the same token`, () =>
    open(async (scene) => {
      await scene.playing(NO_RETRY);
      scene.cut();
      expect((await scene.event('Error')).data['code']).to.equal(4106);
      expect((await scene.event('Pause')).data).to.deep.equal({ reason: 'connectionclose' });
      const count = (await scene.names()).length;
      await scene.page.evaluate(() => {
        player.pause();
        player.play();
      });
      await scene.event('Play', 2);
      expect(await scene.story(count), 'the pause says nothing').to.deep.equal(AGAIN);
      expect(scene.tokens()).to.deep.equal(['old', 'old']);
    }));

  it(`${label}: after the last error updateSource succeeds and begins anew by itself`, () =>
    open(async (scene) => {
      await scene.playing(NO_RETRY);
      scene.cut(4901);
      await scene.event('Pause');
      const count = (await scene.names()).length;
      await scene.update('new');
      await scene.event('Play', 2);
      expect(await scene.story(count)).to.deep.equal(['UpdateSourceInit', 'UpdateSourceSuccess', ...AGAIN]);
      const [success, loading] = [await scene.event('UpdateSourceSuccess'), await scene.event('Loading', 2)];
      expectWait(success, loading, 150, 400);
      expect(scene.tokens()).to.deep.equal(['old', 'new']);
    }));

  it(`${label}: updateSource and play at once begin anew only once, with the new token`, () =>
    open(async (scene) => {
      await scene.playing(NO_RETRY);
      scene.cut();
      await scene.event('Pause');
      await scene.page.evaluate(
        async (source) => {
          await player.updateSource(source);
          player.play();
        },
        scene.source({ security: { jwtoken: 'new' } }),
      );
      await scene.event('Play', 2);
      await pause(500);
      expect((await scene.names()).filter((name) => name === 'Loading')).to.have.length(2);
      expect(scene.tokens()).to.deep.equal(['old', 'new']);
    }));

  it(`${label}: updateSource from a handler of the Error begins anew with the new token`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 0 ? { do: 'close', code: 4901 } : { do: 'play' });
      await scene.page.evaluate(
        async (config, source) => {
          kit.div('player');
          globalThis.player = new NanoPlayer('player');
          player.on('Error', () => void player.updateSource(source));
          await kit.setup(player, config);
        },
        scene.config(OLD),
        scene.source({ security: { jwtoken: 'new' } }),
      );
      await scene.event('Play');
      const story = await scene.story();
      expect(story.slice(story.indexOf('Error'))).to.deep.equal([
        ...['Error', 'Pause', 'UpdateSourceInit', 'UpdateSourceSuccess'],
        ...AGAIN,
      ]);
      expect(scene.tokens()).to.deep.equal(['old', 'new']);
    }));

  it(`${label}: pause ends the wait for a reconnect, play begins at once and only once`, () =>
    open(async (scene) => {
      const count = await reconnecting(scene);
      await scene.page.evaluate(() => player.pause());
      expect((await scene.event('Pause', 2)).data).to.deep.equal({ reason: 'normal' });
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      expect((await scene.event('Loading', 3)).data).to.deep.equal({ connectDelay: 0 });
      // As long as the wait could have been.
      await pause(9000);
      expect(await scene.story(count)).to.deep.equal(['Pause', ...AGAIN]);
      expect(scene.stream.connections).to.have.length(2);
    }));

  it(`${label}: play does not hurry a reconnect`, () =>
    open(async (scene) => {
      const count = await reconnecting(scene);
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2, LONGEST);
      expect(await scene.story(count)).to.deep.equal(['ServerInfo', 'StreamInfo', 'Play']);
      const [loading, info] = [await scene.event('Loading', 2), await scene.event('ServerInfo', 2)];
      expect(info.at - loading.at).to.be.at.least(Number(loading.data['connectDelay']) - 50);
    }));

  it(`${label}: a reconnect that is due takes the new token, whether or not forcePlay is on`, () =>
    open(async (scene) => {
      const count = await reconnecting(scene);
      await scene.update('new', { forcePlay: false });
      expect(await scene.story(count)).to.deep.equal(['UpdateSourceInit', 'UpdateSourceSuccess']);
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens()).to.deep.equal(['old', 'new']);
    }));

  it(`${label}: destroy ends the wait for a reconnect`, () =>
    open(async (scene) => {
      const count = await reconnecting(scene, OLD);
      await scene.page.evaluate(() => player.destroy());
      await pause(9900);
      expect(await scene.story(count)).to.deep.equal(['Pause', 'Destroy']);
      expect(scene.stream.connections).to.have.length(1);
    }));

  it(`${label}: play while it plays, and while it loads, does nothing`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 0 ? { do: 'hello' } : { do: 'play' });
      await scene.setup();
      await scene.event('StreamInfo');
      const play = () => scene.page.evaluate(() => player.play());
      let count = (await scene.names()).length;
      await play();
      await pause(300);
      expect(await scene.story(count)).to.deep.equal([]);
      await scene.paused();
      await play();
      await scene.event('Play');
      count = (await scene.names()).length;
      await play();
      await pause(300);
      expect(await scene.story(count)).to.deep.equal([]);
      expect(scene.stream.connections).to.have.length(2);
    }));

  it(`${label}: paused by a handler of Ready, it does not connect`, () =>
    open(async (scene) => {
      await scene.page.evaluate(async (config) => {
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
        player.on('Ready', () => player.pause());
        await kit.setup(player, config);
      }, scene.config());
      await scene.event('Pause');
      await pause(500);
      expect((await scene.story()).slice(-2)).to.deep.equal(['Ready', 'Pause']);
      expect(scene.stream.connections).to.have.length(0);
    }));

  it(`${label}: a start whose media it cannot read is mended with a Warning and comes to nothing, until it begins anew`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 0 ? { do: 'damaged' } : { do: 'play' });
      await scene.setup({ playback: { timeouts: { loading: 10 } } });
      const { data, state } = await scene.event('Warning');
      expect([data['message'], state]).to.deep.equal([
        'Recovering from media error 3100, recovery 1/3 within the last 60 seconds (1 total).',
        4,
      ]);
      const count = (await scene.names()).length;
      // The time limit of a start no longer counts either.
      await pause(12_000);
      expect((await scene.names()).slice(count)).to.deep.equal([]);
      expect(scene.stream.connections.map(({ closedAt }) => closedAt)).to.deep.equal([undefined]);
      await scene.page.evaluate(() => {
        player.pause();
        player.play();
      });
      await scene.event('Play');
      expect(await scene.story(count)).to.deep.equal(['Pause', ...AGAIN]);
    }));

  it(`${label}: after 2001 and 2003 play() begins anew`, async () => {
    const behaviours: [Behaviour, number][] = [
      [{ do: 'close', code: 4404 }, 2001],
      [{ do: 'hello' }, 2003],
    ];
    await Promise.all(
      behaviours.map(([behaviour, code]) =>
        open(async (scene) => {
          scene.stream.behave = (attempt) => (attempt === 0 ? behaviour : { do: 'play' });
          await scene.setup({ playback: { timeouts: { loading: 10 } } });
          expect((await scene.event('Error', 1, 2 * LONGEST)).data['code']).to.equal(code);
          await scene.event('Pause');
          await scene.page.evaluate(() => player.play());
          await scene.event('Play');
        }),
      ),
    );
  });
};
