import { expect } from 'chai';
import {
  parseToken,
  stsFields,
  type JwtToken,
  type StsToken,
  type TokenClaims,
} from '../../../src/token/index.js';
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

  it('takes nothing from a prototype that the text brings along', () => {
    const hostile = '{"token":"aa","options":"","__proto__":{"expires":"9","jwtoken":"x"}}';
    for (const input of [hostile, JSON.parse(hostile)]) {
      expect((parseToken(input) as StsToken).expires).to.equal('');
    }
    expect(({} as Record<string, unknown>)['expires']).to.equal(undefined);
  });

  it('keeps a claim with the name of a prototype as a claim', () => {
    const payload: unknown = JSON.parse('{"aud":"splay","__proto__":{"exp":9},"constructor":1,"toString":2}');
    const { claims } = parseToken(unsignedJwt(payload as object)) as JwtToken;
    expect(claims.expiresAt).to.equal(undefined);
    expect(Object.keys(claims.unrecognised).sort()).to.deep.equal(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(claims.unrecognised)).to.equal(Object.prototype);
  });

  /** A claim with a value of its type, and the field that it is read into. */
  const known: readonly [claim: string, value: unknown, field: keyof TokenClaims, read?: unknown][] = [
    ['exp', 1_800_000_000.5, 'expiresAt'],
    ['exp', 0, 'expiresAt'],
    ['nbf', 1, 'notBefore'],
    ['iat', 1, 'issuedAt'],
    ['iss', 'nanocosmos', 'issuer'],
    ['aud', 'splay', 'audience', ['splay']],
    ['aud', ['other', 'splay'], 'audience'],
    ['sub', '0f0e0d0c', 'subject'],
    ['streams', ['A', 'B'], 'streams'],
    ['streams', [], 'streams'],
    ['groupid', 'g', 'groupId'],
    ['orgawide', true, 'organisationWide'],
    ['orgawide', false, 'organisationWide'],
    ['domain', 'a.example', 'domain'],
    ['ip', '192.0.2.1', 'ip'],
    ['tag', '', 'tag'],
    ['user', 'u', 'user'],
    ['revocable', true, 'revocable'],
    ['forceDisconnect', false, 'forceDisconnect'],
  ];
  for (const [claim, value, field, read = value] of known) {
    it(`reads the claim ${claim} of ${JSON.stringify(value)} as ${field}`, () => {
      const { claims } = parseToken(unsignedJwt({ [claim]: value })) as JwtToken;
      expect(claims).to.deep.equal({ [field]: read, unrecognised: {} });
    });
  }

  const unknown: readonly [claim: string, value: unknown][] = [
    ['cust', 'x'],
    ['groupId', 'written otherwise'],
    ['iat', 'x'],
    ['aud', ['splay', 7]],
    ['sub', 7],
    ['streams', 'S'],
    ['streams', ['S', null]],
    ['groupid', 7],
    ['orgawide', 'true'],
    ['domain', ['a.example']],
    ['ip', null],
    ['tag', 7],
    ['user', {}],
    ['revocable', 1],
    ['forceDisconnect', 'yes'],
  ];
  for (const [claim, value] of unknown) {
    it(`keeps the claim ${claim} of ${JSON.stringify(value)} as it came`, () => {
      const { claims } = parseToken(unsignedJwt({ [claim]: value })) as JwtToken;
      expect(claims).to.deep.equal({ unrecognised: { [claim]: value } });
    });
  }

  it('tells the algorithm and the key that the header names, where they are texts', () => {
    const read = (header: object) => parseToken(unsignedJwt({}, header)) as JwtToken;
    expect(read({ alg: 'EdDSA', kid: 'k' })).to.include({ algorithm: 'EdDSA', keyId: 'k' });
    expect(read({ alg: 7, kid: {} })).to.have.all.keys('kind', 'secret', 'claims');
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
