import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createTokenHandler, tokenApi, type TokenHandlerOptions } from '../../src/server/index.js';

const PAGE = 'https://www.example.com';
const NOW = 1_800_000_000_000;

interface Sent {
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

// What nanoStream documents of each call, written down from its documents on V2 tokens, JWT, and revocation.
const FIELDS_V3: Readonly<Record<string, string>> = {
  groupid: 'string',
  streams: 'array',
  orgawide: 'boolean',
  nbf: 'number',
  exp: 'number',
  domain: 'string',
  ip: 'string',
  tag: 'string',
  user: 'string',
  revocable: 'boolean',
  forceDisconnect: 'boolean',
};
const FIELDS_V2: Readonly<Record<string, string>> = {
  streamname: 'string',
  orga: 'string',
  expires: 'string',
  tag: 'string',
  referer: 'string',
  ip: 'string',
};

const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value);

async function sentBy(options: Partial<TokenHandlerOptions>, query = 'stream=AAAAA-BBBBB'): Promise<Sent> {
  const sent: Sent[] = [];
  const handler = createTokenHandler({
    apiKey: 'the-key',
    allowedOrigins: [PAGE],
    authorize: () => ({ user: 'alice', streams: ['AAAAA-BBBBB'], groups: ['group-1'], tag: 'table 7' }),
    trustedProxies: 1,
    now: () => NOW,
    ...options,
    fetch: (url, { method, headers, body }) => {
      const text = JSON.parse(body as string) as Record<string, unknown>;
      sent.push({ url, method, headers: headers as Record<string, string>, body: text });
      return Promise.resolve(new Response(null, { status: 400 }));
    },
  });
  await handler(
    new Request(`https://api.example.com/?${query}`, {
      headers: { origin: PAGE, 'x-forwarded-for': '203.0.113.7' },
    }),
  );
  expect(sent).to.have.length(1);
  return sent[0]!;
}

describe('what goes out to nanoStream Cloud', () => {
  it('is the documented V3 call, where no other address is named', async () => {
    const { url, method, headers, body } = await sentBy({
      policy: { forceDisconnect: true, revocable: true },
    });
    expect([method, url]).to.deep.equal(['POST', 'https://token.nanostream.cloud/api/v1/splay']);
    expect(headers).to.deep.equal({
      'x-bintu-apikey': 'the-key',
      'content-type': 'application/json',
      accept: 'application/json',
    });
    expect(body).to.deep.equal({
      streams: ['AAAAA-BBBBB'],
      exp: NOW / 1000 + 300,
      domain: 'www.example.com',
      ip: '203.0.113.7',
      tag: 'table 7',
      user: 'alice',
      revocable: true,
      forceDisconnect: true,
    });
    for (const [name, value] of Object.entries(body)) expect(typeOf(value), name).to.equal(FIELDS_V3[name]);
  });

  it('is the documented V2 call for V2', async () => {
    const { url, method, body } = await sentBy({ kind: 'sts' });
    expect([method, url]).to.deep.equal(['POST', 'https://bintu-splay.nanocosmos.de/secure/token']);
    expect(body).to.deep.equal({
      streamname: 'AAAAA-BBBBB',
      expires: String(NOW / 1000 + 300),
      tag: 'table 7',
      referer: 'www.example.com',
      ip: '203.0.113.7',
    });
    for (const [name, value] of Object.entries(body)) expect(typeOf(value), name).to.equal(FIELDS_V2[name]);
  });

  it('names the group, and the Bintu token where there is one', async () => {
    const { headers, body } = await sentBy({ bintuToken: 'temporary' }, 'group=group-1');
    expect(body).to.include({ groupid: 'group-1' }).and.not.have.any.keys('streams', 'orgawide');
    expect(headers).to.include({ 'x-bintu-token': 'temporary' }).and.not.have.any.keys('x-bintu-apikey');
  });

  it('differs from what goes to a local cloud by its address alone', async () => {
    for (const [kind, path] of [
      ['jwt', '/api/v1/splay'],
      ['sts', '/secure/token'],
    ] as const) {
      const cloud = await sentBy({ kind });
      const local = await sentBy({ kind, tokenApi: 'http://127.0.0.1:8010' });
      expect(local).to.deep.equal({ ...cloud, url: `http://127.0.0.1:8010${path}` });
    }
  });

  it('verifies without the key, and revokes with it', async () => {
    const sent: { url: string; headers: HeadersInit | undefined; body: BodyInit | null | undefined }[] = [];
    const api = tokenApi({
      apiKey: 'the-key',
      fetch: (url, { headers, body }) => {
        sent.push({ url, headers, body });
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    });
    await api.verify('a.b.c');
    await api.revoke('a.b.c');
    const common = { 'content-type': 'application/json', accept: 'application/json' };
    const body = '{"token":"a.b.c"}';
    expect(sent).to.deep.equal([
      { url: 'https://token.nanostream.cloud/api/v1/splay/verify', headers: common, body },
      {
        url: 'https://token.nanostream.cloud/api/v1/splay/revoke',
        headers: { 'x-bintu-apikey': 'the-key', ...common },
        body,
      },
    ]);
  });

  const refusals: [status: number, body: object | undefined, code: string, errorCode: number | undefined][] =
    [
      [403, { success: false, errorCode: 1001, message: '' }, 'token-api-key', 1001],
      [403, { success: false, errorCode: 1002, message: 'jwt expired' }, 'token-api-refused', 1002],
      [400, { success: false, errorCode: 2011, message: '' }, 'token-api-refused', 2011],
      [400, { success: false, errorCode: 2012, message: '' }, 'token-api-refused', 2012],
      [400, { success: false, errorCode: 2004, message: '' }, 'token-api-refused', 2004],
      [401, undefined, 'token-api-key', undefined],
      [403, undefined, 'token-api-key', undefined],
      [404, undefined, 'token-api-refused', undefined],
    ];
  for (const [status, body, code, errorCode] of refusals) {
    it(`is told ${code} where the answer is ${status} ${errorCode ?? 'without a code'}`, async () => {
      const text = body && JSON.stringify(body);
      const api = tokenApi({ apiKey: 'k', fetch: () => Promise.resolve(new Response(text, { status })) });
      const error = await api.revoke('a.b.c').catch((thrown: unknown) => thrown);
      expect(error).to.deep.include({ code, details: { errorCode } });
    });
  }
});
