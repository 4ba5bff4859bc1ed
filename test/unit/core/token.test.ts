import { expect } from 'chai';
import { parseToken, stsFields, type JwtToken, type StsToken } from '../../../src/core/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'c939185322336a1cd71d0441eb47ed82', expires: '1611858276', options: '9', tag: 'my tag' };

describe('parseToken', () => {
  const readable: [title: string, input: unknown, kind: string][] = [
    ['a compact JWT', JWT, 'jwt'],
    ['a JWT with white space around it', `\n  ${JWT}\t\n`, 'jwt'],
    ['an object with a jwtoken', { jwtoken: JWT }, 'jwt'],
    ['an object with a JWT as token', { token: JWT }, 'jwt'],
    ['a V2 token as an object', STS, 'sts'],
    ['a V2 token as JSON text', JSON.stringify(STS), 'sts'],
    ['a V2 token that does not expire', { ...STS, expires: '', options: '8' }, 'sts'],
    ['nothing', undefined, 'none'],
    ['null', null, 'none'],
    ['an empty text', '', 'none'],
    ['white space', ' \n ', 'none'],
  ];
  for (const [title, input, kind] of readable) {
    it(`reads ${title} as ${kind}`, () => {
      expect(parseToken(input).kind).to.equal(kind);
    });
  }

  const hostile = JSON.parse('{"token":"aa","__proto__":{"expires":"9"}}') as unknown;
  const broken: [title: string, input: unknown, fault: string][] = [
    ['a word', 'hello', 'no-token-shape'],
    ['a number', 42, 'no-token-shape'],
    ['a list', [JWT], 'no-token-shape'],
    ['an empty object', {}, 'no-token-shape'],
    ['an object with an empty token', { token: ' ' }, 'no-token-shape'],
    ['three parts that are no JWT', 'aaa.bbb.ccc', 'undecodable'],
    ['a JWT whose payload is a list', unsignedJwt([]), 'undecodable'],
    ['JSON that is cut off', '{"token":"aa', 'undecodable'],
    ['a megabyte', 'x'.repeat(1_000_000), 'too-long'],
    ['a megabyte within an object', { token: 'x'.repeat(1_000_000) }, 'too-long'],
    ['an expiry that is text', unsignedJwt(playbackClaims({ exp: 'tomorrow' })), 'exp-unusable'],
    ['an expiry beyond all dates', unsignedJwt(playbackClaims({ exp: 1e300 })), 'exp-unusable'],
    ['a negative beginning', unsignedJwt(playbackClaims({ nbf: -1 })), 'nbf-unusable'],
    ['a V2 expiry that is a date', { ...STS, expires: '01/28/2021' }, 'expires-unusable'],
    ['a V2 expiry beyond all dates', { ...STS, expires: '9'.repeat(15) }, 'expires-unusable'],
    ['V2 options that are words', { ...STS, options: 'expires' }, 'options-unusable'],
  ];
  for (const [title, input, fault] of broken) {
    it(`says ${fault} of ${title}`, () => {
      expect(parseToken(input)).to.deep.equal({ kind: 'malformed', fault });
    });
  }

  it('takes its own reading again, and no look-alike of one', () => {
    const reading = parseToken(JWT);
    expect(parseToken(reading)).to.equal(reading);
    expect(parseToken({ kind: 'malformed', fault: '<b>' })).to.deep.equal({
      kind: 'malformed',
      fault: 'no-token-shape',
    });
  });

  it('takes nothing from a prototype that the text brings along', () => {
    expect((parseToken(hostile) as StsToken).expires).to.equal('');
    expect(({} as Record<string, unknown>)['expires']).to.equal(undefined);
  });

  it('narrows the claims it knows and keeps the others', () => {
    const { claims } = parseToken(
      unsignedJwt(playbackClaims({ orgawide: true, iat: 'x', streams: 'S' })),
    ) as JwtToken;
    expect(claims.expiresAt).to.equal(1_800_000_000);
    expect(claims.notBefore).to.equal(1_700_000_000);
    expect(claims.issuedAt).to.equal(undefined);
    expect(claims.streams).to.equal(undefined);
    expect(claims.unrecognised).to.include({ orgawide: true, iat: 'x', streams: 'S', aud: 'splay' });
  });

  it('gives a V2 token back exactly as it came', () => {
    expect(stsFields(parseToken(STS) as StsToken)).to.deep.equal(STS);
  });

  it('turns numbers into the strings that the player needs', () => {
    const token = parseToken({ token: 'ab', expires: 1_611_858_276, options: 1, tag: '' }) as StsToken;
    expect(stsFields(token)).to.deep.equal({ token: 'ab', expires: '1611858276', options: '1', tag: '' });
  });

  const bits: [options: string, names: string[]][] = [
    ['', []],
    ['0', []],
    ['1', ['expires']],
    ['2', ['ip']],
    ['9', ['expires', 'tag']],
    ['12', ['referer', 'tag']],
    ['25', ['expires', 'tag', 'organisation']],
    ['31', ['expires', 'ip', 'referer', 'tag', 'organisation']],
  ];
  for (const [options, names] of bits) {
    it(`reads the options "${options}" as bound to ${names.join(', ') || 'nothing'}`, () => {
      expect([...(parseToken({ ...STS, options }) as StsToken).boundTo]).to.deep.equal(names);
    });
  }

  it('shows no token when a reading is printed or serialised', () => {
    for (const [input, secret] of [
      [JWT, JWT],
      [STS, STS.token],
    ] as const) {
      const reading = parseToken(input) as JwtToken | StsToken;
      expect(JSON.stringify(reading)).not.to.contain(secret);
      expect(String(reading.secret)).not.to.contain(secret);
      expect(reading.secret.reveal()).to.equal(secret);
    }
  });
});
