// updateSource: how a new token gets into a running player.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, noneOf, pause, QUICK, type Rows, type Scene } from '../harness.js';
import type { Outcome, Recorded } from '../page/kit.js';

const SWITCH = { options: { switch: { timeout: 5, tag: 'renewal' } } };

/** Calls updateSource with the token; never rejects. */
async function update(scene: Scene, jwtoken: string, forcePlay = true): Promise<Outcome> {
  const options = { switch: { ...SWITCH.options.switch, forcePlay } };
  return scene.page.evaluate(
    async (source) => kit.outcome(() => player.updateSource(source)),
    scene.source({ security: { jwtoken }, options }),
  );
}

/** The events since the nth; without the vendor's warnings about absent optional fields. */
async function since(scene: Scene, count: number) {
  return (await scene.events()).slice(count).filter(({ name }) => name !== 'Warning');
}

// A browser's clock of a video was seen to go back by 4 ms, which is no jump: a picture lasts ten times as long.
const PICTURE_S = 0.04;

/** Expects that the pictures never went back, in what the player says of itself from its Play on. */
function expectOnwards(events: readonly Recorded[]): void {
  const times = events
    .slice(events.findIndex(({ name }) => name === 'Play'))
    .filter(({ name }) => name === 'Stats')
    .map(({ data }) => (data['stats'] as { currentTime: number }).currentTime);
  expect(times).not.to.be.empty;
  for (const [i, time] of times.entries())
    expect(time, `in ${times.join(' ')}`).to.be.above((times[i - 1] ?? 0) - PICTURE_S);
}

export const updateSourceRows: Rows = ({ label }, open) => {
  it(`${label}: while playing, a second connection opens with the new token and the first plays on`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' }, ...SWITCH });
      await pause(300);
      const count = (await scene.names()).length;
      const outcome = await update(scene, 'new');
      expect(outcome.ok, outcome.message).to.be.true;
      expect(await scene.names(), 'it resolves before that ends').not.to.include('UpdateSourceFail');
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      const [first, second] = scene.stream.connections;
      const id = await scene.page.evaluate(() => player.id);
      const cid = second?.query.get('cid');
      expect(cid).not.to.equal(first?.query.get('cid'));
      const head = `?url=rtmp%3A%2F%2Flocalhost%2Fsplay&stream=${scene.stream.name}`;
      expect(second?.search).to.equal(`${head}&cid=${cid}&pid=${id}&jwtoken=new`);
      await scene.plays(1);
      expect(first?.closedAt).to.be.undefined;
      const fail = await scene.event('UpdateSourceFail');
      expect(fail.data).to.include({ code: 4006, tag: 'renewal', count: 1, type: 'update', rule: 'none' });
      const init = await scene.event('UpdateSourceInit');
      expect(init.data).to.include({ tag: 'renewal', count: 1, type: 'update', id: fail.data['id'] });
      expect(init.data).to.include.keys('source', 'entry', 'options');
      expectWait(init, fail, 4800, 5700);
      await scene.plays(1);
      expectOnwards(await scene.events(true));
      await scene.until('the second close', () => second?.closedAt !== undefined);
      expect(second?.closeCode).to.equal(1005);
      expect(first?.closedAt).to.be.undefined;
      expect(first?.received).to.equal(0);
      expect(second?.received).to.equal(0);
      expect((await since(scene, count)).map(({ name }) => name)).to.deep.equal([
        'UpdateSourceInit',
        'UpdateSourceFail',
      ]);
    }));

  it(`${label}: a refused second connection is an UpdateSourceFail; playback goes on, the new token is kept`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 1 ? { do: 'close', code: 4901 } : { do: 'play' });
      await scene.playing({ security: { jwtoken: 'old' }, playback: QUICK });
      const count = (await scene.names()).length;
      expect((await update(scene, 'new')).ok).to.be.true;
      expect((await scene.event('UpdateSourceFail')).data['code']).to.equal(4901);
      await scene.plays(0.5);
      expectOnwards(await scene.events(true));
      expect((await since(scene, count)).map(({ name }) => name)).to.deep.equal([
        'UpdateSourceInit',
        'UpdateSourceFail',
      ]);
      scene.stream.connections[0]?.cut();
      await scene.event('Play', 2, LONGEST);
      expect(scene.stream.connections.map(({ query }) => query.get('jwtoken'))).to.deep.equal([
        'old',
        'new',
        'new',
      ]);
    }));

  it(`${label}: two calls at once: the second is aborted for its frequency; a later one supersedes the first`, () =>
    open(async (scene) => {
      await scene.playing();
      const count = (await scene.names()).length;
      const source = scene.source({ security: { jwtoken: 'new' }, ...SWITCH });
      await scene.page.evaluate(async (source) => {
        await Promise.all([player.updateSource(source), player.updateSource(source)]);
      }, source);
      await scene.event('UpdateSourceAbort');
      await pause(800);
      await update(scene, 'newer');
      await scene.event('SwitchStreamAbort');
      const events = (await since(scene, count)).map(({ name, data }) => [
        name,
        data['count'],
        data['reason'],
      ]);
      expect(events).to.deep.equal([
        ['UpdateSourceInit', 1, undefined],
        ['UpdateSourceInit', 2, undefined],
        ['UpdateSourceAbort', 2, 'frequency'],
        ['UpdateSourceInit', 3, undefined],
        ['SwitchStreamAbort', 1, 'superseded'],
      ]);
    }));

  it(`${label}: while paused, it succeeds at once and plays with the new token`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' } });
      await scene.page.evaluate(() => player.pause());
      await scene.event('Pause');
      const count = (await scene.names()).length;
      expect((await update(scene, 'new')).ok).to.be.true;
      await scene.event('Play', 2);
      const events = await since(scene, count);
      expect(events.map(({ name }) => name)).to.deep.equal([
        ...['UpdateSourceInit', 'UpdateSourceSuccess', 'Loading'],
        ...['ServerInfo', 'StreamInfo', 'Play'],
      ]);
      expect(scene.stream.connections.map(({ query }) => query.get('jwtoken'))).to.deep.equal(['old', 'new']);
    }));

  it(`${label}: while paused and without forcePlay, it stays paused until play, then uses the new token`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' } });
      await scene.page.evaluate(() => player.pause());
      await scene.event('Pause');
      await update(scene, 'new', false);
      await scene.event('UpdateSourceSuccess');
      await pause(600);
      expect(scene.stream.connections).to.have.length(1);
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      expect(scene.stream.connections[1]?.query.get('jwtoken')).to.equal('new');
    }));

  it(`${label}: a pause ends a pending switch with UpdateSourceSuccess and closes both connections`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' } });
      const count = (await scene.names()).length;
      await update(scene, 'new');
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      await scene.page.evaluate(() => player.pause());
      await scene.event('UpdateSourceSuccess');
      expect((await since(scene, count)).map(({ name }) => name)).to.deep.equal([
        'UpdateSourceInit',
        'Pause',
        'UpdateSourceSuccess',
      ]);
      await scene.until('both closed', () =>
        scene.stream.connections.every(({ closedAt }) => closedAt !== undefined),
      );
    }));

  it(`${label}: a break during a pending switch ends it with UpdateSourceSuccess; the reconnect has the new token`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' }, playback: QUICK });
      const count = (await scene.names()).length;
      await update(scene, 'new');
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      scene.stream.connections[0]?.cut();
      await scene.event('Play', 2, LONGEST);
      expect((await since(scene, count)).map(({ name }) => name)).to.deep.equal([
        ...['UpdateSourceInit', 'Pause', 'Loading', 'UpdateSourceSuccess'],
        ...['ServerInfo', 'StreamInfo', 'Play'],
      ]);
      const [, second, third] = scene.stream.connections;
      expect(third?.query.get('jwtoken')).to.equal('new');
      expect(second?.closedAt).to.be.a('number');
    }));

  it(`${label}: while loading, a second connection opens with the new token and the first stays`, () =>
    open(async (scene) => {
      scene.stream.behave = () => ({ do: 'hello' });
      await scene.setup({ security: { jwtoken: 'old' } });
      await scene.event('StreamInfo');
      expect((await update(scene, 'new')).ok).to.be.true;
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      await scene.event('UpdateSourceInit');
      await pause(300);
      const [first, second] = scene.stream.connections;
      expect(second?.query.get('jwtoken')).to.equal('new');
      expect([first?.closedAt, second?.closedAt]).to.deep.equal([undefined, undefined]);
      expect(await scene.names(), 'none of these').to.satisfy(noneOf(['UpdateSourceSuccess', 'Pause']));
    }));
};
