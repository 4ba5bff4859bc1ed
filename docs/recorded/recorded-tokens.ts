// Tokens as nanoStream's, but of a key that everybody knows: they open the recording, and nothing else anywhere.
import { importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import {
  JWT_ALGORITHM,
  JWT_AUDIENCE,
  JWT_ISSUER,
  verifyJwt,
  type VerifiedJwt,
} from '../../demo/local-cloud/verdict/verify-jwt.js';

/** The key whose secret is 32 zeros. */
const PUBLIC_KEY: JWK = { kty: 'OKP', crv: 'Ed25519', x: 'O2onvM62pC1io6jQKm8Nc2UyFXcd4kOmOsBIoYtZ2ik' };
const KEY: JWK = { ...PUBLIC_KEY, d: 'A'.repeat(43) };

const read = (key: JWK): Promise<CryptoKey> => importJWK(key, JWT_ALGORITHM) as Promise<CryptoKey>;

/** What a token of the recording says. */
export interface RecordedToken {
  readonly stream: string;
  /** Unix time in seconds. */
  readonly madeAt: number;
  /** In seconds. */
  readonly life: number;
}

/** Makes a token. */
export async function makeToken({ stream, madeAt, life }: RecordedToken): Promise<string> {
  return new SignJWT({ streams: [stream] })
    .setProtectedHeader({ alg: JWT_ALGORITHM, typ: 'JWT' })
    .setAudience(JWT_AUDIENCE)
    .setIssuer(JWT_ISSUER)
    .setIssuedAt(madeAt)
    .setNotBefore(madeAt)
    .setExpirationTime(madeAt + life)
    .sign(await read(KEY));
}

/** Verifies a token as the local cloud does. */
export async function verifyToken(token: string): Promise<VerifiedJwt> {
  return verifyJwt(token, { publicKey: await read(PUBLIC_KEY) }, Date.now());
}
