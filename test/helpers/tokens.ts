/** As long as an Ed25519 signature: 64 bytes, which are 86 characters. */
const SIGNATURE = 'x'.repeat(86);

/** Tokens for tests that need no server: rightly shaped, and signed by nobody. */
export function unsignedJwt(
  payload: object,
  header: object = { alg: 'EdDSA', kid: 'test', typ: 'JWT' },
): string {
  return [header, payload].map(encode).concat(SIGNATURE).join('.');
}

function encode(part: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(part));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

/** The claims that nanoStream's published tokens carry. Times in Unix seconds. */
export function playbackClaims(claims: object = {}): object {
  return {
    aud: 'splay',
    iss: 'nanocosmos',
    iat: 1_700_000_000,
    nbf: 1_700_000_000,
    exp: 1_800_000_000,
    sub: '0f0e0d0c-0b0a-4908-8706-050403020100',
    streams: ['AAAAA-BBBBB'],
    ...claims,
  };
}
