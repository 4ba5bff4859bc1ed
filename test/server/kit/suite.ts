import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { startEdge, type Edge } from '../../../demo/local-cloud/edge.js';
import { connect, until } from '../../helpers/viewer.js';
import { SECRET_OF_OWNER, type AppEnv } from './app.js';
import { startUpstream, type HostileUpstream, type UpstreamFault } from './upstream.js';

/** A backend that runs somewhere, with one set of settings. */
export interface RunningApp {
  readonly origin: string;
  /** Everything it has logged. */
  readonly log: () => string;
  close(): Promise<void>;
}

const PAGE = 'https://www.example.com';
const seconds = () => Math.floor(Date.now() / 1000);

interface Ask {
  readonly who?: string;
  readonly query?: string;
  readonly origin?: string | null;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
}

interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    jwtoken?: string;
    token?: string;
    options?: string;
    error?: { code: string; field?: string; rule?: string };
  };
  readonly text: string;
}

/**
 * Holds a backend in some runtime to what the handler promises.
 *
 * @param start starts it with these settings
 */
export function handlerSuite(runtime: string, start: (env: AppEnv) => Promise<RunningApp>): void {
  describe(`the token endpoint in ${runtime}, at the local cloud`, () => {
    let edge: Edge;
    let app: RunningApp;
    const env = (changes: Partial<AppEnv> = {}): AppEnv => ({
      API_KEY: edge.keys.apiKey,
      TOKEN_API: edge.origin,
      ORIGINS: JSON.stringify([PAGE, 'http://localhost:3000']),
      POLICY: '{}',
      PROXIES: '1',
      KIND: 'jwt',
      ...changes,
    });
    before(async () => {
      edge = await startEdge();
      app = await start(env());
    });
    after(async () => {
      await app?.close();
      await edge?.close();
    });

    it('gives the tightest token, in the player’s own form, which plays where it is bound to and nowhere else', async () => {
      const askedAt = seconds();
      const { status, headers, body } = await ask(app, {});
      const by = seconds();
      expect(status).to.equal(200);
      expect(body).to.have.all.keys('jwtoken');
      const claims = decodeJwt(body.jwtoken ?? '');
      expect(claims).to.include({ domain: 'www.example.com', ip: '127.0.0.1', user: 'alice' });
      expect(claims['streams']).to.deep.equal(['H5DEM-LIVE1']);
      expect(claims.exp).to.be.within(askedAt + 300, by + 300);
      expect(claims).to.not.have.any.keys('orgawide', 'revocable', 'forceDisconnect');
      expect(headers.get('cache-control')).to.equal('no-store');
      // A server may write the same date for up to a second.
      expect(Date.parse(headers.get('date') ?? '') / 1000).to.be.within(askedAt - 1, by);
      expect(headers.get('access-control-allow-origin')).to.equal(PAGE);
      expect(headers.get('access-control-allow-credentials')).to.equal('true');
      expect(headers.get('access-control-expose-headers')).to.match(/Date/);
      expect(headers.get('vary')).to.match(/origin/i);
      const query = { stream: 'H5DEM-LIVE1', jwtoken: body.jwtoken ?? '' };
      const from = (origin: string) => connect(edge.origin, query, { headers: { origin } });
      expect(await from(PAGE)).to.have.property('hello');
      expect(await from('https://evil.example')).to.include({ code: 4901 });
    });

    it('takes POST as well, and a group', async () => {
      const { status, body } = await ask(app, {
        who: 'carol',
        method: 'POST',
        query: '',
        body: { group: 'H5DEM-GROUP', stream: 'H5DEM-LIVE1', reason: 'start', more: 1 },
      });
      expect(status).to.equal(200);
      expect(decodeJwt(body.jwtoken ?? '')).to.include({ groupid: 'H5DEM-GROUP', user: 'carol' });
    });

    it('gives each viewer a token of their own, and the same one again only to them, until they renew', async () => {
      const first = await ask(app, { who: 'bob' });
      const again = await ask(app, { who: 'bob' });
      const other = await ask(app, { who: 'alice' });
      const renewed = await ask(app, { who: 'bob', query: 'stream=H5DEM-LIVE1&reason=expiring' });
      expect(again.body.jwtoken).to.equal(first.body.jwtoken);
      expect(decodeJwt(first.body.jwtoken ?? '')).to.include({ user: 'bob', tag: 'table 7' });
      expect(decodeJwt(other.body.jwtoken ?? '')).to.include({ user: 'alice' });
      expect(decodeJwt(renewed.body.jwtoken ?? '').exp ?? 0).to.be.at.least(
        decodeJwt(first.body.jwtoken ?? '').exp ?? 0,
      );
      const elsewhere = await ask(app, { who: 'bob', headers: { 'x-forwarded-for': '203.0.113.9' } });
      expect(decodeJwt(elsewhere.body.jwtoken ?? '')).to.include({ ip: '203.0.113.9', user: 'bob' });
    });

    it('lets nobody have it longer than the policy, and one shorter than that', async () => {
      const hasFor = async (who: string, life: number) => {
        const from = seconds();
        const { body } = await ask(app, { who });
        const by = seconds();
        expect(decodeJwt(body.jwtoken ?? '').exp).to.be.within(from + life, by + life);
      };
      await hasFor('greedy', 300);
      await hasFor('dave', 60);
    });

    const refusals: [title: string, ask: Ask, status: number, code: string][] = [
      ['who is not signed in', { who: 'stranger' }, 401, 'not-signed-in'],
      ['who is not let in', { who: 'banned' }, 403, 'not-authorized'],
      ['who is unknown', { who: 'constructor' }, 403, 'not-authorized'],
      ['another stream', { query: 'stream=H5DEM-LIVE2' }, 403, 'stream-not-allowed'],
      ['a group to who may watch a stream', { query: 'group=H5DEM-GROUP' }, 403, 'stream-not-allowed'],
      [
        'a group that hides behind a stream',
        { query: 'stream=H5DEM-LIVE1&group=H5DEM-GROUP' },
        403,
        'stream-not-allowed',
      ],
      ['a longer life to a viewer', { query: 'stream=H5DEM-LIVE1&life=9999' }, 403, 'field-not-allowed'],
      ['another origin', { origin: 'https://evil.example' }, 403, 'origin-not-allowed'],
      [
        'an origin that looks alike',
        { origin: 'https://www.example.com.evil.example' },
        403,
        'origin-not-allowed',
      ],
      ['another scheme', { origin: 'http://www.example.com' }, 403, 'origin-not-allowed'],
      ['a sandboxed frame', { origin: 'null' }, 403, 'origin-not-allowed'],
      ['who comes without an origin', { origin: null }, 403, 'origin-missing'],
      ['who names no stream', { query: '' }, 400, 'request-invalid'],
      ['who names two', { query: 'stream=H5DEM-LIVE1&stream=H5DEM-LIVE2' }, 400, 'request-invalid'],
      ['a reason that is none', { query: 'stream=H5DEM-LIVE1&reason=please' }, 400, 'request-invalid'],
      ['what is no JSON', { method: 'POST', query: '', body: '{"stream":' }, 400, 'request-invalid'],
      ['a list', { method: 'POST', query: '', body: ['H5DEM-LIVE1'] }, 400, 'request-invalid'],
      [
        'more than any player sends',
        { method: 'POST', query: '', body: { stream: 'x'.repeat(5000) } },
        413,
        'request-too-large',
      ],
      ['other methods', { method: 'DELETE' }, 405, 'method-not-allowed'],
      ['who is too eager, and is told how long to wait', { who: 'eager' }, 429, 'too-many-requests'],
      [
        'everybody where the owner’s code fails, of which nothing is told',
        { who: 'thrower' },
        500,
        'authorize-failed',
      ],
      ['who has no address', { headers: { 'x-forwarded-for': 'unknown' } }, 403, 'viewer-address-unknown'],
    ];
    for (const [title, what, status, code] of refusals) {
      it(`refuses ${title}`, async () => {
        const told = await ask(app, what);
        expect(told.body.error?.code).to.equal(code);
        expect(told.status).to.equal(status);
        expect(told.headers.get('cache-control')).to.equal('no-store');
        const readable = told.headers.get('access-control-allow-origin');
        expect(readable).to.equal(code.startsWith('origin-') ? null : PAGE);
        expect(told.text).to.not.include(SECRET_OF_OWNER);
        if (code === 'too-many-requests') expect(told.headers.get('retry-after')).to.equal('7');
      });
    }

    it('answers a browser that asks first', async () => {
      const { status, headers } = await ask(app, { method: 'OPTIONS' });
      expect(status).to.equal(204);
      expect(headers.get('access-control-allow-methods')).to.equal('GET, POST');
      expect(headers.get('access-control-allow-headers')).to.match(/authorization/);
      const other = await ask(app, { method: 'OPTIONS', origin: 'https://evil.example' });
      expect(other.status).to.equal(403);
      expect(other.headers.get('access-control-allow-origin')).to.equal(null);
    });

    it('binds to the address that its own proxy saw, whatever a viewer writes before it', async () => {
      for (const forged of [
        '10.0.0.1',
        '10.0.0.1, 10.0.0.2',
        ', , ,',
        '"; drop',
        `${'1.1.1.1, '.repeat(100)}2.2.2.2`,
      ]) {
        const { body } = await ask(app, { headers: { 'x-forwarded-for': `${forged}, 203.0.113.7` } });
        expect(decodeJwt(body.jwtoken ?? ''), forged).to.include({ ip: '203.0.113.7' });
      }
      const endless = await ask(app, {
        headers: { 'x-forwarded-for': `${'1.1.1.1, '.repeat(700)}203.0.113.7` },
      });
      expect(endless.body.error?.code).to.equal('viewer-address-unknown');
    });

    it('leaves the address out for who comes over IPv6, or lets nobody in, as the policy says', async () => {
      const headers = { 'x-forwarded-for': '2001:db8::1' };
      const { body } = await ask(app, { headers });
      expect(decodeJwt(body.jwtoken ?? '')).to.not.have.property('ip');
      const strict = await start(env({ POLICY: '{"ipv6":"refuse"}' }));
      expect((await ask(strict, { headers })).body.error?.code).to.equal('viewer-ipv6');
      await strict.close();
    });

    it('makes V2 tokens, which play', async () => {
      const sts = await start(env({ KIND: 'sts' }));
      const { status, body } = await ask(sts, {});
      await sts.close();
      expect(status).to.equal(200);
      expect(body).to.have.all.keys('token', 'expires', 'options', 'tag');
      // Expiry, address and referer.
      expect(body.options).to.equal('7');
      const query = { stream: 'H5DEM-LIVE1', ...(body as Record<string, string>) };
      expect(await connect(edge.origin, query, { headers: { origin: PAGE } })).to.have.property('hello');
    });

    it('does with its policy what that says', async () => {
      const policy = {
        lifeSeconds: 60,
        longestLifeSeconds: 120,
        bindDomain: false,
        bindIp: false,
        forceDisconnect: true,
        viewerMay: ['life'],
        tag: 'house',
      };
      const other = await start(env({ POLICY: JSON.stringify(policy) }));
      const from = seconds();
      const short = await ask(other, { query: 'stream=H5DEM-LIVE1&life=30' });
      const claims = decodeJwt(short.body.jwtoken ?? '');
      const longer = await ask(other, { query: 'stream=H5DEM-LIVE1&life=3000' });
      const by = seconds();
      const forced = await ask(other, { query: 'stream=H5DEM-LIVE1&forceDisconnect=false' });
      await other.close();
      expect(claims).to.include({ forceDisconnect: true, tag: 'house' });
      expect(claims).to.not.have.any.keys('domain', 'ip');
      expect(claims.exp).to.be.within(from + 30, by + 30);
      expect(decodeJwt(longer.body.jwtoken ?? '').exp).to.be.within(from + 60, by + 60);
      expect(forced.body.error).to.deep.equal({ code: 'field-not-allowed', field: 'forceDisconnect' });
    });

    it('tells neither its key nor a token in what it logs', () => {
      expect(app.log()).to.not.include(edge.keys.apiKey);
      expect(app.log()).to.not.match(/eyJ/);
      expect(app.log()).to.not.include(SECRET_OF_OWNER);
      expect(app.log()).to.include('not-authorized');
    });
  });

  describe(`the token endpoint in ${runtime}, at a token API that misbehaves`, () => {
    const KEY = 'key-that-nobody-may-see';
    let upstream: HostileUpstream;
    let app: RunningApp;
    before(async () => {
      upstream = await startUpstream();
      app = await start({
        API_KEY: KEY,
        TOKEN_API: upstream.origin,
        ORIGINS: JSON.stringify([PAGE]),
        // Each row renews, and is to reach the token API.
        POLICY: '{"shortestRenewalSeconds":0}',
        PROXIES: '1',
        KIND: 'jwt',
      });
    });
    after(async () => {
      await app?.close();
      await upstream?.close();
    });

    it('makes one call for equal requests at once, whoever of them leaves', async () => {
      upstream.script('good, after a second');
      const query = 'stream=H5DEM-LIVE1&reason=refused';
      const leaving = new AbortController();
      const first = ask(app, { query, signal: leaving.signal }).catch(() => undefined);
      await until('the first call', () => upstream.calls.length === 1);
      const others = Array.from({ length: 30 }, () => ask(app, { query }));
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(upstream.calls).to.have.length(1);
      leaving.abort();
      for (const { status } of await Promise.all(others)) expect(status).to.equal(200);
      await first;
      // Some runtimes end the call together with the request that began it; another takes its place then.
      expect(upstream.calls.length).to.be.at.most(2);
    });

    const rows: [faults: UpstreamFault[], status: number, code: string | undefined, calls: number][] = [
      [['good'], 200, undefined, 1],
      [['500', 'good'], 200, undefined, 2],
      [['503', 'cut', 'good'], 200, undefined, 3],
      [['reset', 'good'], 200, undefined, 2],
      [['429, wait 1', 'good'], 200, undefined, 2],
      [['500'], 503, 'token-api-unreachable', 3],
      [['cut'], 503, 'token-api-unreachable', 3],
      [['429, wait 60'], 503, 'token-api-busy', 1],
      [['silent'], 503, 'token-api-unreachable', 1],
      [['malformed'], 502, 'token-api-answer', 1],
      [['no token'], 502, 'token-api-answer', 1],
      [['html'], 502, 'token-api-answer', 1],
      [['huge'], 502, 'token-api-answer', 1],
      [['redirect'], 502, 'token-api-answer', 1],
      [['redirect to another host'], 502, 'token-api-answer', 1],
      [['wrong key'], 502, 'token-api-key', 1],
      [['a refusal that says 200'], 502, 'token-api-key', 1],
      [['bad parameter'], 502, 'token-api-refused', 1],
      [['token of another stream'], 502, 'token-api-answer', 1],
      [['token for everything'], 502, 'token-api-answer', 1],
      [['token that lives too long'], 502, 'token-api-answer', 1],
      [['token without an end'], 502, 'token-api-answer', 1],
      [['token for another address'], 502, 'token-api-answer', 1],
      [['token for another domain'], 502, 'token-api-answer', 1],
    ];
    for (const [faults, status, code, calls] of rows) {
      it(`answers ${status} where it meets: ${faults.join(', then ')}`, async () => {
        upstream.script(...faults);
        const told = await ask(app, { query: 'stream=H5DEM-LIVE1&reason=refused' });
        expect(told.body.error?.code).to.equal(code);
        expect(told.status).to.equal(status);
        expect(upstream.calls.map(({ path }) => path)).to.deep.equal(
          Array<string>(calls).fill('/api/v1/splay'),
        );
        for (const { headers } of upstream.calls) expect(headers['x-bintu-apikey']).to.equal(KEY);
        const everything = told.text + JSON.stringify([...told.headers]) + app.log();
        expect(everything).to.not.include(KEY);
        expect(everything).to.not.include('secret.js');
        if (code === 'token-api-busy') expect(told.headers.get('retry-after')).to.equal('60');
      });
    }
  });
}

async function ask(
  app: RunningApp,
  { who = 'alice', query = 'stream=H5DEM-LIVE1', ...rest }: Ask,
): Promise<Told> {
  const { origin = PAGE, method = 'GET', body, headers = {}, signal } = rest;
  const answer = await fetch(`${app.origin}/playback-token${query && `?${query}`}`, {
    method,
    ...(signal && { signal }),
    headers: {
      authorization: `Bearer ${who}`,
      'x-forwarded-for': '127.0.0.1',
      ...(origin !== null && { origin }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: (text ? JSON.parse(text) : {}) as Told['body'],
  };
}
