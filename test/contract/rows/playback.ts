// Playing: pictures at real speed, pause and play, sound, interruptions.
import { it } from 'node:test';
import { expect } from 'chai';
import { readPace } from '../../helpers/pace.js';
import { noneOf, pause, type Rows } from '../harness.js';

export const playbackRows: Rows = ({ label, picture }, open) => {
  if (picture === 'video')
    it(`${label}: shown by a video, every frame is decoded, at real speed, close to the live edge`, () =>
      open(async (scene) => {
        await scene.playing();
        await pause(700);
        const { rates, frames, behind } = await readPace(scene.page, 2.5);
        for (const rate of rates) expect(rate).to.be.within(0.85, 1.15);
        expect(frames, 'of 25 in each second of the stream').to.be.within(22, 28);
        expect(behind).to.be.within(0, 2);
        expect(await scene.names(), 'none of these').to.satisfy(noneOf(['Pause', 'Error']));
      }));

  it(`${label}: pause closes the connection, play opens another with a new cid and the same pid`, () =>
    open(async (scene) => {
      await scene.playing();
      const count = (await scene.names()).length;
      await scene.page.evaluate(() => {
        player.pause();
        player.pause();
      });
      expect((await scene.event('Pause')).data).to.deep.equal({ reason: 'normal' });
      expect((await scene.event('Pause')).state).to.equal(6);
      await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
      expect(scene.stream.connections[0]?.closeCode).to.equal(1005);
      const { time, paused } = await scene.video();
      await pause(300);
      expect(paused).to.be.true;
      expect((await scene.video()).time).to.equal(time);
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      const names = (await scene.names()).slice(count);
      expect(names).to.deep.equal(['Pause', 'Loading', 'ServerInfo', 'StreamInfo', 'Play']);
      const [first, second] = scene.stream.connections.map(({ query }) => query);
      expect(second?.get('pid')).to.equal(first?.get('pid'));
      expect(second?.get('cid')).not.to.equal(first?.get('cid'));
    }));

  it(`${label}: Mute, Unmute and VolumeChange come once per real change`, () =>
    open(async (scene) => {
      await scene.playing();
      const count = (await scene.names()).length;
      for (const step of ['mute', 'unmute', 'unmute', 0.5, 0.5, 3, 'mute', 'mute', 0] as const) {
        await scene.page.evaluate((step) => {
          if (typeof step === 'number') player.setVolume(step);
          else player[step]();
        }, step);
        await pause(60);
      }
      const events = (await scene.events()).slice(count).map(({ name, data }) => [name, data['volume']]);
      expect(events).to.deep.equal([
        ['Unmute', 1],
        ['VolumeChange', 0.5],
        ['VolumeChange', 1],
        ['Mute', 1],
        ['VolumeChange', 0],
      ]);
      expect(await scene.video()).to.include({ muted: true, volume: 0 });
    }));

  it(`${label}: after a silence and a hole it goes on, near the live edge, on the same connection`, () =>
    open(async (scene) => {
      await scene.playing();
      await pause(500);
      const [connection] = scene.stream.connections;
      if (!connection) throw new Error('no connection');
      connection.muted = true;
      expect((await scene.event('StartBuffering')).state).to.equal(7);
      await pause(600);
      const { time } = await scene.video();
      connection.muted = false;
      expect((await scene.event('StopBuffering')).state).to.equal(5);
      expect((await scene.video()).time).to.be.at.least(time);
      await scene.plays(1);
      expect(scene.stream.connections).to.have.length(1);
      expect(await scene.names(), 'none of these').to.satisfy(noneOf(['Pause', 'Error', 'Warning']));
    }));

  it(`${label}: two players on one page play side by side and tell their events apart`, () =>
    open(async (scene) => {
      await scene.page.evaluate(
        async (configs) => {
          const setups = configs.map((config, i) => {
            kit.div(`player${i}`);
            return kit.setup(new NanoPlayer(`player${i}`), config);
          });
          await Promise.all(setups);
        },
        [scene.config(), scene.config()],
      );
      await scene.event('Play', 2);
      const plays = (await scene.events()).filter(({ name }) => name === 'Play');
      expect(plays.map(({ player }) => player)).to.have.members(['player0', 'player1']);
      expect(new Set(plays.map(({ id }) => id)).size).to.equal(2);
      expect(new Set(scene.stream.connections.map(({ query }) => query.get('pid'))).size).to.equal(2);
      const times = () =>
        scene.page.$$eval('video, canvas', async (shown) =>
          (await Promise.all(shown.map((one) => kit.picture(one)))).map(({ frames }) => frames),
        );
      const before = await times();
      await scene.until('pictures in both', async () =>
        (await times()).every((frames, i) => frames > (before[i] ?? 0) + 15),
      );
    }));

  it(`${label}: handlers that throw after setup do not keep it from playing`, () =>
    open(async (scene) => {
      await scene.page.evaluate(() => {
        // Not Ready, Loading and Stats: thrown from these, it ends the setup of the vendor's player with 5001.
        for (const name of ['ServerInfo', 'StreamInfo', 'Play', 'Unmute']) kit.throwing.add(name);
      });
      await scene.setup();
      await scene.event('Play');
      await scene.page.evaluate(() => player.unmute());
      await scene.event('Unmute');
      await scene.plays(0.4);
    }));
};
