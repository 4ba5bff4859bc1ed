// The example of a token endpoint in Python, at the local cloud. Skipped where there is no Python 3.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { parseToken } from '../../src/token/index.js';
import { STREAM } from '../helpers/forge.js';
import { until } from '../helpers/viewer.js';
import { freePort, startProgram, type Program } from './kit/program.js';

const folder = fileURLToPath(new URL('../../demo/backends/python', import.meta.url));
const hasPython = spawnSync('python3', ['--version']).status === 0;
const missing = hasPython ? '' : ' (skipped: install python3)';
const PAGE = 'https://www.example.com';

describe(`the token endpoint in Python${missing}`, { skip: !hasPython }, () => {
  let edge: Edge;
  let server: Program;
  let address = '';

  before(async () => {
    edge = await startEdge();
    const port = await freePort();
    address = `http://127.0.0.1:${port}/playback-token`;
    server = startProgram('python3', ['-B', join(folder, 'server.py')], {
      cwd: folder,
      env: {
        NANOSTREAM_API_KEY: edge.keys.apiKey,
        NANOSTREAM_TOKEN_API: edge.origin,
        STREAM_NAME: STREAM,
        ORIGIN: PAGE,
        PORT: String(port),
      },
    });
    await until('the server', () => server.log().includes('Listening'), 20_000);
  });
  after(async () => {
    await server?.stop();
    await edge?.close();
  });

  const ask = (headers: Record<string, string>, stream: string = STREAM) =>
    fetch(`${address}?stream=${stream}&reason=start`, { headers });
  const SIGNED_IN = { origin: PAGE, cookie: 'viewer=alice' };

  it('gives who is signed in a genuine token for the stream, the page and five minutes', async () => {
    const answer = await ask(SIGNED_IN);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('cache-control')).to.equal('no-store');
    const text = await answer.text();
    const token = parseToken(text);
    if (token.kind !== 'jwt') throw new Error(`a token that is ${token.kind}`);
    const { streams, user, domain, expiresAt = 0 } = token.claims;
    expect({ streams, user, domain }).to.deep.equal({
      streams: [STREAM],
      user: 'alice',
      domain: 'www.example.com',
    });
    expect(expiresAt - Date.now() / 1000).to.be.within(200, 301);
    const [jwt] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(text) ?? [];
    const verdict = await fetch(`${edge.origin}/api/v1/splay/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: jwt }),
    });
    expect(await verdict.json()).to.include({ success: true });
  });

  const refused: [who: string, headers: Record<string, string>, stream: string, status: number][] = [
    ['nobody who is signed in', { origin: PAGE }, STREAM, 401],
    ['a page of another site', { ...SIGNED_IN, origin: 'https://evil.example' }, STREAM, 403],
    ['a request that tells no page', { cookie: 'viewer=alice' }, STREAM, 403],
    ['who asks for another stream', SIGNED_IN, 'OTHER-OTHER', 403],
  ];
  for (const [who, headers, stream, status] of refused)
    it(`gives none to ${who}`, async () => {
      const answer = await ask(headers, stream);
      expect(answer.status).to.equal(status);
      expect(await answer.text()).to.equal('');
    });

  it('keeps the key and tokens out of its log', () => {
    expect(server.log()).to.include('"GET /playback-token');
    expect(server.log()).not.to.include(edge.keys.apiKey);
    expect(server.log()).not.to.match(/eyJ[\w-]{20}/);
  });
});
