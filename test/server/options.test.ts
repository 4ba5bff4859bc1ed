import { describe, it } from 'node:test';
import { expect } from 'chai';
import { createTokenHandler, tokenApi, type TokenHandlerOptions } from '../../src/server/index.js';
import { handlerBench, PAGE, STREAM } from './kit/handler-bench.js';

const RIGHT: TokenHandlerOptions = {
  apiKey: 'key',
  allowedOrigins: ['https://www.example.com'],
  authorize: () => null,
};

const noNumbers = [Number.NaN, Number(undefined), Infinity, -Infinity, '1', null, true, {}, [1], 1n];

const wrong: [name: string, values: unknown[]][] = [
  ['trustedProxies', [...noNumbers, 0.5, -1]],
  ['authorizeLimitSeconds', [...noNumbers, 0, -1]],
  ['policy.lifeSeconds', [...noNumbers, 0, -300, 31_536_001]],
  ['policy.longestLifeSeconds', [...noNumbers, 0, -300, 1e12]],
  ['policy.shortestRenewalSeconds', [...noNumbers, -1]],
  [
    'policy.streams',
    ['A,B', 'A', 7, null, {}, ['A', 7], [['A']], new Set(['A']), new Array(1), [''], ['A B']],
  ],
  ['policy.groups', ['A,B', 7, null, {}, ['A', null], ['A,B'], new Array(1)]],
  ['policy.viewerMay', ['life', ['lives'], [7], null, {}]],
  ['policy.bindDomain', ['false', 0, null, 'no']],
  ['policy.bindIp', ['false', 0, null]],
  ['policy.revocable', ['true', 1, null]],
  ['policy.forceDisconnect', ['true', 1, null]],
  ['policy.ipv6', ['Refuse', '', true, null]],
  ['policy.tag', [7, null, {}]],
  ['policy.ipV6', ['refuse']],
  ['policy', ['strict', 7, null, [], new Map([['lifeSeconds', 60]]), new Date(), new Error('no')]],
  ['kind', ['V2', 'JWT', '', null, 2]],
  [
    'allowedHeaders',
    ['authorization', ['a\r\nb: c'], ['a b'], [''], [7], ['*'], ['a, b'], new Array(1), null, {}],
  ],
  [
    'allowedOrigins',
    [
      'https://www.example.com',
      undefined,
      null,
      [],
      [7],
      [undefined],
      ['*'],
      ['null'],
      ['www.example.com'],
      ['https://*.example.com'],
      ['https://www.example.com/watch'],
      ['https://www.example.com?a'],
      ['https://www.example.com?a=b'],
      ['https://www.example.com#a'],
      ['https://user@www.example.com'],
      ['https://:secret@www.example.com'],
      ['https://www.example.com\r\nx: y'],
      ['https://www.example.com\\watch'],
      ['https://%2a.example.com'],
      ['https://a;b.example.com'],
      new Array(1),
      [new URL('https://www.example.com')],
    ],
  ],
  ['authorize', [undefined, null, {}, 'yes', true]],
  ['rateLimit', [7, null, {}]],
  ['clientAddress', ['203.0.113.7', null, {}]],
  ['onError', [null, {}, 'console.error']],
  ['now', [1_800_000_000_000, null]],
  ['fetch', [null, {}]],
  ['apiKey', [undefined, null, '', 7, {}, 'a\r\nb', 'ä', ['key']]],
  [
    'tokenApi',
    ['token', 'http://token.example.com', 7, null, {}, 'https://user:secret@a.example', 'https://:secret@a'],
  ],
  ['trustedProxy', [1]],
];

function withOne(name: string, value: unknown): TokenHandlerOptions {
  const [first = '', second] = name.split('.');
  return { ...RIGHT, [first]: second === undefined ? value : { [second]: value } };
}

describe('the options of a token endpoint', () => {
  for (const [name, values] of wrong)
    it(`are refused at the start, by name, where ${name} cannot work`, () => {
      for (const value of values) {
        let thrown: unknown;
        try {
          createTokenHandler(withOne(name, value));
        } catch (error) {
          thrown = error;
        }
        const shown = `${name}: ${typeof value === 'bigint' ? '1n' : JSON.stringify(value)}`;
        expect(thrown, shown).to.be.instanceOf(TypeError);
        const { message } = thrown as TypeError;
        expect(message, shown).to.match(new RegExp(`^(?:\\w+ or )?${name.replace('.', '\\.')}\\b`));
        expect(message, shown).to.not.match(/secret|a\r\nb/);
      }
    });

  const NAN = { trustedProxies: Number.NaN };
  class Settings {
    get trustedProxies(): number {
      return Number.NaN;
    }
  }
  const hidden: [title: string, options: TokenHandlerOptions][] = [
    ['inherited', Object.assign(Object.create(NAN) as object, RIGHT)],
    ['given by a class', Object.assign(new Settings(), RIGHT)],
    ['not enumerable', Object.defineProperty({ ...RIGHT }, 'trustedProxies', { value: Number.NaN })],
    ['inherited by the policy', { ...RIGHT, policy: Object.create({ lifeSeconds: Number.NaN }) as object }],
  ];
  for (const [title, options] of hidden)
    it(`are refused where they cannot work, also where that is ${title}`, () => {
      expect(() => createTokenHandler(options)).to.throw(TypeError, /trustedProxies|lifeSeconds/);
    });

  it('are those that were looked at, whatever becomes of the object that they were given in', async () => {
    let reads = 0;
    const policy = { streams: [STREAM] };
    const options = {
      authorize: () => ({ user: 'alice' }),
      policy,
      get trustedProxies() {
        return reads++ > 0 ? Number.NaN : 0;
      },
    };
    const bench = await handlerBench(options);
    policy.streams.push('OTHER');
    const headers = { origin: PAGE, 'x-forwarded-for': '198.51.100.66' };
    expect((await bench.ask({ headers })).status).to.equal(200);
    expect(bench.calls[0]?.body['ip']).to.equal('203.0.113.7');
    expect((await bench.ask({ query: 'stream=OTHER' })).body.error?.code).to.equal('stream-not-allowed');
  });

  it('are refused where none are given', () => {
    for (const nothing of [undefined, null, 7, 'key'])
      expect(() => createTokenHandler(nothing as never)).to.throw(TypeError, /options/);
  });

  it('are refused where V2 tokens are to do what only a JWT can', () => {
    for (const policy of [{ revocable: true }, { forceDisconnect: true }])
      expect(() => createTokenHandler({ ...RIGHT, kind: 'sts', policy })).to.throw(TypeError, /V2/);
  });

  it('of the token API alone are held to the same', () => {
    for (const options of [
      {},
      { apiKey: 'k', kind: 'V2' },
      { apiKey: 'k', fetch: 7 },
      { apiKey: 'k', now: 7 },
    ])
      expect(() => tokenApi(options as never)).to.throw(TypeError, /apiKey|kind|fetch|now/);
  });

  const right: [title: string, options: Partial<TokenHandlerOptions>][] = [
    ['nothing more', {}],
    ['what is left out by name', { trustedProxies: undefined, policy: undefined, onError: undefined }],
    [
      'origins as people write them',
      { allowedOrigins: ['HTTPS://WWW.example.com:443/', 'http://[::1]:3000'] },
    ],
    ['headers', { allowedHeaders: ['Authorization', 'x-session_id'] }],
    [
      'all of a policy',
      {
        trustedProxies: 2,
        authorizeLimitSeconds: 0.5,
        policy: {
          lifeSeconds: 60,
          longestLifeSeconds: 120,
          shortestRenewalSeconds: 0,
          streams: ['A'],
          groups: () => true,
          bindDomain: false,
          bindIp: false,
          ipv6: 'refuse',
          revocable: true,
          forceDisconnect: false,
          tag: 'house',
          viewerMay: ['life', 'forceDisconnect'],
        },
      },
    ],
  ];
  for (const [title, options] of right)
    it(`are taken with ${title}`, () => {
      expect(createTokenHandler({ ...RIGHT, ...options })).to.be.a('function');
    });
});
