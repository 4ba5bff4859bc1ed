import { expect } from 'chai';
import {
  compareTokens,
  isSameToken,
  parseToken,
  renewalAt,
  type ComparisonOptions,
  type PageContext,
  type PlaybackToken,
  type TokenComparison,
} from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';

/** The moment of all rows, in seconds. */
const NOW = 1_750_000_000;
const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const jwt = (claims: object = {}) =>
  unsignedJwt({ aud: 'splay', streams: ['A'], exp: NOW + HOUR, ...claims });
const made = (at: number, life: number, claims: object = {}) =>
  jwt({ iat: at, nbf: at, exp: at + life, ...claims });
const sts = (expires: number | '', changes: object = {}) => ({
  token: 'ab'.repeat(16),
  expires: String(expires),
  options: expires === '' ? '0' : '1',
  tag: '',
  ...changes,
});
const playable = (input: unknown): PlaybackToken => {
  const reading = parseToken(input);
  if (reading.kind !== 'jwt' && reading.kind !== 'sts') throw new Error(`This is ${reading.kind}.`);
  return reading;
};

describe('renewalAt', () => {
  const rows: [title: string, token: unknown, from: number | undefined, to: number | undefined][] = [
    ['a token of 5 seconds', made(NOW, 5), 3, 3.5],
    ['a token of 5 seconds, 2 of them gone', made(NOW - 2, 5), 1.8, 2.1],
    ['a token of a minute', made(NOW, MINUTE), 36, 42],
    ['a token of 10 minutes', made(NOW, 10 * MINUTE), 360, 420],
    ['a token of an hour', made(NOW, HOUR), HOUR - 600, HOUR - 300],
    ['a token of 14 days', made(NOW, 14 * DAY), 14 * DAY - 600, 14 * DAY - 300],
    ['a token of 14 days, in its last minute', made(NOW - 14 * DAY + 60, 14 * DAY), 36, 42],
    ['a token that begins in an hour', made(NOW, HOUR + 100, { nbf: NOW + HOUR }), HOUR + 60, HOUR + 70],
    ['a token that does not say when it was made', jwt({ exp: NOW + 100 }), 60, 70],
    ['a V2 token', sts(NOW + 100), 60, 70],
    ['a token without an expiry', jwt({ exp: undefined }), undefined, undefined],
    ['a V2 token without an expiry', sts(''), undefined, undefined],
    ['a token made 10 minutes from now, for 100 seconds', made(NOW + 600, 100), 60, 70],
    ['the same, where it also begins 50 seconds later', made(NOW + 600, 100, { nbf: NOW + 650 }), 80, 85],
    ['a token made 10 minutes ago, for 100 seconds', made(NOW - 600, 100), 60, 70],
    ['an expired token that does not say when it was made', jwt({ exp: NOW - 1 }), undefined, undefined],
    ['an expired V2 token', sts(NOW - 1), undefined, undefined],
    ['a V2 token at its expiry', sts(NOW), undefined, undefined],
    ['a token made after its own expiry', jwt({ iat: NOW + 200, exp: NOW + 100 }), 60, 70],
    ['a token that ends before it begins', jwt({ nbf: NOW + 200, exp: NOW + 100 }), 100, 100],
  ];
  for (const [title, token, from, to] of rows) {
    it(`renews ${title} ${from === undefined ? 'never' : `after ${from} to ${to} seconds`}`, () => {
      const at = (random: number) => renewalAt(playable(token), milliseconds(NOW * 1000), random);
      const after = (seconds: number | undefined) =>
        seconds === undefined ? undefined : (NOW + seconds) * 1000;
      expect(at(0)).to.equal(after(from));
      expect(at(1)).to.equal(after(to));
    });
  }

  it('counts what is no chance as none, and what is too much as all of it', () => {
    const at = (random: number) => renewalAt(playable(made(NOW, 5)), milliseconds(NOW * 1000), random);
    expect([NaN, -1, 0].map(at)).to.deep.equal(Array(3).fill(NOW * 1000 + 3000));
    expect([1, 2, Infinity].map(at)).to.deep.equal(Array(3).fill(NOW * 1000 + 3500));
  });
});

describe('compareTokens', () => {
  const A: PageContext = { streamName: 'A', host: 'shop.example' };
  const current = made(NOW - 60, 120);
  const refused = { refused: true };
  const rows: [
    title: string,
    verdict: TokenComparison,
    candidate: unknown,
    current: unknown,
    options?: ComparisonOptions,
    page?: PageContext,
  ][] = [
    ['a later expiry', 'better', made(NOW, 120), current],
    ['no expiry', 'better', jwt({ exp: undefined }), current],
    ['a V2 token that expires later', 'better', sts(NOW + 100), current],
    ['a later expiry than a V2 token', 'better', made(NOW, 120), sts(NOW + 100)],
    ['anything where there was nothing', 'better', made(NOW - 119, 120), undefined],
    ['anything where there was no token', 'better', made(NOW - 119, 120), 'hello'],
    ['anything after an expired one', 'better', made(NOW - 119, 120), made(NOW - 121, 120)],
    ['an earlier expiry after one of later', 'better', made(NOW, 10), made(NOW + 5, 100)],
    [
      'an earlier expiry after one for another stream',
      'better',
      made(NOW, 10),
      made(NOW, 60, { streams: ['X'] }),
    ],
    ['an earlier expiry after a refusal', 'better', made(NOW, 10), current, refused],
    ['the same token', 'same', current, current],
    ['the same token after a refusal', 'same', current, current, refused],
    ['the same token once it expired', 'same', made(NOW - 9, 9), made(NOW - 9, 9)],
    ['the same V2 token', 'same', sts(NOW + 9), sts(NOW + 9)],
    ['another one of the same expiry', 'not-later', made(NOW - 60, 120, { sub: 'b' }), current],
    ['one that expires earlier', 'not-later', made(NOW - 61, 120), current],
    ['any after one that never expires', 'not-later', current, jwt({ exp: undefined })],
    [
      'another V2 token of the same expiry',
      'not-later',
      sts(NOW + 9, { token: 'cd'.repeat(16) }),
      sts(NOW + 9),
    ],
    ['an expired one', 'expired', made(NOW - 120, 120), current],
    ['an expired one after an expired one', 'expired', made(NOW - 121, 120), made(NOW - 122, 120)],
    ['an expired one after a refusal', 'expired', made(NOW - 121, 120), current, refused],
    [
      'an expired one within the leeway',
      'better',
      made(NOW - 121, 120),
      made(NOW - 122, 120),
      { leewayMs: 2000 },
    ],
    ['one that begins later', 'not-yet-valid', made(NOW + 1, 120), current],
    ['one that begins within the leeway', 'better', made(NOW + 1, 120), current, { leewayMs: 2000 }],
    ['one that never begins', 'unusable', jwt({ nbf: NOW + 300, exp: NOW + 200 }), current],
    ['one for another stream', 'other-stream', made(NOW, 120, { streams: ['B'] }), current],
    [
      'one for another stream in place of nothing',
      'other-stream',
      made(NOW, 120, { streams: ['B'] }),
      undefined,
    ],
    [
      'one for another group',
      'other-stream',
      made(NOW, 120, { groupid: 'x' }),
      current,
      {},
      { ...A, groupId: 'g' },
    ],
    ['one for another domain', 'unusable', made(NOW, 120, { domain: 'x.example' }), current],
    [
      'one as wrong as the one that plays',
      'better',
      made(NOW, 120, { streams: ['B'] }),
      made(NOW, 60, { streams: ['B'] }),
    ],
    [
      'one as wrong as the refused',
      'other-stream',
      made(NOW, 120, { streams: ['B'] }),
      made(NOW, 60, { streams: ['B'] }),
      refused,
    ],
    [
      'one as wrong, and no later',
      'not-later',
      made(NOW, 60, { streams: ['B'] }),
      made(NOW, 60, { streams: ['B', 'C'] }),
    ],
    ['a V2 token whose expiry got lost', 'unusable', sts('', { options: '1' }), current],
    ['nothing', 'unusable', undefined, current],
    ['what is no token', 'unusable', 'hello', current],
    ['a token of somebody else', 'unusable', made(NOW, 120, { iss: 'x' }), current],
  ];
  for (const [title, verdict, candidate, before, options, page = A] of rows) {
    it(`finds ${title} ${verdict}`, () => {
      const [one, other] = [parseToken(candidate), parseToken(before)];
      expect(compareTokens(one, other, milliseconds(NOW * 1000), page, options)).to.equal(verdict);
    });
  }
});

describe('isSameToken', () => {
  const rows: [title: string, one: unknown, other: unknown, same: boolean][] = [
    ['a JWT and itself in quotes', current(), `"${current()}"`, true],
    ['two JWTs', current(), made(NOW, 7), false],
    ['a JWT and a V2 token', current(), sts(NOW), false],
    ['a V2 token and a JWT', sts(NOW), current(), false],
    ['a V2 token and its JSON', sts(NOW), JSON.stringify(sts(NOW)), true],
    ['V2 tokens of two digests', sts(NOW), sts(NOW, { token: 'cd'.repeat(16) }), false],
    ['V2 tokens of two expiries', sts(NOW), sts(NOW + 1), false],
    ['V2 tokens of two options', sts(NOW), sts(NOW, { options: '9' }), false],
    ['V2 tokens of two tags', sts(NOW), sts(NOW, { tag: 'x' }), false],
    ['nothing and nothing', undefined, undefined, false],
  ];
  for (const [title, one, other, same] of rows) {
    it(`tells ${title} ${same ? 'the same' : 'apart'}`, () => {
      expect(isSameToken(parseToken(one), parseToken(other))).to.equal(same);
    });
  }
});

function current(): string {
  return made(NOW - 60, 120);
}
