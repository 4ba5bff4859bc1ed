import { EventEmitter } from 'node:events';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { WebSocket } from 'ws';
import { BroadcastSource } from '../../../demo/local-cloud/ingest/broadcast-source.js';
import {
  LIVE_TEXT,
  SILENT_AFTER_MS,
  takeBroadcast,
} from '../../../demo/local-cloud/ingest/broadcaster-link.js';
import { goneAfterMs, pingIntervalMs } from '../../../demo/local-cloud/live/keep-alive.js';
import { FakeClock } from '../live/fake-clock.js';
import { fragments, init } from './media.js';

/** As much of a socket as the edge touches. */
class FakeSocket extends EventEmitter {
  readonly sent: string[] = [];
  readonly closed: [code: number, reason: string][] = [];

  send(text: string): void {
    this.sent.push(text);
  }

  ping(): void {}

  close(code: number, reason: string): void {
    this.closed.push([code, reason]);
  }

  terminate(): void {
    this.emit('close', 1006);
  }
}

function linked() {
  const [clock, pings, socket] = [new FakeClock(), new FakeClock(), new FakeSocket()];
  const sources: BroadcastSource[] = [];
  let [ended, lines] = [0, ''];
  takeBroadcast(socket as unknown as WebSocket, {
    ...{ clock, timers: pings },
    log: (line) => (lines += line),
    ended: () => ended++,
    begin(format, frameRate) {
      const source = new BroadcastSource(format, frameRate, clock);
      sources.push(source);
      return source;
    },
  });
  const says = (data: string | Uint8Array) =>
    socket.emit('message', Buffer.from(data as string), typeof data !== 'string');
  const begins = () => {
    says('{"version":1,"frameRate":25}');
    says(init);
    says(fragments[0]!);
  };
  return { clock, pings, socket, sources, says, begins, ended: () => ended, lines: () => lines };
}

describe('the connection of a broadcaster', () => {
  it('is told once that it is live', () => {
    const { socket, says, begins } = linked();
    begins();
    says(fragments[1]!);
    expect(socket.sent).to.deep.equal([LIVE_TEXT]);
  });

  it('is ended with 4408 when nothing comes, at whatever point', () => {
    for (const steps of [0, 1, 2, 3]) {
      const { clock, socket, says, ended } = linked();
      [() => says('{"version":1,"frameRate":25}'), () => says(init), () => says(fragments[0]!)]
        .slice(0, steps)
        .forEach((step) => {
          clock.advance(SILENT_AFTER_MS - 1);
          step();
        });
      clock.advance(SILENT_AFTER_MS - 1);
      expect(socket.closed).to.deep.equal([]);
      clock.advance(1);
      expect(socket.closed).to.deep.equal([[4408, 'Nothing came for 10 s.']]);
      expect(ended()).to.equal(1);
    }
  });

  it('frees its stream at once when it is refused, however long its end takes', () => {
    const { socket, sources, says, begins, ended, pings } = linked();
    begins();
    says('one word too many');
    expect(ended()).to.equal(1);
    expect(sources[0]?.state).to.equal('waiting');
    says(fragments[1]!);
    socket.emit('close', 1000);
    expect([ended(), sources[0]?.state, socket.closed.length]).to.deep.equal([1, 'waiting', 1]);
    expect(pings.pending).to.equal(0);
  });

  it('stops its stream with a close of its own, and only loses it with any other end', () => {
    for (const [code, state] of [
      [1000, 'over'],
      [1001, 'waiting'],
      [1005, 'waiting'],
      [1006, 'waiting'],
    ] as const) {
      const { socket, sources, begins, clock } = linked();
      begins();
      socket.emit('close', code);
      expect(sources[0]?.state, String(code)).to.equal(state);
      clock.advance(60_000);
      expect([sources[0]?.state, clock.pending]).to.deep.equal(['over', 0]);
    }
  });

  it('is lost when it answers no ping', () => {
    const { pings, sources, begins, ended } = linked();
    begins();
    pings.advance(pingIntervalMs + goneAfterMs);
    expect([sources[0]?.state, ended()]).to.deep.equal(['waiting', 1]);
  });

  it('does not end the process with an error', () => {
    const { socket } = linked();
    expect(() => socket.emit('error', new Error('connection reset'))).to.not.throw();
  });
});
