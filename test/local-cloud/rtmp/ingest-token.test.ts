import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import {
  ingestTokenRefusal,
  makeIngestToken,
  streamKey,
  tokenOf,
} from '../../../demo/local-cloud/rtmp/ingest-token.js';
import { parseToken } from '../../../src/token/index.js';

const NOW = 1_800_000_000;
const SECRET = new Uint8Array(32).fill(7);
const GRANT = { ingestUrl: 'rtmp://localhost/live', streamName: 'AAAAA-BBBBB', expiresAt: NOW + 60 };
const CLAIMS = { ingesturl: GRANT.ingestUrl, streamname: GRANT.streamName, exp: NOW + 60 };
const CHECK = {
  secret: SECRET,
  streamName: GRANT.streamName,
  isOwnAddress: (url: string) => url === GRANT.ingestUrl,
  nowMs: NOW * 1000,
};

const made = (change: Partial<typeof GRANT> = {}, secret = SECRET) =>
  makeIngestToken({ ...GRANT, ...change }, secret);
const signed = (claims: object, alg = 'HS256') =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg }).sign(SECRET);

describe('an ingest token', () => {
  it('has the header and the claims of the vendor’s, and nothing else', async () => {
    const token = await made();
    expect(decodeProtectedHeader(token)).to.deep.equal({ alg: 'HS256', typ: 'JWT' });
    expect(decodeJwt(token)).to.deep.equal(CLAIMS);
  });

  it('is told from a playback token by the package', async () => {
    const reading = parseToken(await made());
    expect(reading).to.include({ kind: 'malformed', issue: 'ingest-token' });
  });

  it('lets an encoder in until the second in which it expires', async () => {
    const token = await made();
    expect(await ingestTokenRefusal(token, CHECK)).to.equal(undefined);
    expect(await ingestTokenRefusal(token, { ...CHECK, nowMs: (NOW + 60) * 1000 - 1 })).to.equal(undefined);
    expect(await ingestTokenRefusal(token, { ...CHECK, nowMs: (NOW + 60) * 1000 })).to.equal('token-expired');
  });

  const another = async () =>
    new SignJWT({ ...CLAIMS })
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign((await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey);
  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(CLAIMS)}.`;
  };
  const refused: [what: string, token: () => string | Promise<string>, code: string][] = [
    ['a text that is no token', () => 'x', 'token-invalid'],
    ['two tokens', async () => `${await made()} ${await made()}`, 'token-invalid'],
    [
      'a token that was changed',
      async () => {
        const token = await made();
        const at = token.indexOf('.') + 8;
        return token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      },
      'token-invalid',
    ],
    ['a token of another key', () => made({}, new Uint8Array(32).fill(8)), 'token-invalid'],
    ['a token that nothing signs', unsigned, 'token-invalid'],
    ['a token of another kind of key', another, 'token-invalid'],
    ['a token of another algorithm', () => signed(CLAIMS, 'HS512'), 'token-invalid'],
    ['a token without an expiry', () => signed({ ...CLAIMS, exp: undefined }), 'token-invalid'],
    ['a token that is not valid yet', () => signed({ ...CLAIMS, nbf: NOW + 1 }), 'token-invalid'],
    ['an expired token', () => made({ expiresAt: NOW - 1 }), 'token-expired'],
    ['a token for another stream', () => made({ streamName: 'AAAAA-BBBBC' }), 'token-other-stream'],
    ['a token for no stream', () => signed({ ...CLAIMS, streamname: undefined }), 'token-other-stream'],
    [
      'a token for a list of streams',
      () => signed({ ...CLAIMS, streamname: [GRANT.streamName] }),
      'token-other-stream',
    ],
    [
      'a token for another address',
      () => made({ ingestUrl: 'rtmp://localhost/other' }),
      'token-other-address',
    ],
    ['a token for no address', () => signed({ ...CLAIMS, ingesturl: undefined }), 'token-other-address'],
    [
      'a token for a list of addresses',
      () => signed({ ...CLAIMS, ingesturl: [GRANT.ingestUrl] }),
      'token-other-address',
    ],
  ];
  for (const [what, token, code] of refused)
    it(`is refused where it is ${what}`, async () => {
      expect(await ingestTokenRefusal(await token(), CHECK)).to.equal(code);
    });

  it('stands behind the stream name in the key of an encoder, and is found there', () => {
    expect(streamKey('AAAAA-BBBBB', 'a.b-_.c')).to.equal('AAAAA-BBBBB?token=a.b-_.c');
    for (const [query, token] of [
      ['token=a.b-_.c', 'a.b-_.c'],
      ['other=1&token=a.b-_.c', 'a.b-_.c'],
      ['token=a&token=b', 'a b'],
      ['token=', ''],
      ['other=1', ''],
      ['', ''],
    ] as const)
      expect(tokenOf(query), query).to.equal(token);
  });
});
