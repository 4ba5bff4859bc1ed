// Refusals: what a close code becomes.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, pause, type Rows } from '../harness.js';
import type { Behaviour } from '../wire-server.js';

/** Close code, then code and reason in version 5, then in version 4 where it differs. */
type Row = readonly [close: number, code: number, reason?: string, code4?: number];

const ROWS: readonly Row[] = [
  [4901, 4901],
  [4903, 4903],
  [4900, 4900],
  [4904, 4904],
  [4999, 4999],
  [4400, 4400],
  [4401, 4401],
  [4403, 2004, 'sourcestreamstopped', 4403],
  [4404, 2001, 'connectionclose', 4404],
  [1000, 1000],
  [1001, 4101],
  [1012, 4112],
  [1013, 4113],
  [3000, 6100],
];

export const refusalRows: Rows = ({ label, major }, open) => {
  for (const [close, code5, reason5 = 'connectionclose', code4 = code5] of ROWS) {
    const [code, reason] = major >= 5 ? [code5, reason5] : [code4, 'connectionclose'];
    it(`${label}: a connection closed with ${close} ends in Error ${code} and Pause(${reason}), once`, () =>
      open(async (scene) => {
        scene.stream.behave = () => ({ do: 'close', code: close, reason: 'a secret reason' });
        const outcome = await scene.setup();
        expect(outcome.ok, outcome.message).to.be.true;
        await scene.event('Pause');
        await pause(150);
        const events = await scene.events();
        const tail = events.slice(events.findIndex(({ name }) => name === 'Loading'));
        expect(tail.map(({ name }) => name)).to.deep.equal(['Loading', 'Error', 'Pause']);
        const [, error, paused] = tail;
        expect(error?.data['code']).to.equal(code);
        expect(error?.data['message']).to.be.a('string').that.does.not.include('secret');
        expect(error?.state).to.equal(4);
        expect(paused?.data).to.deep.equal({ reason });
        expect(paused?.state).to.equal(6);
      }));
  }

  for (const [close, code5, reason5 = 'connectionclose', code4 = code5] of ROWS.slice(0, 2).concat([
    [4403, 2004, 'sourcestreamstopped', 4403],
  ])) {
    const [code, reason] = major >= 5 ? [code5, reason5] : [code4, 'connectionclose'];
    it(`${label}: closed with ${close} while playing, it ends in Error ${code} and does not come back`, () =>
      open(async (scene) => {
        await scene.playing({
          playback: { reconnect: { minDelay: 1, maxDelay: 2, delaySteps: 10, maxRetries: 5 } },
        });
        await pause(300);
        scene.stream.connections[0]?.cut(close);
        const error = await scene.event('Error');
        expect([error.data['code'], error.state]).to.deep.equal([code, 5]);
        expect((await scene.event('Pause')).data).to.deep.equal({ reason });
        // The longest that a reconnect with these settings was seen to take.
        await pause(2500);
        expect(scene.stream.connections).to.have.length(1);
        expect(await scene.names()).not.to.include('Warning');
        expect((await scene.names()).slice(-2)).to.deep.equal(['Error', 'Pause']);
      }));
  }

  it(`${label}: silence ends in 2001 before the stream info, 2003 before media, 2002 after it`, async () => {
    const timeouts = { loading: 10, buffering: 10 };
    const ended = async (behaviour: Behaviour, mute = false) => {
      let end: unknown[] = [];
      await open(async (scene) => {
        scene.stream.behave = () => behaviour;
        await scene.setup({ playback: { timeouts } });
        if (mute) await scene.event('Play');
        for (const connection of scene.stream.connections) connection.muted = mute;
        const error = await scene.event('Error', 1, 2 * LONGEST);
        const began = (await scene.events(true)).findLast(
          ({ name }) => name === (mute ? 'StartBuffering' : 'Loading'),
        );
        if (!began) throw new Error('it never began to wait');
        expectWait(began, error, 9500, 11_500);
        const paused = await scene.event('Pause');
        end = [error.data['code'], paused.data['reason']];
      });
      return end;
    };
    const ends = await Promise.all([
      ended({ do: 'silence' }),
      ended({ do: 'hello' }),
      ended({ do: 'play' }, true),
    ]);
    expect(ends).to.deep.equal([
      [2001, 'streamnotfound'],
      [2003, 'notenoughdata'],
      [2002, 'medianotavailable'],
    ]);
  });
};
