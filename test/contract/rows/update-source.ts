// updateSource: how a new token gets into a running player.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, type OpenScene, pause, QUICK, type Rows, type Scene } from '../harness.js';
import type { Outcome, Recorded } from '../page/kit.js';

const NO_RETRY = {
  security: { jwtoken: 'old' },
  playback: { reconnect: { ...QUICK.reconnect, maxRetries: 0 } },
};
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

/** Plays, updates the token, and expects a second connection with it. @returns the number of events before that */
async function updateWhilePlaying(scene: Scene): Promise<number> {
  await scene.playing({ security: { jwtoken: 'old' }, ...SWITCH });
  await pause(300);
  const count = (await scene.names()).length;
  const outcome = await update(scene, 'new');
  expect(outcome.ok, outcome.message).to.be.true;
  await scene.until('a second connection', () => scene.stream.connections.length === 2);
  const [first, second] = scene.stream.connections;
  const id = await scene.page.evaluate(() => player.id);
  const cid = second?.query.get('cid');
  expect(cid).not.to.equal(first?.query.get('cid'));
  const head = `?url=rtmp%3A%2F%2Flocalhost%2Fsplay&stream=${scene.stream.name}`;
  expect(second?.search).to.equal(`${head}&cid=${cid}&pid=${id}&jwtoken=new`);
  return count;
}

function whereCompleted(label: string, open: OpenScene): void {
  it(`${label}: while playing, a second connection opens with the new token and takes over, and the picture goes on`, () =>
    open(async (scene) => {
      const count = await updateWhilePlaying(scene);
      const success = await scene.event('UpdateSourceSuccess');
      expect(success.data).to.include({ tag: 'renewal', count: 1, type: 'update', rule: 'none' });
      const init = await scene.event('UpdateSourceInit');
      expect(init.data).to.include({ tag: 'renewal', count: 1, type: 'update', id: success.data['id'] });
      expect(init.data).to.include.keys('source', 'entry', 'options');
      const [first, second] = scene.stream.connections;
      const info = (await scene.event('StreamInfo', 2)).data['streamInfo'] as { url: string };
      expect(info.url.endsWith(second?.search ?? 'nothing'), 'the address of the second').to.be.true;
      await scene.until('the first close', () => first?.closedAt !== undefined);
      expect(first?.closeCode).to.equal(1005);
      await scene.plays(2);
      expectOnwards(await scene.events(true));
      expect([second?.closedAt, first?.received, second?.received]).to.deep.equal([undefined, 0, 0]);
      expect((await since(scene, count)).map(({ name }) => name)).to.deep.equal([
        ...['UpdateSourceInit', 'UpdateSourceSuccess', 'StreamInfo'],
      ]);
      expect(scene.uncaught, 'uncaught errors').to.deep.equal([]);
    }));

  it(`${label}: each update takes over from the one before, and a reconnect has the newest token`, () =>
    open(async (scene) => {
      await scene.playing({ security: { jwtoken: 'old' }, playback: QUICK });
      await scene.update('a');
      await scene.event('UpdateSourceSuccess');
      await scene.update('b');
      await scene.event('UpdateSourceSuccess', 2);
      await scene.plays(0.5);
      await scene.until('one connection', () => isOnlyTheLastOpen(scene));
      scene.cut();
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens()).to.deep.equal(['old', 'a', 'b', 'b']);
      expect(scene.uncaught, 'uncaught errors').to.deep.equal([]);
    }));

  it(`${label}: an update to another stream takes over as well, and a reconnect goes there`, () =>
    open(async (scene) => {
      const other = scene.server.stream(`${scene.stream.name}-other`);
      await scene.playing({ security: { jwtoken: 'old' }, playback: QUICK });
      const rtmp = { url: 'rtmp://localhost/splay', streamname: other.name };
      const source = scene.source({ h5live: { rtmp }, security: { jwtoken: 'new' } });
      await scene.page.evaluate(async (source) => void (await player.updateSource(source)), source);
      await scene.event('UpdateSourceSuccess');
      await scene.plays(1);
      expectOnwards(await scene.events(true));
      other.connections[0]?.cut();
      await scene.event('Play', 2, LONGEST);
      expect(other.connections.map(({ query }) => query.get('jwtoken'))).to.deep.equal(['new', 'new']);
      expect(scene.stream.connections).to.have.length(1);
    }));

  it(`${label}: a second connection that says nothing leaves the first to play on: UpdateSourceFail in time`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => ({ do: attempt === 1 ? 'silence' : 'play' });
      await expectTimedOut(scene, await updateWhilePlaying(scene));
    }));
}

function isOnlyTheLastOpen({ stream: { connections } }: Scene): boolean {
  return connections.every(({ closedAt }, i) => (closedAt === undefined) === (i === connections.length - 1));
}

async function expectTimedOut(scene: Scene, count: number): Promise<void> {
  const [first, second] = scene.stream.connections;
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
}

export const updateSourceRows: Rows = ({ label, major, switches }, open) => {
  if (switches === 'completed') whereCompleted(label, open);
  else
    it(`${label}: while playing, a second connection opens with the new token and the first plays on`, () =>
      open(async (scene) => expectTimedOut(scene, await updateWhilePlaying(scene))));

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
      scene.holdSwitches(1, 2);
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
      scene.holdSwitches(1);
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
      scene.holdSwitches(1);
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

  it(`${label}: while loading, a second connection opens with the new token and the first ${switches === 'completed' ? 'is closed' : 'stays'}`, () =>
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
      const ended = switches === 'completed' ? ['UpdateSourceSuccess'] : [];
      expect([first?.closedAt !== undefined, second?.closedAt]).to.deep.equal([
        switches === 'completed',
        undefined,
      ]);
      expect((await scene.names()).filter((name) => /Success|Pause/.test(name))).to.deep.equal(ended);
    }));

  if (major < 5) return;
  for (const code of [4901, undefined]) {
    it(`${label}: an error (${code ?? 4106}) ends a pending update with UpdateSourceSuccess; play has the new token`, () =>
      open(async (scene) => {
        scene.holdSwitches(1);
        await scene.playing(NO_RETRY);
        const count = (await scene.names()).length;
        await update(scene, 'new');
        await scene.until('two connections', () => scene.stream.connections.length === 2);
        scene.cut(code);
        await scene.event('UpdateSourceSuccess');
        expect(await scene.story(count)).to.deep.equal([
          ...['UpdateSourceInit', 'Error', 'Pause', 'UpdateSourceSuccess'],
        ]);
        await pause(400);
        expect(scene.stream.connections, 'it does not begin by itself').to.have.length(2);
        await scene.page.evaluate(() => player.play());
        await scene.event('Play', 2);
        expect(scene.tokens()).to.deep.equal(['old', 'new', 'new']);
      }));
  }
};
