// DNS rebinding: a page of evil.example whose name was pointed to this machine is, for a browser, of one origin with the
// server there. What tells it apart is the Host of its requests.
import { connect as dial } from 'node:net';
import { hostname } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { isLoopback, ownHosts } from '../../demo/local-cloud/own-hosts.js';
import { sign, STREAM } from '../helpers/forge.js';

const FOREIGN = [
  'evil.example',
  'evil.example:PORT',
  'localhost.evil.example:PORT',
  '127.0.0.1.evil.example:PORT',
  'notlocalhost:PORT',
  'localhost@evil.example',
  'evil.example@localhost:PORT',
  'evil.example/@localhost',
  'localhost/evil',
  'localhost:PORT,evil.example',
  'localhost evil.example',
  'localhost#.evil.example',
  'localhost\\.evil.example',
  '10.0.0.1:PORT',
  '128.0.0.1:PORT',
  '0.0.0.0:PORT',
  '[::2]:PORT',
  '[::ffff:10.0.0.1]:PORT',
  '::1',
  '[::1',
  'localhost:x',
  ':PORT',
  '',
];
const OURS = [
  'localhost',
  'localhost:PORT',
  'LocalHost:PORT',
  'localhost.:PORT',
  'foo.localhost:PORT',
  'foo.localhost.:PORT',
  '127.0.0.1:PORT',
  '127.0.0.1:1',
  '127.1.2.3:PORT',
  '127.1:PORT',
  '[::1]:PORT',
  '[0:0:0:0:0:0:0:1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
];

/** Sends lines as they are, and gives what comes until the end of the connection, or until an upgrade is accepted. */
function raw(origin: string, path: string, host: string | undefined, headers: readonly string[] = []) {
  const { port } = new URL(origin);
  const lines = [
    `GET ${path} HTTP/1.1`,
    ...(host === undefined ? [] : [`Host: ${host.replace('PORT', port)}`]),
    ...headers,
  ];
  return new Promise<string>((resolve, reject) => {
    const socket = dial(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    let text = '';
    socket.on('data', (data) => {
      text += data.toString('latin1');
      if (text.startsWith('HTTP/1.1 101')) socket.destroy();
    });
    socket.on('close', () => resolve(text));
    socket.on('error', reject);
  });
}

const CLOSE = ['Connection: close'];
const UPGRADE = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
];
const status = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);

describe('a request to a name that is not this server’s', () => {
  let edge: Edge;
  let playing: string;
  const log: string[] = [];
  before(async () => {
    edge = await startEdge({ log: (line) => log.push(line) });
    const jwtoken = await sign(edge.keys, { streams: [STREAM] });
    playing = `/h5live/authstream?${new URLSearchParams({ stream: STREAM, jwtoken }).toString()}`;
  });
  after(() => edge.close());

  const paths = [
    '/',
    '/viewer/token?stream=H5DEM-LIVE1',
    '/viewer/address',
    '/session',
    '/stream/H5DEM-GROUP/group',
    '/openapi.json',
    '/.well-known/jwks.json',
    '/live/clock',
    '/demo/index.html',
    '/nanoplayer/stand-in.js',
    '/nowhere',
  ];
  for (const path of paths) {
    it(`is refused with a line that says why, and gives nothing away: ${path}`, async () => {
      const given = edge.tokensGiven.length;
      const answer = await raw(edge.origin, path, 'evil.example:PORT', CLOSE);
      expect(status(answer)).to.equal(421);
      const [, body] = answer.split('\r\n\r\n');
      expect(body).to.match(/^This server answers to localhost and to the HOST/);
      expect(answer).not.to.match(/evil|eyJ|set-cookie|location/i);
      expect(edge.tokensGiven).to.have.lengthOf(given);
    });
  }

  it('is refused whatever name it is, also as an upgrade of a viewer with a valid token or of a broadcaster', async () => {
    for (const host of FOREIGN) {
      const admitted = edge.admissions.length;
      for (const [path, headers] of [
        ['/viewer/token?stream=H5DEM-LIVE1', CLOSE],
        [playing, UPGRADE],
        ['/ingest/H5DEM-OPEN1', UPGRADE],
        ['/nowhere', UPGRADE],
      ] as const) {
        const answer = await raw(edge.origin, path, host, headers);
        expect(status(answer), `${host} ${path}`).to.be.oneOf([421, 400]);
      }
      expect(edge.admissions).to.have.lengthOf(admitted);
    }
    expect(log.join('\n')).to.contain('The Host of a request is another').and.not.to.contain('evil');
  });

  it('is refused where it names none', async () => {
    expect(status(await raw(edge.origin, '/live/clock', undefined, CLOSE))).to.equal(400);
  });

  it('is no request by any name of loopback, nor one with another port', async () => {
    for (const host of OURS) {
      expect(status(await raw(edge.origin, '/viewer/token?stream=H5DEM-LIVE1', host, CLOSE)), host).to.equal(
        200,
      );
      expect(status(await raw(edge.origin, playing, host, UPGRADE)), host).to.equal(101);
    }
  });
});

describe('the names of a server', () => {
  it('are the one that it was told to listen by, and the address that this is', () => {
    const isOwn = ownHosts('Box.Lan', '192.0.2.7');
    for (const host of ['box.lan', 'BOX.LAN:8010', 'box.lan.', '192.0.2.7:8010', 'localhost', '127.0.0.1:1'])
      expect(isOwn(host), host).to.equal(true);
    for (const host of ['other.lan', 'a.box.lan', '192.0.2.8', hostname()])
      expect(isOwn(host), host).to.equal(false);
  });

  it('are all addresses where it listens to all, and this machine’s own name, and no other name', () => {
    for (const everywhere of ['0.0.0.0', '::']) {
      const isOwn = ownHosts(everywhere);
      for (const host of ['192.0.2.7:8010', '[2001:db8::1]:8010', '0.0.0.0:8010', hostname(), 'localhost'])
        expect(isOwn(host), host).to.equal(true);
      for (const host of ['evil.example', '192.0.2.7.evil.example', `${hostname()}.evil.example`])
        expect(isOwn(host), host).to.equal(false);
    }
  });

  it('are an IPv6 address in any way of writing it', () => {
    const isOwn = ownHosts('fe80::1');
    expect(isOwn('[FE80:0::1]:8010')).to.equal(true);
    expect(isOwn('[fe80::2]:8010')).to.equal(false);
  });

  it('are loopback or not', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', '::1', '[::1]', 'localhost', 'a.localhost.'])
      expect(isLoopback(host), host).to.equal(true);
    for (const host of ['0.0.0.0', '::', '192.0.2.7', 'localhost.example', '', 'evil'])
      expect(isLoopback(host), host).to.equal(false);
  });
});
