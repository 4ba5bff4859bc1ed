// Failures that the player mends by itself, and the end of its patience.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, type Rows } from '../harness.js';
import type { Behaviour } from '../wire-server.js';

// The vendor's delay was seen between 0.3 and 10.3 s with settings like these: the spread is wide.
const LONGEST_DELAY = 11_000;
// One step, or equal delays, make the vendor's delay NaN or ten seconds.
const QUICK = { minDelay: 1, maxDelay: 2, delaySteps: 10, maxRetries: 5 };

export const reconnectRows: Rows = ({ label }, open) => {
  const failures: [string, Behaviour, number][] = [
    ['HTTP 403 on the upgrade', { do: 'http', status: 403 }, 4106],
    ['HTTP 503 on the upgrade', { do: 'http', status: 503 }, 4106],
    ['close code 1011', { do: 'close', code: 1011 }, 4111],
    ['close code 1008', { do: 'close', code: 1008 }, 4108],
    ['close code 4500', { do: 'close', code: 4500 }, 4500],
    ['close code 4503', { do: 'close', code: 4503 }, 4503],
  ];
  for (const [what, failure, code] of failures) {
    it(`${label}: ${what} is retried, with Warning, Pause(reconnectionimminent) and Loading`, () =>
      open(async (scene) => {
        scene.stream.behave = (attempt) => (attempt === 0 ? failure : { do: 'play' });
        expect((await scene.setup({ playback: { reconnect: QUICK } })).ok).to.be.true;
        await scene.event('Play', 1, LONGEST);
        const events = await scene.events();
        const tail = events.slice(events.findIndex(({ name }) => name === 'Loading'));
        expect(tail.map(({ name }) => name)).to.deep.equal([
          ...['Loading', 'Warning', 'Pause', 'Loading'],
          ...['ServerInfo', 'StreamInfo', 'Play'],
        ]);
        const [, warning, paused, loading] = tail;
        expect(warning?.data['message']).to.include(`closed 1 time unexpectedly with code ${code}`);
        expect(warning?.data).not.to.have.property('code');
        expect(paused?.data).to.deep.equal({ reason: 'reconnectionimminent' });
        const delay = Number(loading?.data['connectDelay']);
        expect(delay).to.be.within(100, LONGEST_DELAY);
        expect(warning?.data['message']).to.include(`${(delay / 1000).toFixed(3)} s`);
        expect(loading?.state).to.equal(4);
      }));
  }

  it(`${label}: without retries a dead server ends in Error 4106 at once`, () =>
    open(async (scene) => {
      scene.stream.behave = () => ({ do: 'http', status: 403 });
      await scene.setup({ playback: { reconnect: { ...QUICK, maxRetries: 0 } } });
      await scene.event('Pause');
      expect((await scene.event('Error')).data['code']).to.equal(4106);
      expect((await scene.names()).slice(-3)).to.deep.equal(['Loading', 'Error', 'Pause']);
      expect(scene.stream.connections).to.have.length(1);
    }));

  it(`${label}: retries come to an end: the error once, after all of them`, () =>
    open(async (scene) => {
      scene.stream.behave = () => ({ do: 'http', status: 500 });
      await scene.setup({ playback: { reconnect: { ...QUICK, maxRetries: 2 } } });
      expect((await scene.event('Error', 1, 2 * LONGEST)).data['code']).to.equal(4106);
      await scene.event('Pause', 3);
      expect(scene.stream.connections).to.have.length(3);
      const names = (await scene.names()).filter((name) => ['Warning', 'Error', 'Pause'].includes(name));
      expect(names).to.deep.equal(['Warning', 'Pause', 'Warning', 'Pause', 'Error', 'Pause']);
    }));

  it(`${label}: a connection that breaks while playing is replaced: same pid, new cid, it plays again`, () =>
    open(async (scene) => {
      await scene.playing({ playback: { reconnect: QUICK }, security: { jwtoken: 'one' } });
      const count = (await scene.names()).length;
      scene.stream.connections[0]?.cut();
      await scene.event('Play', 2, LONGEST);
      const events = (await scene.events()).slice(count);
      expect(events.map(({ name }) => name)).to.deep.equal([
        ...['Warning', 'Pause', 'Loading'],
        ...['ServerInfo', 'StreamInfo', 'Play'],
      ]);
      expect(events[1]?.data).to.deep.equal({ reason: 'reconnectionimminent' });
      const [first, second] = scene.stream.connections.map(({ query }) => query);
      expect(second?.get('pid')).to.equal(first?.get('pid'));
      expect(second?.get('cid')).not.to.equal(first?.get('cid'));
      expect(second?.get('jwtoken')).to.equal('one');
    }));

  it(`${label}: an upgrade that nobody answers ends in Error 4001 after five seconds`, () =>
    open(async (scene) => {
      await scene.setup({ websocket: scene.server.deafWebsocket });
      const loading = await scene.event('Loading');
      const error = await scene.event('Error');
      expect(error.data['code']).to.equal(4001);
      expectWait(loading, error, 4800, 6000);
      expect((await scene.event('Pause')).data).to.deep.equal({ reason: 'connectionclose' });
    }));
};
