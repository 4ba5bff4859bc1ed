import { expect } from 'chai';
import { generateKeyPair, generateSecret, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { jwtDecode } from 'jwt-decode';
import { parseToken, type JwtToken, type TokenClaims } from '../../../src/token/index.js';

const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'PS256', 'HS256', 'HS512'] as const;
const TOKENS_EACH = 36;

/** Which claim each field is read from; written down here once more, so that a slip there is seen. */
const FIELDS: Readonly<Record<Exclude<keyof TokenClaims, 'unrecognised'>, string>> = {
  expiresAt: 'exp',
  notBefore: 'nbf',
  issuedAt: 'iat',
  issuer: 'iss',
  audience: 'aud',
  subject: 'sub',
  tokenId: 'jti',
  streams: 'streams',
  groupId: 'groupid',
  organisationWide: 'orgawide',
  domain: 'domain',
  ip: 'ip',
  tag: 'tag',
  user: 'user',
  revocable: 'revocable',
  forceDisconnect: 'forceDisconnect',
};

/** The claims of the token with this number: different ones present, different values, texts of many scripts. */
function claimsOf(number: number): JWTPayload {
  const has = (every: number) => number % every === 0;
  const now = 1_700_000_000 + number * 86_400;
  return {
    iat: now,
    ...(!has(7) && { exp: now + 60 * (number + 1) + (has(5) ? 0.25 : 0) }),
    ...(!has(3) && { nbf: now - number }),
    ...(!has(8) && { iss: 'nanocosmos' }),
    ...(!has(9) && { aud: has(4) ? ['other', 'splay'] : 'splay' }),
    ...(!has(10) && { sub: `0f0e0d0c-0b0a-4908-8706-${String(number).padStart(12, '0')}` }),
    ...(has(2)
      ? { streams: Array.from({ length: number % 5 }, (_, index) => `AAAAA-${index}`) }
      : has(3)
        ? { groupid: `group-${number}` }
        : { orgawide: !has(5) }),
    ...(has(7) && { jti: `0f0e0d0c-0b0a-4908-8706-${number}` }),
    ...(has(4) && { domain: 'müller.example', ip: '192.0.2.7' }),
    ...(has(5) && { tag: 'Größe 日本語 🎬 \u202e"<b>' }),
    ...(has(6) && { user: 'u'.repeat(number * 20), revocable: has(12), forceDisconnect: !has(12) }),
    ...(has(11) && { cust: { deep: [number, null, { a: true }] }, 'https://h.example/x': -1.5e-7, jti: '' }),
  };
}

describe('parseToken, beside another library', () => {
  for (const algorithm of ALGORITHMS) {
    it(`reads the same claims in ${TOKENS_EACH} tokens that are signed with ${algorithm}`, async () => {
      const key = await keyFor(algorithm);
      for (let number = 0; number < TOKENS_EACH; number++) {
        const header = { alg: algorithm, typ: 'JWT', ...(number % 2 === 0 && { kid: `key-${number}` }) };
        const compact = await new SignJWT(claimsOf(number)).setProtectedHeader(header).sign(key);
        expectAgreement(parseToken(compact) as JwtToken, compact);
      }
    });
  }
});

async function keyFor(algorithm: string): Promise<CryptoKey | Uint8Array> {
  if (algorithm.startsWith('HS')) return generateSecret(algorithm);
  return (await generateKeyPair(algorithm)).privateKey;
}

function expectAgreement(token: JwtToken, compact: string): void {
  const theirs = new Map(Object.entries(jwtDecode<Record<string, unknown>>(compact)));
  const header = jwtDecode(compact, { header: true });
  expect(token.kind).to.equal('jwt');
  expect(token.secret.reveal()).to.equal(compact);
  expect(token.algorithm).to.equal(header.alg);
  expect(token.keyId).to.equal(header.kid);
  for (const [field, claim] of Object.entries(FIELDS)) {
    const value = theirs.get(claim);
    const expected = claim === 'aud' && typeof value === 'string' ? [value] : value;
    expect(token.claims[field as keyof TokenClaims], claim).to.deep.equal(expected);
    theirs.delete(claim);
  }
  expect(token.claims.unrecognised).to.deep.equal(Object.fromEntries(theirs));
}
