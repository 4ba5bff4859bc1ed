import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeJwt } from 'jose';
import { createTokenV3 } from '../../demo/local-cloud/api/token-v3.js';
import { makeOrganisation, makeSigningKey } from '../../demo/local-cloud/verdict/keys.js';
import { createTokenHandler, type ServerErrorCode } from '../../src/server/index.js';

const KEY = 'key-that-nobody-may-see-0123456789';
const PAGES = ['https://www.example.com', 'https://shop.example.org'];
const STREAMS = ['H5DEM-LIVE1', 'H5DEM-LIVE2'];
/** Why somebody is refused, at whose job it is not to ask so; everything else would be an issue of ours. */
const REFUSALS: readonly ServerErrorCode[] = [
  'method-not-allowed',
  'request-invalid',
  'request-too-large',
  'origin-missing',
  'origin-not-allowed',
  'not-authorized',
  'stream-not-allowed',
  'field-not-allowed',
  'viewer-address-unknown',
];

// Half of all requests are nearly right: what is only noise is refused at the first door.
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'null',
    '*',
    '__proto__',
    'constructor',
    'H5DEM-LIVE1,H5DEM-LIVE2',
    'H5DEM-LIVE1%00',
    '../splay',
  ),
);
const stream = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...STREAMS) }, { weight: 1, arbitrary: odd });
const jsonValue = fc.oneof(fc.jsonValue(), fc.constantFrom(STREAMS, { orgawide: true }, true, 1e99, null));
const fields = fc.record(
  {
    stream: fc.oneof({ weight: 5, arbitrary: stream }, { weight: 1, arbitrary: jsonValue }),
    group: fc.oneof(odd, jsonValue, fc.constant('H5DEM-GROUP')),
    reason: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('start', 'expiring', 'refused') },
      { weight: 1, arbitrary: odd },
    ),
    life: fc.oneof(fc.integer(), fc.constantFrom('300', '31536000', 'Infinity', '-1', '1e9')),
    forceDisconnect: fc.oneof(fc.boolean(), odd),
    // What the token API knows, and a viewer must not be able to say.
    orgawide: jsonValue,
    streams: jsonValue,
    exp: jsonValue,
    ip: odd,
    domain: odd,
    user: odd,
    ['__proto__']: jsonValue,
  },
  { requiredKeys: [] },
);
// What a player itself asks for.
const plain = fc.record({
  stream: fc.constantFrom('H5DEM-LIVE1', 'H5DEM-LIVE1', 'H5DEM-LIVE2'),
  reason: fc.constantFrom('start', 'expiring', 'refused'),
});
const header = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});
const address = fc.oneof(fc.ipV4(), fc.ipV6(), header, fc.constant('203.0.113.7'));
const request = fc.record({
  post: fc.boolean(),
  method: fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'HEAD') },
  ),
  fields: fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: fields }),
  raw: fc.option(fc.string({ maxLength: 6000 }), { freq: 12 }),
  who: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('alice', 'bob') }, { weight: 1, arbitrary: header }),
  origin: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PAGES) },
    { weight: 1, arbitrary: header },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  forwarded: fc.array(address, { maxLength: 6 }),
  seen: fc.oneof({ weight: 4, arbitrary: fc.ipV4() }, { weight: 1, arbitrary: address }),
});

type Sample = typeof request extends fc.Arbitrary<infer T> ? T : never;

function build({ post, method, fields: values, raw, who, origin, forwarded, seen }: Sample): Request {
  const url = new URL('https://api.example.com/playback-token');
  const isPost = post && method === '';
  if (!isPost)
    for (const [name, value] of Object.entries(values))
      url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  const headers = new Headers({ 'x-forwarded-for': [...forwarded, seen].join(', '), 'x-user': who });
  if (origin !== undefined) headers.set('origin', origin);
  if (isPost) headers.set('content-type', 'application/json');
  return new Request(url, {
    method: isPost ? 'POST' : method || 'GET',
    headers,
    ...(isPost && { body: raw ?? JSON.stringify(values) }),
  });
}

describe('the token endpoint, asked 6,000 odd things', () => {
  it('never fails by itself, never gives more than is allowed, and never tells a secret', async () => {
    const keys = { ...(await makeSigningKey()), ...makeOrganisation('Test') };
    const log: string[] = [];
    const sent: Record<string, unknown>[] = [];
    // A clock of its own: a busy machine makes no token older. Unix time in milliseconds.
    let clock = Date.now();
    const handle = createTokenHandler({
      apiKey: KEY,
      tokenApi: 'http://127.0.0.1:1',
      allowedOrigins: PAGES,
      trustedProxies: 1,
      // Real tokens, made by the local cloud's own code.
      async fetch(_url, { body }) {
        const asked = JSON.parse(body as string) as Record<string, unknown>;
        sent.push(asked);
        return Response.json(await createTokenV3(asked, keys, clock, { findGroup: () => undefined }));
      },
      now: () => clock,
      authorize: (asked) => {
        const name = asked.headers.get('x-user') ?? '';
        return ['alice', 'bob'].includes(name) ? { user: name, streams: [STREAMS[0] ?? ''] } : null;
      },
      onError: (error) => log.push(JSON.stringify([error.code, error.details, error.message])),
    });
    let given = 0;
    await fc.assert(
      fc.asyncProperty(request, async (sample) => {
        const asked = build(sample);
        clock += 1;
        const answer = await handle(asked);
        const text = await answer.text();
        expect(text + JSON.stringify([...answer.headers])).to.not.include(KEY);
        expect(answer.headers.get('cache-control')).to.equal('no-store');
        if (answer.status !== 200) {
          const { error } = JSON.parse(text) as { error: { code: ServerErrorCode } };
          expect(error.code).to.be.oneOf(REFUSALS);
          expect(answer.status).to.be.within(400, 499);
          return;
        }
        given += 1;
        const { jwtoken } = JSON.parse(text) as { jwtoken: string };
        const claims = decodeJwt(jwtoken);
        expect(sample.who.trim()).to.be.oneOf(['alice', 'bob']);
        expect(claims['user']).to.equal(sample.who.trim());
        expect(claims['streams']).to.deep.equal(['H5DEM-LIVE1']);
        expect(claims['orgawide'] ?? claims['groupid']).to.equal(undefined);
        // Five minutes in whole seconds, less the ten seconds in which a viewer who renews gets the same token again.
        expect((claims.exp ?? Infinity) - clock / 1000).to.be.within(289, 301);
        expect(claims['domain']).to.equal(new URL(sample.origin ?? '').hostname);
        const isIpv4 = /^\d+(?:\.\d+){3}$/.test(sample.seen);
        if (isIpv4) expect(claims['ip']).to.equal(sample.seen);
        expect(answer.headers.get('access-control-allow-origin')).to.equal(sample.origin);
      }),
      { numRuns: 6_000 },
    );
    // A test that lets nothing through would prove nothing.
    expect(given).to.be.above(200);
    expect(log.length).to.be.above(1_000);
    expect(log.join('\n')).to.not.include(KEY);
    expect(log.join('\n')).to.not.match(/eyJ/);
    const known = ['streams', 'exp', 'domain', 'ip', 'user'];
    for (const body of sent) expect(known).to.include.members(Object.keys(body));
  });
});
