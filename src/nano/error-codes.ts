/**
 * What a code of the vendor's player means for the person in front of it. Codes of the same group have one text.
 * Source of the codes: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api (errorcodes)
 */
export type PlayerErrorGroup =
  | 'token-refused'
  | 'token-expired-or-missing'
  | 'security-service'
  | 'stream-not-found'
  | 'stream-ended'
  | 'needs-gesture'
  | 'media'
  | 'network'
  | 'set-up'
  | 'unknown';

const BY_CODE: Readonly<Record<number, PlayerErrorGroup>> = {
  1001: 'set-up',
  1002: 'set-up',
  1005: 'needs-gesture',
  2001: 'stream-not-found',
  2002: 'stream-ended',
  2003: 'stream-ended',
  2004: 'stream-ended',
  4005: 'stream-ended',
  4401: 'token-refused',
  4403: 'token-refused',
  4900: 'security-service',
  4901: 'token-refused',
  4903: 'token-expired-or-missing',
  4904: 'security-service',
};

const BY_THOUSAND: Readonly<Record<number, PlayerErrorGroup>> = {
  3: 'media',
  4: 'network',
  5: 'set-up',
  6: 'network',
};

/** The group of a vendor code; `unknown` for codes that the vendor does not document. */
export function playerErrorGroup(code: number): PlayerErrorGroup {
  return BY_CODE[code] ?? BY_THOUSAND[Math.floor(code / 1000)] ?? 'unknown';
}
