import { describe, it } from 'node:test';
import { expect } from 'chai';
import { WebSocket } from 'ws';
import { CAPTIONS_PATH } from '../../../demo/local-cloud/captions/stand-in/path.js';
import { clockedEdge } from '../../helpers/clocked-edge.js';
import { FORGED_JWTS, sign, STREAM, stsValues } from '../../helpers/forge.js';
import { until } from '../../helpers/viewer.js';

/** Somebody who asks for captions by the cloud's own words, and what becomes of that. */
class Reader {
  readonly socket: WebSocket;
  readonly messages: Record<string, unknown>[] = [];
  code: number | undefined;

  constructor(origin: string, hello: unknown, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}${CAPTIONS_PATH}`, { headers });
    this.socket.on('open', () => this.socket.send(typeof hello === 'string' ? hello : JSON.stringify(hello)));
    this.socket.on('message', (data: Buffer) =>
      this.messages.push(JSON.parse(data.toString()) as Record<string, unknown>),
    );
    this.socket.on('close', (code) => (this.code = code));
    this.socket.on('error', () => undefined);
  }

  async joins(): Promise<this> {
    await until('it is let in', () => this.messages.length > 0);
    expect(this.messages[0]).to.deep.equal({ joined: true });
    return this;
  }

  async ends(): Promise<number> {
    await until('it is refused, or ended', () => this.code !== undefined);
    return this.code ?? 0;
  }
}

describe('the captions of the local cloud', () => {
  const local = clockedEdge();
  const read = (hello: unknown, headers?: Record<string, string>) =>
    new Reader(local.edge.origin, hello, headers);
  // Its time stands still, and tokens are made by this machine's.
  const token = (changes?: object) => sign(local.edge.keys, { nbf: local.seconds - 60, ...changes });

  for (const target of ['en', 'de'])
    it(`are given in ${target} to whoever may watch the stream`, async () => {
      const reader = await read({ token: await token(), channel: `${STREAM}-en-${target}` }).joins();
      expect(local.edge.captions.count).to.equal(1);
      reader.socket.terminate();
      await until('nobody is served', () => local.edge.captions.count === 0);
    });

  it('come as the texts of the clip', { timeout: 20_000 }, async () => {
    const reader = await read({ token: await token(), channel: `${STREAM}-en-de` }).joins();
    await until('a caption', () => reader.messages.length > 1, 10_000);
    expect(reader.messages[1]).to.have.keys('user', 'text');
    reader.socket.terminate();
  });

  const refusals: [what: string, hello: () => unknown, code: number][] = [
    ['no token', () => ({ channel: `${STREAM}-en-de` }), 4903],
    ['no token for an open stream, for captions need one', () => ({ channel: 'H5DEM-OPEN1-en-de' }), 4903],
    ['a V2 token', () => ({ token: stsValues(local.edge.keys).token, channel: `${STREAM}-en-de` }), 4901],
    [
      'a token for another stream',
      async () => ({ token: await token({ streams: ['H5DEM-LIVE2'] }), channel: `${STREAM}-en-de` }),
      4901,
    ],
    [
      'a token that has expired',
      async () => ({ token: await token({ exp: local.seconds - 1 }), channel: `${STREAM}-en-de` }),
      4903,
    ],
    [
      'a token for another domain',
      async () => ({ token: await token({ domain: 'other.example' }), channel: `${STREAM}-en-de` }),
      4901,
    ],
    ...['HS256 with the public key as secret', 'a tampered payload'].map(
      (attack): [string, () => unknown, number] => [
        attack,
        async () => ({ token: await FORGED_JWTS[attack]?.(local.edge.keys), channel: `${STREAM}-en-de` }),
        4901,
      ],
    ),
    ['a language that it has not', async () => ({ token: await token(), channel: `${STREAM}-en-fr` }), 4901],
    ['a channel in another case', async () => ({ token: await token(), channel: `${STREAM}-EN-de` }), 4901],
    ['no JSON', () => 'captions, please', 4903],
    ['a list', () => '[1]', 4903],
  ];
  for (const [what, hello, code] of refusals)
    it(`are refused to ${what}, with ${code}`, async () => {
      expect(await read(await hello()).ends()).to.equal(code);
      expect(local.edge.captions.count).to.equal(0);
    });

  it('are given where the token is bound to the page’s domain', async () => {
    const jwt = await token({ domain: 'page.example' });
    const hello = { token: jwt, channel: `${STREAM}-en-de` };
    const reader = await read(hello, { origin: 'https://page.example' }).joins();
    reader.socket.terminate();
  });

  it('end when their token is revoked, and when it expires where it says so', async () => {
    const headers = { 'x-bintu-apikey': local.edge.keys.apiKey };
    const post = <T>(path: string, body: object) =>
      local.contract.send<T>(local.edge.origin, `/api/v1/splay${path}`, { method: 'POST', headers, body });
    const { body } = await post<{ data: { token: string } }>('', { streams: [STREAM], revocable: true });
    const revoked = await read({ token: body.data.token, channel: `${STREAM}-en-de` }).joins();
    const forced = await read({
      token: await token({ exp: local.seconds + 5, forceDisconnect: true }),
      channel: `${STREAM}-en-de`,
    }).joins();
    expect((await post('/revoke', { token: body.data.token })).status).to.equal(204);
    expect(await revoked.ends()).to.equal(4901);
    expect(forced.code).to.equal(undefined);
    local.seconds += 6;
    expect(await forced.ends()).to.equal(4903);
  });

  it('are not elsewhere', async () => {
    const socket = new WebSocket(`${local.edge.origin.replace('http', 'ws')}/captions/other`);
    const status = await new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    });
    socket.terminate();
    expect(status).to.equal(404);
  });
});
