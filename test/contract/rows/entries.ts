// Several entries: which one plays, and switchStream.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, pause, QUICK, type Rows, type Scene } from '../harness.js';
import type { Outcome, Recorded } from '../page/kit.js';

/** Three entries of one stream, told apart by their tokens: `t0`, `t1`, `t2`. */
function entries(scene: Scene, startIndex?: unknown, prefix = 't', timeout = 20): object {
  const { entries: one } = scene.source() as { entries: [{ h5live: object }] };
  return {
    entries: [0, 1, 2].map((index) => ({
      index,
      h5live: { ...one[0].h5live, security: { jwtoken: `${prefix}${index}` } },
    })),
    ...(startIndex !== undefined && { startIndex }),
    options: { adaption: { rule: 'none' }, switch: { timeout } },
  };
}

async function setup(scene: Scene, startIndex?: unknown, timeout?: number): Promise<void> {
  const source = entries(scene, startIndex, 't', timeout);
  await scene.setupWith({ source, playback: { autoplay: true, muted: true, ...QUICK } });
  await scene.event('Play');
}

async function switchTo(scene: Scene, index: unknown): Promise<Outcome> {
  return scene.page.evaluate(async (index) => kit.outcome(() => player.switchStream(index)), index);
}

async function update(scene: Scene, source: object): Promise<void> {
  await scene.page.evaluate(async (source) => void (await player.updateSource(source)), source);
}

/** Switches while it plays, and expects a second connection for that. @returns what happened before, and what the events say */
async function switchWhilePlaying(scene: Scene): Promise<{ count: number; init: Recorded; told: object }> {
  await setup(scene, 0, 5);
  const count = (await scene.names()).length;
  const outcome = await switchTo(scene, 1);
  expect(outcome.ok, outcome.message).to.be.true;
  await scene.until('a second connection', () => scene.stream.connections.length === 2);
  const second = scene.stream.connections[1];
  expect(second?.query.get('jwtoken')).to.equal('t1');
  expect(second?.query.get('flags')).to.be.null;
  const init = await scene.event('SwitchStreamInit');
  const { id, options } = init.data as { id: number; options: object };
  const tag = `${scene.stream.name} streamSwitch ${id}`;
  expect(init.data).to.include({ tag, count: 1, type: 'direct', rule: 'none' });
  expect(options).to.include({
    method: 'client',
    pauseOnError: false,
    forcePlay: true,
    timeout: 5,
    tag,
    count: 1,
  });
  return { count, init, told: { tag, count: 1, type: 'direct', rule: 'none', id } };
}

export const entryRows: Rows = ({ label, major, switches }, open) => {
  if (major < 5) return;
  const starts: [unknown, string][] = [
    [undefined, 't0'],
    [0, 't0'],
    [2, 't2'],
    ['1', 't1'],
    [9, 't2'],
    [-1, 't2'],
  ];
  for (const [startIndex, token] of starts) {
    it(`${label}: of three entries, startIndex ${JSON.stringify(startIndex)} plays ${token}, its own token`, () =>
      open(async (scene) => {
        await setup(scene, startIndex);
        expect(scene.tokens()).to.deep.equal([token]);
      }));
  }

  if (switches === 'completed')
    it(`${label}: switchStream while playing opens a second connection with that entry's token, which takes over`, () =>
      open(async (scene) => {
        const { count, told } = await switchWhilePlaying(scene);
        expect((await scene.event('SwitchStreamSuccess')).data).to.include(told);
        const [first] = scene.stream.connections;
        await scene.until('the first close', () => first?.closedAt !== undefined);
        await scene.plays(1);
        expect(await scene.story(count)).to.deep.equal([
          ...['SwitchStreamInit', 'SwitchStreamSuccess', 'StreamInfo'],
        ]);
        scene.cut();
        await scene.event('Play', 2, LONGEST);
        expect(scene.tokens()).to.deep.equal(['t0', 't1', 't1']);
        expect(scene.uncaught, 'uncaught errors').to.deep.equal([]);
      }));
  else
    it(`${label}: switchStream while playing opens a second connection with that entry's token, and fails in time`, () =>
      open(async (scene) => {
        const { count, init, told } = await switchWhilePlaying(scene);
        const second = scene.stream.connections[1];
        const fail = await scene.event('SwitchStreamFail');
        expect(fail.data).to.include({ ...told, code: 4006 });
        expectWait(init, fail, 4800, 5700);
        await scene.until('the second close', () => second?.closedAt !== undefined);
        expect(await scene.story(count)).to.deep.equal(['SwitchStreamInit', 'SwitchStreamFail']);
        scene.cut();
        await scene.event('Play', 2, LONGEST);
        expect(scene.tokens(), 'a failed switch is taken back').to.deep.equal(['t0', 't1', 't0']);
      }));

  it(`${label}: a refused switch is a SwitchStreamFail with its code, and taken back`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 1 ? { do: 'close', code: 4901 } : { do: 'play' });
      await setup(scene, 0);
      await switchTo(scene, 1);
      expect((await scene.event('SwitchStreamFail')).data['code']).to.equal(4901);
      await scene.paused();
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      expect(scene.tokens()).to.deep.equal(['t0', 't1', 't0']);
    }));

  it(`${label}: a switch to the entry that plays opens a second connection all the same`, () =>
    open(async (scene) => {
      await setup(scene, 0);
      expect((await switchTo(scene, 0)).ok).to.be.true;
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      expect(scene.tokens()).to.deep.equal(['t0', 't0']);
    }));

  for (const index of [9, -1, 'x', '1', null]) {
    it(`${label}: switchStream(${JSON.stringify(index)}) is refused with 1010, as an Error event too; it plays on`, () =>
      open(async (scene) => {
        await setup(scene, 0);
        const count = (await scene.names()).length;
        const outcome = await switchTo(scene, index);
        expect([outcome.ok, outcome.code]).to.deep.equal([false, 1010]);
        const error = await scene.event('Error');
        expect([error.data['code'], error.state]).to.deep.equal([1010, 5]);
        await pause(200);
        expect(await scene.story(count)).to.deep.equal(['Error']);
        expect(scene.tokens()).to.deep.equal(['t0']);
      }));
  }

  it(`${label}: two switches at once: the second is aborted for its frequency; a later one supersedes the first`, () =>
    open(async (scene) => {
      scene.holdSwitches(1, 2);
      await setup(scene, 0);
      const count = (await scene.names()).length;
      await scene.page.evaluate(async () => {
        await Promise.all([player.switchStream(1), player.switchStream(2)]);
      });
      await scene.event('SwitchStreamAbort');
      await pause(800);
      await switchTo(scene, 2);
      await scene.event('SwitchStreamAbort', 2);
      const told = (await scene.events()).slice(count).filter(({ name }) => name.startsWith('Switch'));
      expect(told.map(({ name, data }) => [name, data['count'], data['reason']])).to.deep.equal([
        ['SwitchStreamInit', 1, undefined],
        ['SwitchStreamInit', 2, undefined],
        ['SwitchStreamAbort', 2, 'frequency'],
        ['SwitchStreamInit', 3, undefined],
        ['SwitchStreamAbort', 1, 'superseded'],
      ]);
      await scene.until('a third connection', () => scene.stream.connections.length === 3);
      expect(scene.tokens()).to.deep.equal(['t0', 't1', 't2']);
    }));

  it(`${label}: while paused a switch succeeds at once and plays the other entry, now and later`, () =>
    open(async (scene) => {
      await setup(scene, 0);
      await scene.paused();
      const count = (await scene.names()).length;
      await switchTo(scene, 2);
      await scene.event('Play', 2);
      expect(await scene.story(count)).to.deep.equal([
        ...['SwitchStreamInit', 'SwitchStreamSuccess', 'Loading'],
        ...['ServerInfo', 'StreamInfo', 'Play'],
      ]);
      const { options } = (await scene.event('SwitchStreamInit')).data;
      expect(options).to.include({ method: 'server' });
      scene.cut();
      await scene.event('Play', 3, LONGEST);
      expect(scene.tokens()).to.deep.equal(['t0', 't2', 't2']);
    }));

  it(`${label}: a pause ends a pending switch with SwitchStreamSuccess; play takes the new entry`, () =>
    open(async (scene) => {
      scene.holdSwitches(1);
      await setup(scene, 0);
      const count = (await scene.names()).length;
      await switchTo(scene, 1);
      await scene.until('a second connection', () => scene.stream.connections.length === 2);
      await scene.paused();
      await scene.event('SwitchStreamSuccess');
      expect(await scene.story(count)).to.deep.equal(['SwitchStreamInit', 'Pause', 'SwitchStreamSuccess']);
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      expect(scene.tokens()).to.deep.equal(['t0', 't1', 't1']);
    }));

  it(`${label}: a switch while it waits for a reconnect succeeds, and the reconnect takes it`, () =>
    open(async (scene) => {
      await setup(scene, 0);
      // In the page, which is there before the wait is over, however busy the machine is.
      const switched = scene.page.evaluate(async () => {
        await new Promise((resolve) => player.on('Loading', () => setTimeout(resolve)));
        return kit.outcome(() => player.switchStream(1));
      });
      await scene.page.evaluate(() => undefined);
      scene.cut();
      await switched;
      await scene.event('SwitchStreamSuccess');
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens()).to.deep.equal(['t0', 't1']);
    }));

  it(`${label}: updateSource without startIndex stays with the entry last asked for, a failed one too`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) =>
        [1, 2].includes(attempt) ? { do: 'close', code: 4901 } : { do: 'play' };
      await setup(scene, 0);
      await switchTo(scene, 2);
      await scene.event('SwitchStreamFail');
      await pause(700);
      await update(scene, entries(scene, undefined, 'n'));
      await scene.event('UpdateSourceFail');
      scene.cut();
      await scene.event('Play', 2, LONGEST);
      expect(scene.tokens()).to.deep.equal(['t0', 't2', 'n2', 'n2']);
    }));

  it(`${label}: updateSource with a startIndex goes there, and an index too high is the last`, () =>
    open(async (scene) => {
      await setup(scene, 0);
      await scene.paused();
      await update(scene, entries(scene, 1, 'n'));
      await scene.event('Play', 2);
      await scene.paused();
      await pause(700);
      await update(scene, entries(scene, 7, 'm'));
      await scene.event('Play', 3);
      expect(scene.tokens()).to.deep.equal(['t0', 'n1', 'm2']);
    }));
};
