// Whoever comes and then says nothing, or takes nothing in, does not stay for ever.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { CALLS } from '../../demo/local-cloud/api/routes.js';
import { pause } from '../helpers/viewer.js';

const patience = { requestMs: 300, upgradeMs: 300, idleMs: 1_200 };
/** Long enough for each of them, in milliseconds, on a machine that has much to do. */
const LIMIT_MS = 10_000;

describe('the patience of the edge', () => {
  let edge: Edge;
  const sockets: Socket[] = [];
  before(async () => {
    edge = await startEdge({ patience, mayIngest: () => new Promise(() => undefined) });
  });
  after(() => edge.close());
  afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()));

  /** Opens a connection and says this; its Host and the end of its head are added. */
  async function says(head: string, body = '', to = edge): Promise<Socket> {
    const { host, port } = new URL(to.origin);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    if (head !== '') socket.write(`${head}\r\nHost: ${host}\r\n\r\n${body}`);
    return socket;
  }

  /** What came until the connection was ended. Fails where it is not. */
  async function untilEnded(socket: Socket): Promise<string> {
    const chunks: Buffer[] = [];
    socket.on('data', (data: Buffer) => chunks.push(data)).resume();
    const ended = await Promise.race([
      new Promise<boolean>((resolve) => socket.once('close', () => resolve(true))),
      pause(LIMIT_MS).then(() => false),
    ]);
    expect(ended, 'ended').to.equal(true);
    return Buffer.concat(chunks).toString('latin1');
  }

  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==';
  for (const [what, path] of [
    ['that nobody answers', '/h5live/stream?stream=H5ERR-NOUPGRADE'],
    ['that is never decided on', '/ingest/H5DEM-OPEN1'],
  ] as const) {
    it(`ends with an upgrade ${what}`, async () => {
      expect(await untilEnded(await says(`GET ${path} HTTP/1.1\r\n${upgrade}`))).to.equal('');
    });
    it(`ends with an upgrade ${what}, on a connection that had another answer before, and goes on talking`, async () => {
      const socket = await says('GET /live/clock HTTP/1.1');
      await once(socket, 'data');
      const { host } = new URL(edge.origin);
      socket.write(`GET ${path} HTTP/1.1\r\n${upgrade}\r\nHost: ${host}\r\n\r\n`);
      const talking = setInterval(() => socket.write('x'), 50);
      expect(await untilEnded(socket)).to.equal('');
      clearInterval(talking);
    });
  }

  it('does not end for an upgrade that was accepted', async () => {
    const socket = await says(`GET /h5live/stream?stream=H5DEM-OPEN1 HTTP/1.1\r\n${upgrade}`);
    let bytes = 0;
    socket.on('data', (data) => (bytes += data.length));
    await pause(2 * patience.upgradeMs);
    const before = bytes;
    await pause(300);
    expect(bytes).to.be.greaterThan(before);
  });

  const withBody = Object.entries(CALLS).flatMap(([path, calls]) =>
    Object.keys(calls)
      .filter((method) => method === 'POST' || method === 'PUT')
      .map((method) => [method, path.replace('{id}', 'nobody')] as const),
  );
  for (const [method, path] of [...withBody, ['POST', '/viewer/token'] as const]) {
    it(`ends with a body that does not come: ${method} ${path}`, async () => {
      const answer = await untilEnded(await says(`${method} ${path} HTTP/1.1\r\nContent-Length: 50`, '{'));
      expect(answer).to.match(/^HTTP\/1\.1 4\d\d /);
    });
  }

  it('ends with a body that comes a byte at a time', async () => {
    const socket = await says('POST /session HTTP/1.1\r\nContent-Length: 60000', '{');
    const trickle = setInterval(() => socket.write(' '), 20);
    expect(await untilEnded(socket)).to.match(/^HTTP\/1\.1 408 /);
    clearInterval(trickle);
  });

  it('ends with a connection that says nothing, and with one that does not finish its head', async () => {
    await untilEnded(await says(''));
    const socket = await says('');
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nX: ');
    await untilEnded(socket);
  });

  it('ends with answers that nobody reads', async () => {
    const { host } = new URL(edge.origin);
    const asked = 400;
    const socket = await says('');
    socket.pause();
    // More than what systems hold between two programs.
    const one = Buffer.byteLength(await (await fetch(`${edge.origin}/openapi.json`)).text());
    expect(asked * one).to.be.greaterThan(12_000_000);
    socket.write(`GET /openapi.json HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(asked));
    await pause(3 * patience.idleMs);
    const got = await untilEnded(socket);
    expect(got.length).to.be.lessThan(asked * one);
  });

  it('ends with a body that is too large, and its answer comes before the end', async () => {
    // On a machine that stands still for as long as the others here wait, it would rightly be 408.
    const patient = await startEdge({ patience: { ...patience, requestMs: 2_500 } });
    try {
      const head = `POST /stream HTTP/1.1\r\nX-BINTU-APIKEY: ${patient.keys.apiKey}\r\nContent-Length: 100000`;
      const answer = await untilEnded(await says(head, 'x'.repeat(70_000), patient));
      expect(answer).to.match(/^HTTP\/1\.1 413 /);
    } finally {
      await patient.close();
    }
  });
});
