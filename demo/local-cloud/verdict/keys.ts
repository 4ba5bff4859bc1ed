import { randomBytes, randomUUID } from 'node:crypto';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type CryptoKey,
  type JWK,
} from 'jose';

/** What this edge signs and verifies every V3 token with. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  /** The public key for others, with its `kid`. */
  readonly publicJwk: JWK & { readonly kid: string };
}

/** What belongs to one organisation alone. */
export interface OrganisationKeys {
  /** Signs its V2 tokens. */
  readonly stsSecret: Uint8Array;
  /** Signs its ingest tokens, and no other. */
  readonly ingestSecret: Uint8Array;
  /** Guards the API: the header `X-BINTU-APIKEY`. */
  readonly apiKey: string;
  /** The organisation's id (the `sub` of its V3 tokens) and hash (the scope of a V2 token). */
  readonly organisation: { readonly id: string; readonly hash: string; readonly name: string };
}

/** Everything that makes an organisation's tokens, and verifies them. */
export type EdgeKeys = SigningKey & OrganisationKeys;

/** Makes a fresh signing key, which can be kept. */
export async function makeSigningKey(): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return readSigningKey(await exportJWK(privateKey));
}

/** The signing key of a private JWK, as {@link writeSigningKey} gives it. */
export async function readSigningKey(jwk: JWK): Promise<SigningKey> {
  const publicPart: JWK = { kty: jwk.kty ?? '', crv: jwk.crv ?? '', x: jwk.x ?? '' };
  const [privateKey, publicKey, kid] = await Promise.all([
    importJWK(jwk, 'EdDSA', { extractable: true }) as Promise<CryptoKey>,
    importJWK(publicPart, 'EdDSA') as Promise<CryptoKey>,
    calculateJwkThumbprint(publicPart),
  ]);
  return { privateKey, publicKey, publicJwk: { ...publicPart, kid, alg: 'EdDSA', use: 'sig' } };
}

/** The private JWK of a signing key: a secret. */
export function writeSigningKey({ privateKey }: SigningKey): Promise<JWK> {
  return exportJWK(privateKey);
}

/** Makes a secret for ingest tokens. */
export function makeIngestSecret(): Uint8Array {
  return randomBytes(32);
}

/** Makes what a fresh organisation needs. */
export function makeOrganisation(name: string): OrganisationKeys {
  return {
    stsSecret: randomBytes(32),
    ingestSecret: makeIngestSecret(),
    apiKey: randomBytes(24).toString('hex'),
    organisation: { id: randomUUID(), hash: randomBytes(16).toString('hex'), name },
  };
}
