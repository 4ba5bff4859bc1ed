import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { WebSocket, WebSocketServer, type RawData } from 'ws';
import { goneAfterMs, pingIntervalMs } from '../../../demo/local-cloud/live/keep-alive.js';
import { LiveSource } from '../../../demo/local-cloud/live/live-source.js';
import { serveViewer } from '../../../demo/local-cloud/live/serve-viewer.js';
import type { SourceChanges, ViewerSource } from '../../../demo/local-cloud/live/viewer-source.js';
import { FakeClock } from './fake-clock.js';
import { clip } from './shipped-clip.js';

const stream = { url: 'rtmp://localhost/splay', name: 'AAAAA-BBBBB' };

/** As much of a socket as the edge touches. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  pings = 0;
  pinged: Buffer = Buffer.alloc(0);
  terminated = 0;
  readonly messages: unknown[] = [];
  readonly closedWith: number[] = [];

  get sent(): number {
    return this.messages.length;
  }

  send(message: unknown): void {
    this.messages.push(message);
  }

  close(code: number): void {
    this.closedWith.push(code);
  }

  ping(data: Buffer): void {
    this.pings++;
    this.pinged = data;
  }

  /** Answers the last ping, as whoever has read it does. */
  pong(): void {
    this.emit('pong', this.pinged);
  }

  terminate(): void {
    this.terminated++;
    this.emit('close');
  }
}

function serving(readyState = 1) {
  const clock = new FakeClock();
  const pings = new FakeClock();
  const source = new LiveSource(clip, clock);
  source.start();
  const socket = new FakeSocket();
  socket.readyState = readyState;
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  serveViewer(socket as unknown as WebSocket, source, stream, { log, timers: pings });
  return { clock, pings, source, socket, lines };
}

describe('a viewer on a WebSocket', () => {
  it('gets two texts, the init segment, the backlog and live fragments, byte for byte', async () => {
    const clock = new FakeClock();
    const source = new LiveSource(clip, clock);
    source.start();
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    try {
      await once(server, 'listening');
      server.on('connection', (socket) => {
        serveViewer(socket, source, stream);
        clock.advance(40);
        socket.close();
      });
      const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
      const messages: { bytes: Buffer; binary: boolean }[] = [];
      client.on('message', (data: RawData, binary) => messages.push({ bytes: data as Buffer, binary }));
      await once(client, 'close');
      expect(messages.map(({ binary }) => binary)).to.deep.equal([
        false,
        false,
        ...Array<boolean>(34).fill(true),
      ]);
      const events = messages
        .slice(0, 2)
        .map(({ bytes }) => JSON.parse(bytes.toString()) as { eventType: string });
      expect(events.map(({ eventType }) => eventType)).to.deep.equal(['onServerInfo', 'onStreamInfo']);
      expect(messages[2]?.bytes.equals(clip.init)).to.equal(true);
      expect(source.backlog()).to.have.lengthOf(33);
      source.backlog().forEach(({ data }, at) => expect(messages[3 + at]?.bytes.equals(data)).to.equal(true));
    } finally {
      server.close();
    }
  });

  it('is forgotten when it leaves', () => {
    const { clock, pings, socket, lines } = serving();
    clock.advance(400);
    expect(socket.sent).to.equal(2 + 1 + 32 + 10);
    socket.emit('close');
    clock.advance(4_000);
    expect(socket.sent).to.equal(2 + 1 + 32 + 10);
    expect(pings.pending).to.equal(0);
    expect(socket.listenerCount('pong')).to.equal(0);
    expect(lines).to.deep.equal([]);
  });

  it('does not end the process with an error', () => {
    const { socket } = serving();
    expect(() => socket.emit('error', new Error('connection reset'))).to.not.throw();
  });

  it('gets nothing when it is gone before it is served', () => {
    const { clock, pings, socket } = serving(3);
    clock.advance(1_000);
    expect(socket.sent).to.equal(0);
    expect(pings.pending).to.equal(0);
    expect(() => socket.emit('error', new Error('connection reset'))).to.not.throw();
  });

  it('leaves one line in the log when it could not keep up', () => {
    const { clock, socket, lines } = serving();
    socket.bufferedAmount = 10_000_000;
    clock.advance(1_000);
    socket.emit('close');
    expect(lines).to.deep.equal([
      'A viewer of AAAAA-BBBBB could not keep up and was skipped forward (times: 1).',
    ]);
  });
});

describe('a viewer of a stream that changes', () => {
  function changing(options: { silent?: boolean } = {}) {
    const clock = new FakeClock();
    const source = new LiveSource(clip, clock);
    source.start();
    let changes: SourceChanges = {};
    const changeable: ViewerSource = {
      format: clip,
      backlog: () => source.backlog(),
      subscribe(receive, told) {
        changes = told ?? {};
        return source.subscribe(receive);
      },
    };
    const socket = new FakeSocket();
    const viewer = serveViewer(socket as unknown as WebSocket, changeable, stream, {
      timers: new FakeClock(),
      ...options,
    });
    return { clock, socket, viewer, changes: () => changes };
  }
  const newInit = new Uint8Array([1, 2, 3]);

  it('gets the new init segment before the pictures that need it', () => {
    const { clock, socket, changes } = changing();
    changes().restarted?.(newInit);
    clock.advance(40);
    expect(socket.messages.at(-2)).to.equal(newInit);
  });

  it('gets it with the first picture after a silence, and once', () => {
    const { clock, socket, viewer, changes } = changing();
    viewer.hush();
    changes().restarted?.(newInit);
    clock.advance(1_000);
    expect(socket.messages).not.to.include(newInit);
    viewer.resume();
    clock.advance(2_000);
    viewer.hush();
    viewer.resume();
    expect(socket.messages.filter((message) => message === newInit)).to.have.lengthOf(1);
  });

  it('gets the present one only where none was sent before', () => {
    const { socket, viewer, changes } = changing({ silent: true });
    changes().restarted?.(newInit);
    viewer.resume();
    expect(socket.messages.slice(2, 3)).to.deep.equal([clip.init]);
    expect(socket.messages).not.to.include(newInit);
  });

  it('is closed with 4403 when the stream is over', () => {
    const { socket, changes } = changing();
    changes().ended?.();
    expect(socket.closedWith).to.deep.equal([4403]);
  });
});

describe('the keepalive', () => {
  it('pings at every interval while the viewer answers', () => {
    const { pings, socket } = serving();
    for (let round = 1; round <= 5; round++) {
      pings.advance(pingIntervalMs);
      expect(socket.pings).to.equal(round);
      socket.pong();
    }
    expect(socket.terminated).to.equal(0);
  });

  it('sends no second ping before the first one is answered', () => {
    const { pings, socket } = serving();
    pings.advance(5 * pingIntervalMs);
    expect(socket.pings).to.equal(1);
    socket.pong();
    pings.advance(pingIntervalMs);
    expect(socket.pings).to.equal(2);
  });

  it('lets a viewer miss fragments who takes in nothing, although all has left this machine', () => {
    const { clock, pings, socket } = serving();
    pings.advance(pingIntervalMs + 4_000);
    const { sent } = socket;
    clock.advance(2_000);
    expect(socket.sent).to.equal(sent);
    socket.pong();
    clock.advance(2_000);
    expect(socket.sent).to.be.within(sent + 2 * 16, sent + 50);
  });

  it('is answered by whoever has read the ping: pongs of another kind keep nobody who reads nothing', () => {
    const { clock, pings, socket } = serving();
    const guesses = [Buffer.alloc(0), Buffer.alloc(4), Buffer.from('0001', 'hex'), Buffer.from('1')];
    for (let seconds = 0; seconds <= (pingIntervalMs + goneAfterMs) / 1_000; seconds++) {
      for (const guess of guesses) socket.emit('pong', guess);
      pings.advance(1_000);
    }
    expect(socket.terminated).to.equal(1);
    expect(clock.pending).to.be.greaterThan(0);
  });

  it('takes no answer twice', () => {
    const { pings, socket } = serving();
    pings.advance(pingIntervalMs);
    const { pinged } = socket;
    socket.pong();
    for (let rounds = 0; rounds < 31; rounds++) {
      pings.advance(pingIntervalMs);
      socket.emit('pong', pinged);
    }
    expect(socket.terminated).to.equal(1);
  });

  it('cuts off a viewer who leaves a ping unanswered for 30 s', () => {
    const { clock, pings, socket } = serving();
    pings.advance(pingIntervalMs + goneAfterMs - 1);
    expect(socket.terminated).to.equal(0);
    pings.advance(1);
    expect(socket.terminated).to.equal(1);
    expect(pings.pending).to.equal(0);
    const { sent } = socket;
    clock.advance(1_000);
    expect(socket.sent).to.equal(sent);
  });
});
