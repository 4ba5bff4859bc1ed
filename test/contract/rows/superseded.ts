// Which token later connections use, after one updateSource, several of them, and bad ones.
import { it } from 'node:test';
import { expect } from 'chai';
import { LONGEST, noneOf, pause, QUICK, type Rows, type Scene } from '../harness.js';

const OLD = { security: { jwtoken: 'old' }, playback: QUICK };

/** Cuts the connection and waits until it plays again; the tokens so far. */
async function afterCut(scene: Scene): Promise<(string | null)[]> {
  scene.cut();
  await scene.event('Play', 2, LONGEST);
  return scene.tokens();
}

export const supersededRows: Rows = ({ label, major, switches }, open) => {
  if (major < 5) return;
  if (switches === 'completed')
    it(`${label}: an update that supersedes another plays once it is completed, and is lost for the reconnect all the same`, () =>
      open(async (scene) => {
        scene.holdSwitches(1);
        await scene.playing(OLD);
        await scene.update('a');
        await scene.update('b');
        await scene.event('SwitchStreamAbort');
        await scene.event('UpdateSourceSuccess');
        await scene.plays(0.5);
        await scene.until(
          'one connection',
          () => scene.stream.connections.filter(({ closedAt }) => closedAt === undefined).length === 1,
        );
        expect(await afterCut(scene)).to.deep.equal(['old', 'a', 'b', 'old']);
      }));

  it(`${label}: updates one after the other, each after the end of the last: the newest token counts`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) =>
        [1, 2].includes(attempt) ? { do: 'close', code: 4901 } : { do: 'play' };
      await scene.playing(OLD);
      await scene.update('a');
      await scene.event('UpdateSourceFail');
      await scene.update('b');
      await scene.event('UpdateSourceFail', 2);
      expect(await afterCut(scene)).to.deep.equal(['old', 'a', 'b', 'b']);
    }));

  it(`${label}: an update that supersedes another is lost: it goes back to the token before both`, () =>
    open(async (scene) => {
      scene.holdSwitches(1, 2);
      await scene.playing(OLD);
      await scene.update('a');
      await scene.update('b');
      await scene.event('SwitchStreamAbort');
      await scene.until('three connections', () => scene.stream.connections.length === 3);
      scene.cut();
      await scene.event('UpdateSourceSuccess');
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens(), 'in spite of its success').to.deep.equal(['old', 'a', 'b', 'old']);
    }));

  it(`${label}: it is lost as well when it ends in UpdateSourceFail, and the next one alone mends it`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) =>
        [2, 4].includes(attempt) ? { do: 'close', code: 4901 } : { do: 'play' };
      scene.holdSwitches(1);
      await scene.playing(OLD);
      await scene.update('a');
      await scene.update('b');
      await scene.event('UpdateSourceFail');
      expect(await afterCut(scene)).to.deep.equal(['old', 'a', 'b', 'old']);
      await scene.update('c');
      await scene.event('UpdateSourceFail', 2);
      scene.cut();
      await scene.event('Play', 3, LONGEST);
      expect(scene.tokens().slice(4)).to.deep.equal(['c', 'c']);
    }));

  it(`${label}: after a finished update, one that is lost goes back to that`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 1 ? { do: 'close', code: 4901 } : { do: 'play' });
      scene.holdSwitches(2, 3);
      await scene.playing(OLD);
      await scene.update('a');
      await scene.event('UpdateSourceFail');
      for (const token of ['b', 'c']) {
        await scene.update(token);
      }
      await scene.event('SwitchStreamAbort');
      await scene.until('four connections', () => scene.stream.connections.length === 4);
      expect(await afterCut(scene)).to.deep.equal(['old', 'a', 'b', 'c', 'a']);
    }));

  it(`${label}: an update aborted for its frequency is lost; while paused too`, () =>
    open(async (scene) => {
      await scene.playing(OLD);
      await scene.paused();
      const count = (await scene.names()).length;
      const sources = ['a', 'b'].map((jwtoken) => scene.source({ security: { jwtoken } }));
      await scene.page.evaluate(async (sources) => {
        for (const source of sources) await player.updateSource(source);
      }, sources);
      await scene.event('Play', 2);
      expect(await scene.story(count)).to.deep.equal([
        ...['UpdateSourceInit', 'UpdateSourceSuccess', 'UpdateSourceInit', 'UpdateSourceAbort'],
        ...['Loading', 'ServerInfo', 'StreamInfo', 'Play'],
      ]);
      expect(scene.tokens()).to.deep.equal(['old', 'a']);
    }));

  for (const [gap, ended] of [
    // Without a gap: a machine that stands still for 0.3 s would make 200 ms of it 500.
    [0, 'frequency'],
    [750, 'superseded'],
  ] as const) {
    it(`${label}: of two updates ${gap} ms apart, one is aborted: ${ended}`, () =>
      open(async (scene) => {
        scene.holdSwitches(1, 2);
        await scene.playing(OLD);
        const sources = ['a', 'b'].map((jwtoken) => scene.source({ security: { jwtoken } }));
        await scene.page.evaluate(
          async (sources, gap) => {
            for (const source of sources) {
              void player.updateSource(source);
              if (gap > 0) await new Promise((resolve) => setTimeout(resolve, gap));
            }
          },
          sources,
          gap,
        );
        const name = ended === 'frequency' ? 'UpdateSourceAbort' : 'SwitchStreamAbort';
        expect((await scene.event(name)).data).to.include({
          reason: ended,
          count: ended === 'frequency' ? 2 : 1,
        });
      }));
  }

  it(`${label}: both connections break during an update: it counts as done, and the reconnect has the new token`, () =>
    open(async (scene) => {
      scene.holdSwitches(1);
      await scene.playing(OLD);
      await scene.update('new');
      await scene.until('two connections', () => scene.stream.connections.length === 2);
      await pause(200);
      for (const connection of scene.stream.connections) connection.cut();
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens()).to.deep.equal(['old', 'new', 'new']);
    }));

  it(`${label}: an update to another stream that fails is kept as well: the reconnect goes there`, () =>
    open(async (scene) => {
      const other = scene.server.stream(`${scene.stream.name}-other`);
      other.behave = (attempt) => (attempt === 0 ? { do: 'close', code: 4901 } : { do: 'play' });
      await scene.playing(OLD);
      const rtmp = { url: 'rtmp://localhost/splay', streamname: other.name };
      const source = scene.source({ h5live: { rtmp }, security: { jwtoken: 'new' } });
      await scene.page.evaluate(async (source) => void (await player.updateSource(source)), source);
      await scene.event('UpdateSourceFail');
      scene.cut();
      await scene.event('Play', 2, LONGEST);
      expect(other.connections.map(({ query }) => query.get('jwtoken'))).to.deep.equal(['new', 'new']);
      expect(scene.stream.connections).to.have.length(1);
    }));

  const bad: [string, object, number][] = [
    ['nothing', {}, 5004],
    ['no entries', { entries: [] }, 5004],
    ['no server', { entries: [{ h5live: { rtmp: { url: 'rtmp://x/y', streamname: 'z' } } }] }, 5007],
  ];
  for (const [what, source, code] of bad) {
    it(`${label}: an update with ${what} rejects with ${code} and stops playback; play takes the old source`, () =>
      open(async (scene) => {
        await scene.playing(OLD);
        const count = (await scene.names()).length;
        const outcome = await scene.page.evaluate(
          async (source) => kit.outcome(() => player.updateSource(source)),
          source,
        );
        expect([outcome.ok, outcome.code]).to.deep.equal([false, code]);
        // The other reason is that of a machine too busy to play.
        expect((await scene.event('Pause')).data['reason']).to.be.oneOf(['normal', 'buffer']);
        expect(await scene.story(count)).to.deep.equal(['Error', 'Pause']);
        expect((await scene.event('Error')).data['code']).to.equal(code);
        await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
        await scene.page.evaluate(() => player.play());
        await scene.event('Play', 2);
        expect(scene.tokens()).to.deep.equal(['old', 'old']);
      }));
  }

  const before =
    switches === 'completed' ? 'plays with the new token' : 'loses both connections: Error 4006, no Play';
  it(`${label}: an update before the server has spoken ${before}`, () =>
    open(async (scene) => {
      const source = scene.source({
        security: { jwtoken: 'new' },
        options: { switch: { timeout: 5, tag: 'early' } },
      });
      await scene.page.evaluate(
        async (config, source) => {
          kit.div('player');
          globalThis.player = new NanoPlayer('player');
          player.on('Loading', () => void player.updateSource(source));
          await kit.setup(player, config);
        },
        scene.config(OLD),
        source,
      );
      if (switches === 'completed') {
        await scene.event('UpdateSourceSuccess');
        await scene.event('Play');
        await scene.plays(0.5);
        expect(await scene.names(), 'none of these').to.satisfy(
          noneOf(['Error', 'Pause', 'UpdateSourceFail']),
        );
        const open = scene.stream.connections.filter(({ closedAt }) => closedAt === undefined);
        expect(open.map(({ query }) => query.get('jwtoken'))).to.deep.equal(['new']);
        return;
      }
      expect((await scene.event('Error')).data['code']).to.equal(4006);
      await scene.event('UpdateSourceFail');
      const story = await scene.story();
      expect(story.slice(-3)).to.deep.equal(['Error', 'Pause', 'UpdateSourceFail']);
      expect(story).not.to.include('Play');
      await scene.until('both closed', () =>
        scene.stream.connections.every(({ closedAt }) => closedAt !== undefined),
      );
      expect(scene.stream.connections).to.have.length(2);
    }));
};
