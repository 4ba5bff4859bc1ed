import { expect } from 'chai';
import { diagnose, parseToken, type DiagnosisOptions } from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NOW = 1_750_000_000;
const HOUR = 3600;
/** A token without anything to find: an hour long, for the stream and the domain of the page. */
const SOUND = { iat: NOW - 60, nbf: NOW - 60, exp: NOW + HOUR, domain: 'www.example.com' };
const PAGE = { streamName: 'AAAAA-BBBBB', host: 'www.example.com', ancestorHosts: [] };
const jwt = (claims: object = {}) => unsignedJwt(playbackClaims({ ...SOUND, ...claims }));
const sts = (values: object) => ({ token: 'ab'.repeat(16), expires: '', options: '0', tag: '', ...values });

function find(token: unknown, options: DiagnosisOptions = {}) {
  const found = diagnose(parseToken(token), milliseconds(NOW * 1000), { page: PAGE, ...options });
  return found.map(({ code, expectation }) => `${expectation} ${code}`);
}

describe('diagnose', () => {
  const rows: [title: string, token: unknown, findings: string[], options?: DiagnosisOptions][] = [
    ['a sound token', jwt(), []],
    ['no token', undefined, ['uncertain token-missing']],
    ['a text that is no token', 'hello', ['unlikely token-no-token-shape']],
    ['a damaged token', 'aaa.bbb.ccc', ['unlikely token-undecodable']],
    ['an expired token', jwt({ exp: NOW }), ['unlikely token-expired']],
    ['a token a second before its expiry', jwt({ exp: NOW + 1 }), ['likely token-expiring']],
    ['a token at the threshold', jwt({ exp: NOW + 120 }), ['likely token-expiring']],
    ['a token a second before the threshold', jwt({ exp: NOW + 121 }), []],
    [
      'an expired token within the leeway',
      jwt({ exp: NOW - 5 }),
      ['likely token-expiring'],
      { leewayMs: 10_000 },
    ],
    ['a token of later', jwt({ nbf: NOW + 1 }), ['unlikely token-not-yet-valid']],
    [
      'a token that ends before it begins',
      jwt({ nbf: NOW + 9, exp: NOW + 8 }),
      ['unlikely token-never-valid'],
    ],
    ['a token that ends when it begins', jwt({ nbf: NOW + 9, exp: NOW + 9 }), ['unlikely token-never-valid']],
    ['a token for another stream', jwt({ streams: ['X'] }), ['unlikely stream-mismatch']],
    [
      'a token for another group',
      jwt({ streams: undefined, groupid: 'g' }),
      ['unlikely group-mismatch'],
      { page: { ...PAGE, groupId: 'h' } },
    ],
    ['a token for another domain', jwt({ domain: 'x.example' }), ['unlikely domain-mismatch']],
    [
      'a token for the page around the frame',
      jwt({ domain: 'x.example' }),
      ['unlikely domain-in-frame'],
      { page: { ...PAGE, ancestorHosts: ['x.example'] } },
    ],
    ['a token for the domain above', jwt({ domain: 'example.com' }), ['uncertain domain-subdomain']],
    [
      'a token for a page that hides itself',
      jwt(),
      ['uncertain referrer-withheld'],
      { page: { ...PAGE, referrerPolicy: 'same-origin' } },
    ],
    ['a token bound to an IP', jwt({ ip: '203.0.113.7' }), ['uncertain ip-bound']],
    [
      'a token for the organisation',
      jwt({ streams: undefined, orgawide: true }),
      ['likely organisation-wide'],
    ],
    ['a token without expiry', jwt({ exp: undefined }), ['likely no-expiry']],
    ['a token of a day', jwt({ nbf: NOW, exp: NOW + 24 * HOUR }), []],
    ['a token of a second more', jwt({ nbf: NOW, exp: NOW + 24 * HOUR + 1 }), ['likely lifetime-over-24h']],
    ['an expiry in milliseconds', jwt({ exp: (NOW + HOUR) * 1000 }), ['uncertain expiry-in-milliseconds']],
    ['a token bound to nothing', jwt({ domain: undefined }), ['likely no-restriction']],
    ['a token with an id', jwt({ jti: '0f0e0d0c' }), []],
    ['an id, which binds to nothing', jwt({ domain: undefined, jti: 'x' }), ['likely no-restriction']],
    ['a claim nobody knows', jwt({ moon: 1 }), ['likely unrecognised-claim']],
    ['a sound V2 token', sts({ expires: String(NOW + HOUR), options: '5' }), []],
    [
      'a V2 token that should expire, and names no expiry',
      sts({ options: '5' }),
      ['unlikely expiry-missing'],
    ],
    [
      'a V2 token whose expiry is not signed',
      sts({ expires: String(NOW + HOUR), options: '4' }),
      ['uncertain expiry-not-signed'],
    ],
    [
      'a V2 token in milliseconds',
      sts({ expires: String((NOW + HOUR) * 1000), options: '5' }),
      ['uncertain expiry-in-milliseconds'],
    ],
    ['an open V2 token', sts({}), ['likely no-expiry', 'likely no-restriction']],
    ['a clock that is a minute off', jwt(), [], { clockAheadMs: 60_000 }],
    ['a clock that is more than a minute fast', jwt(), ['likely clock-fast'], { clockAheadMs: 60_001 }],
    ['a clock that is more than a minute slow', jwt(), ['likely clock-slow'], { clockAheadMs: -60_001 }],
    ['a clock that is no number', jwt(), [], { clockAheadMs: NaN }],
  ];
  for (const [title, token, findings, options] of rows) {
    it(`finds ${findings.join(', ') || 'nothing'} in ${title}`, () => {
      expect(find(token, options)).to.deep.equal(findings);
    });
  }

  it('lists the worst first, and keeps the order of equals', () => {
    const token = jwt({
      streams: ['X'],
      exp: NOW - 1,
      ip: '203.0.113.7',
      domain: undefined,
      nbf: NOW - HOUR,
    });
    expect(find(token, { clockAheadMs: 420_000 })).to.deep.equal([
      'unlikely token-expired',
      'unlikely stream-mismatch',
      'uncertain ip-bound',
      'likely clock-fast',
    ]);
  });

  it('tells by how many minutes a clock is off', () => {
    const [found] = diagnose(parseToken(jwt()), milliseconds(NOW * 1000), {
      page: PAGE,
      clockAheadMs: 420_000,
    });
    expect(found?.values).to.deep.equal({ minutes: '7' });
  });

  it('names beside a domain that does not fit the host of the page', () => {
    const [found] = diagnose(parseToken(jwt({ domain: 'x.example' })), milliseconds(NOW * 1000), {
      page: PAGE,
    });
    expect(found?.values).to.deep.equal({ value: 'x.example', page: 'www.example.com' });
  });
});
