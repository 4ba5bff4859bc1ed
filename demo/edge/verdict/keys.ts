import { randomBytes, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

/** What this edge signs and verifies with. It is made at the start and forgotten at the end. */
export interface EdgeKeys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public key for others, with its `kid`. */
  readonly publicJwk: JWK & { readonly kid: string };
  /** Signs V2 tokens. */
  readonly stsSecret: Uint8Array;
  /** Guards the token API: the header `X-BINTU-APIKEY`. */
  readonly apiKey: string;
  /** The organisation's id (a claim of its tokens) and hash (the scope of a V2 token). */
  readonly organisation: { readonly id: string; readonly hash: string };
}

/** Makes a fresh set of keys for one organisation. */
export async function makeKeys(): Promise<EdgeKeys> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return {
    privateKey,
    publicKey,
    publicJwk: { ...jwk, kid, alg: 'EdDSA', use: 'sig' },
    stsSecret: randomBytes(32),
    apiKey: randomBytes(24).toString('hex'),
    organisation: { id: randomUUID(), hash: randomBytes(16).toString('hex') },
  };
}
