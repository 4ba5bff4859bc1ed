import { errors, jwtVerify, SignJWT } from 'jose';
import type { RefusalCode } from './refusal.js';

/** The algorithm of nanoStream's ingest tokens, as their documents show it: one secret signs and verifies. */
const ALGORITHM = 'HS256';
/** The name of the parameter behind a stream name that holds the token: a choice of this server, for theirs is not documented. */
const PARAMETER = 'token';

/** What an ingest token opens. */
export interface IngestGrant {
  /** The address that encoders send to, as `rtmp://host/live`. */
  readonly ingestUrl: string;
  readonly streamName: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
}

/** What a token is held against. */
export interface IngestCheck {
  /** The ingest secret of the organisation that the stream belongs to. */
  readonly secret: Uint8Array;
  readonly streamName: string;
  /** Whether an address is the one of this very server. */
  isOwnAddress(ingestUrl: string): boolean;
  /** Unix time in milliseconds. */
  readonly nowMs: number;
}

/** Makes an ingest token: a JWT without `aud`, with the claims of nanoStream's. It can be used until it expires. */
export function makeIngestToken(
  { ingestUrl, streamName, expiresAt }: IngestGrant,
  secret: Uint8Array,
): Promise<string> {
  return new SignJWT({ ingesturl: ingestUrl, streamname: streamName })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
    .setExpirationTime(expiresAt)
    .sign(secret);
}

/** The key for an encoder that sends a token: the stream name, and the token behind it. */
export function streamKey(streamName: string, token: string): string {
  return `${streamName}?${PARAMETER}=${token}`;
}

/**
 * The token in what stands behind the question mark of a stream key; empty where there is none. Of several, none can be
 * meant, so that all of them together are given, which is no token.
 */
export function tokenOf(query: string): string {
  return new URLSearchParams(query).getAll(PARAMETER).join(' ');
}

/**
 * Why a token does not let an encoder in; nothing where it does. Verifies signature, `exp`, `streamname`, `ingesturl`, in
 * this order. The address that an encoder says it has connected to proves nothing, and is not asked for.
 */
export async function ingestTokenRefusal(
  token: string,
  { secret, streamName, isOwnAddress, nowMs }: IngestCheck,
): Promise<RefusalCode | undefined> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: [ALGORITHM],
      requiredClaims: ['exp'],
      currentDate: new Date(nowMs),
    });
    const { ingesturl, streamname } = payload;
    if (streamname !== streamName) return 'token-other-stream';
    if (typeof ingesturl !== 'string' || !isOwnAddress(ingesturl)) return 'token-other-address';
    return undefined;
  } catch (error) {
    return error instanceof errors.JWTExpired ? 'token-expired' : 'token-invalid';
  }
}
