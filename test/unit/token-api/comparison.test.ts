import { expect } from 'chai';
import { parseToken, type PlaybackToken } from '../../../src/token/index.js';
import { seconds } from '../../../src/shared/index.js';
import { differences, type TokenFields } from '../../../src/token-api/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NOW = seconds(1_750_000_000);
const asked: TokenFields = {
  kind: 'jwt',
  scope: { kind: 'streams', streams: ['AAAAA-BBBBB'] },
  expiresAt: seconds(1_800_000_000),
};
const token = (given: unknown) => parseToken(given) as PlaybackToken;
const jwt = (claims: object) => token(unsignedJwt(playbackClaims(claims)));
const sts = (options: number, expires = '1800000000', tag = '') =>
  token({ token: 'ab'.repeat(20), expires, options: String(options), tag });
const found = (fields: Partial<TokenFields>, given: PlaybackToken) =>
  differences({ ...asked, ...fields }, given, NOW).map(({ field, how }) => `${field} ${how}`);

describe('what differs between a token and what was asked for', () => {
  const whole = {
    ip: '1.2.3.4',
    domain: 'example.com',
    tag: 't',
    user: 'u',
    revocable: true,
    forceDisconnect: true,
  };
  const v3: [title: string, fields: Partial<TokenFields>, claims: object, found: string[]][] = [
    ['nothing', {}, {}, []],
    ['nothing where all was asked for and is there', whole, whole, []],
    [
      'nothing in the order of streams',
      { scope: { kind: 'streams', streams: ['b', 'a'] } },
      { streams: ['a', 'b'] },
      [],
    ],
    ['nothing in how a domain is written', { domain: 'Example.com.' }, { domain: 'example.com' }, []],
    ['nothing in a beginning that is past', {}, { nbf: NOW - 1 }, []],
    ['another stream', {}, { streams: ['CCCCC-DDDDD'] }, ['streams other']],
    ['more streams', {}, { streams: ['AAAAA-BBBBB', 'x'] }, ['streams other']],
    [
      'everything instead of a stream',
      {},
      { streams: undefined, orgawide: true },
      ['streams silent', 'organisation unasked'],
    ],
    ['another expiry', {}, { exp: 1_800_000_001 }, ['expiresAt other']],
    ['no expiry', {}, { exp: undefined }, ['expiresAt silent']],
    ['a beginning', {}, { nbf: NOW + 60 }, ['notBefore unasked']],
    ['another beginning', { notBefore: seconds(NOW + 60) }, { nbf: NOW + 61 }, ['notBefore other']],
    [
      'another group',
      { scope: { kind: 'group', groupId: 'g' } },
      { streams: undefined, groupid: 'h' },
      ['groupId other'],
    ],
    ['another address', { ip: '1.2.3.4' }, { ip: '1.2.3.5' }, ['ip other']],
    ['an address that was not asked for', {}, { ip: '1.2.3.4' }, ['ip unasked']],
    [
      'silence about all',
      whole,
      {},
      [
        'ip silent',
        'domain silent',
        'tag silent',
        'user silent',
        'revocable silent',
        'forceDisconnect silent',
      ],
    ],
    ['an end of playback that was not asked for', {}, { forceDisconnect: true }, ['forceDisconnect unasked']],
    ['no claim that says no', {}, { revocable: false, orgawide: false }, []],
  ];
  for (const [title, fields, claims, expected] of v3)
    it(`is ${title} (V3)`, () => expect(found(fields, jwt(claims))).to.deep.equal(expected));

  const v2: [title: string, fields: Partial<TokenFields>, token: PlaybackToken, found: string[]][] = [
    ['nothing', {}, sts(1), []],
    [
      'nothing in what it only tells to be there',
      { ip: '1.2.3.4', domain: 'a.b', tag: 't' },
      sts(15, '1800000000', 't'),
      [],
    ],
    ['nothing without an expiry', { expiresAt: undefined }, sts(0, ''), []],
    ['everything instead of a stream', {}, sts(17), ['organisation unasked']],
    ['no address', { ip: '1.2.3.4' }, sts(1), ['ip silent']],
    ['another tag', { tag: 't' }, sts(9, '1800000000', 'u'), ['tag other']],
    ['another expiry', {}, sts(1, '1800000001'), ['expiresAt other']],
  ];
  for (const [title, fields, given, expected] of v2)
    it(`is ${title} (V2)`, () => expect(found({ ...fields, kind: 'sts' }, given)).to.deep.equal(expected));

  it('is first of all its kind', () => {
    expect(found({}, sts(17))).to.deep.equal(['kind other']);
    expect(found({ kind: 'sts' }, jwt({ streams: ['x'] }))).to.deep.equal(['kind other']);
  });
});
