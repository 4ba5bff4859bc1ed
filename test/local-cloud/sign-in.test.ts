import { describe, it } from 'node:test';
import { expect } from 'chai';
import { clockedEdge } from '../helpers/clocked-edge.js';
import type { CheckedRequest } from '../helpers/contract.js';

const HOUR = 3_600;
const START = 1_900_000_000;

describe('signing in', () => {
  const local = clockedEdge(START);
  const { contract } = local;

  const send = <T>(path: string, request?: CheckedRequest) =>
    contract.send<T>(local.edge.origin, path, request);
  const signIn = (apiKey = local.edge.keys.apiKey, headers = {}) =>
    send('/session', { method: 'POST', body: { apiKey }, headers });
  /** Signs in, and gives what a browser would send from then on. */
  async function signedIn(apiKey?: string): Promise<Record<string, string>> {
    const { headers } = await signIn(apiKey);
    return { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: local.edge.origin };
  }

  it('gives a cookie that no script reads and no other site sends, and not the key', async () => {
    const { status, headers } = await signIn();
    expect(status).to.equal(204);
    const [value, ...attributes] = (headers.get('set-cookie') ?? '').split('; ');
    expect(value).to.match(/^h5live_session=[\w-]{43}$/);
    expect(value).not.to.contain(local.edge.keys.apiKey);
    expect(attributes).to.have.members(['Max-Age=28800', 'Path=/', 'HttpOnly', 'SameSite=Strict']);
  });

  it('tells who is signed in, and until when', async () => {
    for (const keys of [local.edge.keys, local.edge.otherKeys]) {
      const { body } = await send('/session', { headers: await signedIn(keys.apiKey) });
      expect(body).to.deep.equal({ organisation: keys.organisation, expiresAt: local.seconds + 8 * HOUR });
    }
  });

  it('needs the key, and no other site', async () => {
    for (const key of ['wrong', local.edge.keys.apiKey.slice(1), `${local.edge.keys.apiKey}0`]) {
      expect((await signIn(key)).status).to.equal(403);
    }
    const elsewhere = await signIn(undefined, { origin: 'https://evil.example' });
    expect(elsewhere.status).to.equal(403);
    expect(elsewhere.headers.get('set-cookie')).to.equal(null);
    expect((await send('/session')).status).to.equal(204);
  });

  it('opens the API to the cookie, for as long as it lives', async () => {
    const headers = await signedIn();
    const request = { method: 'POST', headers, body: { orgawide: true } };
    expect((await send('/api/v1/splay', request)).status).to.equal(200);
    local.seconds += 8 * HOUR - 1;
    expect((await send('/tag', { headers })).status).to.equal(200);
    local.seconds += 1;
    expect((await send('/tag', { headers })).status).to.equal(403);
    expect((await send('/session', { headers })).status).to.equal(204);
  });

  it('lets no page of another site change anything with the cookie', async () => {
    const { cookie = '' } = await signedIn();
    const { host } = new URL(local.edge.origin);
    const origins = [
      undefined,
      'null',
      'https://evil.example',
      `http://${host}.evil.example`,
      'http://127.0.0.1',
    ];
    for (const origin of origins) {
      const headers = { cookie, ...(origin !== undefined && { origin }) };
      for (const [method, path, body] of [
        ['POST', '/stream', {}],
        ['POST', '/api/v1/splay', { orgawide: true }],
        ['PUT', '/user/tokenkey', undefined],
        ['DELETE', '/session', undefined],
      ] as const) {
        const answer = await send<object>(path, { method, headers, body });
        expect(answer.status, `${method} ${path} from ${origin}`).to.equal(403);
        expect(answer.body).to.include({ errorCode: 1001, field: 'Origin', rule: 'foreign' });
      }
    }
    expect((await send('/session', { headers: { cookie } })).status).to.equal(200);
  });

  it('ends, and the cookie with it', async () => {
    const headers = await signedIn();
    const other = await signedIn();
    const { status, headers: answered } = await send('/session', { method: 'DELETE', headers });
    expect(status).to.equal(204);
    expect(answered.get('set-cookie')).to.match(/^h5live_session=; Max-Age=0;/);
    expect((await send('/session', { headers })).status).to.equal(204);
    expect((await send('/session', { method: 'DELETE', headers })).status).to.equal(401);
    expect((await send('/session', { headers: other })).status).to.equal(200);
  });

  it('gives programs a Bintu token for the API key alone', async () => {
    const apiKey = { 'x-bintu-apikey': local.edge.keys.apiKey };
    const { body } = await send<{ token: string; expires: number }>('/user/token', {
      method: 'POST',
      headers: apiKey,
    });
    expect(body.expires).to.equal(local.seconds + 8 * HOUR);
    const bintu = { 'x-bintu-token': body.token };
    expect((await send('/tag', { headers: bintu })).status).to.equal(200);
    for (const headers of [bintu, await signedIn(), {}]) {
      expect((await send('/user/token', { method: 'POST', headers })).status).to.equal(403);
    }
  });

  it('is good in the cookie alone, which a browser also sends to other ports of this host', async () => {
    const { cookie = '' } = await signedIn();
    const value = cookie.split('=')[1] ?? '';
    expect((await send('/tag', { headers: { cookie } })).status).to.equal(200);
    for (const shown of [value, cookie, `cookie ${value}`, `cookie:${value}`]) {
      for (const header of ['x-bintu-token', 'x-bintu-apikey']) {
        const headers = { [header]: shown };
        expect((await send('/tag', { headers })).status, `${header} ${shown.length}`).to.equal(403);
        const body = { orgawide: true };
        expect((await send('/api/v1/splay', { method: 'POST', headers, body })).status).to.equal(403);
      }
    }
    // Also beside the cookie itself, and the cookie is still good.
    expect((await send('/tag', { headers: { cookie, 'x-bintu-token': value } })).status).to.equal(403);
    expect((await send('/tag', { headers: { cookie } })).status).to.equal(200);
  });

  it('is not done with a program’s token, which is good in its header alone', async () => {
    const headers = { 'x-bintu-apikey': local.edge.keys.apiKey };
    const { body } = await send<{ token: string }>('/user/token', { method: 'POST', headers });
    const bintu = { 'x-bintu-token': body.token };
    const cookie = `h5live_session=${body.token}`;
    expect((await send('/tag', { headers: bintu })).status).to.equal(200);
    expect((await send('/tag', { headers: { cookie } })).status).to.equal(403);
    expect((await send('/session', { headers: { cookie } })).status).to.equal(204);
    const signOut = { method: 'DELETE', headers: { cookie, origin: local.edge.origin } };
    expect((await send('/session', signOut)).status).to.equal(401);
    expect((await send('/tag', { headers: bintu })).status).to.equal(200);
  });

  it('is over for a whole organisation with a new token key, and for no other', async () => {
    const [mine, again, others] = [
      await signedIn(),
      await signedIn(),
      await signedIn(local.edge.otherKeys.apiKey),
    ];
    expect((await send('/user/tokenkey', { method: 'PUT', headers: mine })).status).to.equal(204);
    for (const headers of [mine, again]) expect((await send('/session', { headers })).status).to.equal(204);
    expect((await send('/session', { headers: others })).status).to.equal(200);
    expect((await send('/tag', { headers: { 'x-bintu-apikey': local.edge.keys.apiKey } })).status).to.equal(
      200,
    );
  });

  it('counts a wrong key more than a right cookie', async () => {
    const headers = { ...(await signedIn()), 'x-bintu-apikey': 'wrong' };
    expect((await send('/tag', { headers })).status).to.equal(403);
  });

  it('tells a call that is made with another method which ones there are', async () => {
    const response = await fetch(`${local.edge.origin}/session`, { method: 'PATCH' });
    expect(response.status).to.equal(405);
    expect(response.headers.get('allow')).to.equal('POST, GET, DELETE');
  });
});
