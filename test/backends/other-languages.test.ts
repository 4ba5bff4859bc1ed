// The examples of a token endpoint in other languages, at the local cloud. Each is skipped where its language is missing.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { parseToken } from '../../src/token/index.js';
import { STREAM } from '../helpers/forge.js';
import { until } from '../helpers/viewer.js';
import { startUpstream, type HostileUpstream, type UpstreamFault } from '../server/kit/upstream.js';
import { freePort, startProgram, type Program } from './kit/program.js';

const BACKENDS = fileURLToPath(new URL('../../demo/backends', import.meta.url));
const PAGE = 'https://www.example.com';

/** An example in one file. */
interface Language {
  /** Its folder, and what the package of Debian is called that runs it. */
  readonly folder: string;
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  /** What it prints when it takes requests. */
  readonly ready: string;
  readonly path: string;
  /** What its log says of each request. */
  readonly logged: string;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  Python: {
    folder: 'python',
    command: 'python3',
    args: () => ['-B', 'server.py'],
    ready: 'Listening',
    path: '/playback-token',
    logged: '"GET /playback-token?',
  },
  PHP: {
    folder: 'php',
    command: 'php',
    args: (port) => ['-S', `127.0.0.1:${port}`],
    ready: 'started',
    path: '/playback-token.php',
    logged: 'GET /playback-token.php?',
  },
};

/** An example that runs. */
interface Running extends Pick<Program, 'log' | 'stop'> {
  ask(headers: Record<string, string>, query?: string): Promise<Response>;
}

async function started(
  { folder, command, args, ready, path }: Language,
  api: string,
  apiKey: string,
): Promise<Running> {
  const port = await freePort();
  const { log, stop } = startProgram(command, args(port), {
    cwd: join(BACKENDS, folder),
    env: {
      NANOSTREAM_API_KEY: apiKey,
      NANOSTREAM_TOKEN_API: api,
      STREAM_NAME: STREAM,
      ORIGIN: PAGE,
      PORT: String(port),
    },
  });
  await until('the server', () => log().includes(ready), 20_000);
  const address = `http://127.0.0.1:${port}${path}`;
  return {
    log,
    stop,
    ask: (headers, query = `stream=${STREAM}&reason=start`) => fetch(`${address}?${query}`, { headers }),
  };
}

const SIGNED_IN = { origin: PAGE, cookie: 'viewer=alice' };

const REFUSED: [who: string, headers: Record<string, string>, query: string | undefined, status: number][] = [
  ['a viewer who is not signed in', { origin: PAGE }, undefined, 401],
  ['a viewer with a name that cannot be one', { origin: PAGE, cookie: 'viewer=al%20ice%22' }, undefined, 401],
  ['a page of another site', { ...SIGNED_IN, origin: 'https://evil.example' }, undefined, 403],
  ['a request that does not say which page asks', { cookie: 'viewer=alice' }, undefined, 403],
  ['a viewer who asks for another stream', SIGNED_IN, 'stream=OTHER-OTHER', 403],
  ['a viewer who names no stream', SIGNED_IN, 'reason=start', 403],
  ['a viewer who sends a list of streams', SIGNED_IN, `stream[]=${STREAM}`, 403],
];

const FAULTS: [fault: UpstreamFault, status: number][] = [
  ['500', 503],
  ['503', 503],
  ['429, wait 1', 503],
  ['reset', 503],
  ['wrong key', 502],
  ['bad parameter', 502],
  ['redirect', 502],
];

for (const [name, language] of Object.entries(LANGUAGES)) {
  const isMissing = spawnSync(language.command, ['--version']).status !== 0;
  const missing = isMissing ? ` (skipped: install ${language.command})` : '';

  describe(`the token endpoint in ${name}${missing}`, { skip: isMissing }, () => {
    let edge: Edge;
    let server: Running;
    before(async () => {
      edge = await startEdge();
      server = await started(language, edge.origin, edge.keys.apiKey);
    });
    after(async () => {
      await server?.stop();
      await edge?.close();
    });

    it('gives who is signed in a genuine token for the stream, the page and five minutes', async () => {
      const answer = await server.ask(SIGNED_IN);
      expect(answer.status).to.equal(200);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      expect(answer.headers.get('content-type')).to.match(/^application\/json\b/);
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

    it('gives one to a page of its own site, where no origin is sent', async () => {
      for (const header of ['sec-fetch-site', 'x-secure-h5live-player']) {
        const answer = await server.ask({ cookie: 'viewer=alice', [header]: 'same-origin' });
        expect(answer.status, header).to.equal(200);
      }
    });

    for (const [who, headers, query, status] of REFUSED)
      it(`gives none to ${who}`, async () => {
        const answer = await server.ask(headers, query);
        expect(answer.status).to.equal(status);
        expect(await answer.text()).to.equal('');
      });

    it('keeps the key and tokens out of its log', () => {
      expect(server.log()).to.include(language.logged);
      expect(server.log()).not.to.include(edge.keys.apiKey);
      expect(server.log()).not.to.match(/eyJ[\w-]{20}/);
    });
  });

  describe(
    `the token endpoint in ${name}, where nanoStream gives no token${missing}`,
    {
      skip: isMissing,
    },
    () => {
      const apiKey = 'not-a-key-of-anybody';
      let upstream: HostileUpstream;
      let server: Running;
      before(async () => {
        upstream = await startUpstream();
        server = await started(language, upstream.origin, apiKey);
      });
      after(async () => {
        await server?.stop();
        await upstream?.close();
      });

      for (const [fault, status] of FAULTS)
        it(`answers ${status} to “${fault}”, asks once, and says nothing of what it was told`, async () => {
          upstream.script(fault);
          const answer = await server.ask(SIGNED_IN);
          expect(answer.status).to.equal(status);
          expect(await answer.text()).to.equal('');
          expect(upstream.calls.map(({ path }) => path)).to.deep.equal(['/api/v1/splay']);
          expect(upstream.calls[0]?.headers['x-bintu-apikey']).to.equal(apiKey);
        });

      it('says in its log that nanoStream gave none, and keeps the key out of it', () => {
        expect(server.log()).to.include('nanoStream answered 500');
        expect(server.log()).to.include('nanoStream was not reached');
        expect(server.log()).not.to.match(/secret\.js|not-a-key/);
      });
    },
  );
}
