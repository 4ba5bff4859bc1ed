import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { EdgeKeys } from '../../demo/local-cloud/verdict/keys.js';
import { signSts, STS_BITS } from '../../demo/local-cloud/verdict/sts-token.js';

/** The stream that the tokens here are made for. */
export const STREAM = 'H5DEM-LIVE1';

const now = () => Math.floor(Date.now() / 1000);
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Claims as the edge makes them; what is given replaces them, `undefined` removes one. Times in Unix seconds. */
export function claims(changes: object = {}): Record<string, unknown> {
  const all = {
    aud: 'splay',
    iss: 'nanocosmos',
    iat: now(),
    nbf: now(),
    exp: now() + 600,
    streams: [STREAM],
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A JWT signed with the edge's key, or with another one. */
export async function sign(
  keys: EdgeKeys,
  changes: object = {},
  key: CryptoKey = keys.privateKey,
): Promise<string> {
  return new SignJWT(claims({ sub: keys.organisation.id, ...changes }))
    .setProtectedHeader({ alg: 'EdDSA', kid: keys.publicJwk.kid, typ: 'JWT' })
    .sign(key);
}

/** What an attacker may send instead of a genuine token, by the attack's name. */
export const FORGED_JWTS: Readonly<Record<string, (keys: EdgeKeys) => Promise<string>>> = {
  async 'a tampered payload'(keys) {
    const [header, , signature] = (await sign(keys, { streams: ['H5DEM-LIVE2'] })).split('.');
    return `${header}.${encode(claims())}.${signature}`;
  },
  async 'the key of somebody else'(keys) {
    return sign(keys, {}, (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey);
  },
  'the algorithm "none"'() {
    return Promise.resolve(`${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims())}.`);
  },
  async 'HS256 with the public key as secret'(keys) {
    const signed = `${encode({ alg: 'HS256', kid: keys.publicJwk.kid, typ: 'JWT' })}.${encode(claims())}`;
    const secret = await exportSPKI(keys.publicKey);
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  },
};

/** The four values of a V2 token for the stream, bound to its expiry and a tag. */
export function stsValues(
  keys: EdgeKeys,
  expires = now() + 600,
  tag = 't',
): Record<'token' | 'expires' | 'options' | 'tag', string> {
  const options = STS_BITS.expires | STS_BITS.tag;
  const values = {
    options,
    streamName: STREAM,
    organisationHash: '',
    expires: String(expires),
    ip: '',
    referer: '',
    tag,
  };
  return {
    token: signSts(values, keys.stsSecret),
    expires: values.expires,
    options: String(options),
    tag: values.tag,
  };
}
