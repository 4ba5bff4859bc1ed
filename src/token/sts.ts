import { Secret } from './redact.js';
import { LAST_MOMENT, seconds, type Seconds } from '../shared/time.js';

/** The four strings of a V2 token, as the token API, the playout URL and the player's configuration name them. */
export interface StsFields {
  readonly token: string;
  /** Unix time in seconds; empty when the token does not expire. */
  readonly expires: string;
  /** The bit set of {@link STS_OPTION_BITS}, as a decimal number. */
  readonly options: string;
  readonly tag: string;
}

/**
 * What each bit of `options` says the token was signed over. Derived from every documented sample, not
 * documented itself: https://docs.nanocosmos.de/docs/cloud/security
 */
export const STS_OPTION_BITS = { expires: 1, ip: 2, referer: 4, tag: 8, organisation: 16 } as const;

/** A name of {@link STS_OPTION_BITS}. */
export type StsOption = keyof typeof STS_OPTION_BITS;

/** A playback token of the V2 kind ("passthrough token"): a digest and the values that it was signed over. */
export interface StsToken {
  readonly kind: 'sts';
  readonly secret: Secret;
  /** `expires`, `options` and `tag` exactly as they came: changing a character makes the token invalid. */
  readonly expires: string;
  readonly options: string;
  readonly tag: string;
  /** Absent: the token does not expire. */
  readonly expiresAt?: Seconds;
  /** The option bits by name. Empty when `options` is empty. */
  readonly boundTo: ReadonlySet<StsOption>;
}

/** Why an object that has the outline of a V2 token is none. */
export type StsIssue = 'expires-unusable' | 'options-unusable';

/**
 * Reads the four values of a V2 token. Does not verify the digest: that takes the server's secret.
 *
 * @param fields numbers are accepted where people write them; the vendor's player would drop them silently
 */
export function readSts(fields: Readonly<Record<string, unknown>>): StsToken | StsIssue {
  const [expires, options] = [digits(fields['expires']), digits(fields['options'])];
  const { tag } = fields;
  if (!/^\d{0,15}$/.test(expires) || Number(expires) > LAST_MOMENT) return 'expires-unusable';
  if (!/^\d{0,9}$/.test(options)) return 'options-unusable';
  const names = Object.keys(STS_OPTION_BITS) as StsOption[];
  return {
    kind: 'sts',
    secret: new Secret(text(fields['token']).trim()),
    expires,
    options,
    tag: text(tag),
    ...(expires !== '' && { expiresAt: seconds(Number(expires)) }),
    boundTo: new Set(names.filter((name) => (Number(options) & STS_OPTION_BITS[name]) !== 0)),
  };
}

/** The token as the strings it came in, for the wire, the URL or the snippet. Reveals the secret. */
export function stsFields(token: StsToken): StsFields {
  const { expires, options, tag } = token;
  return { token: token.secret.reveal(), expires, options, tag };
}

function digits(value: unknown): string {
  if (value === undefined || value === null) return '';
  // A date or a list can be no number, which is not the same as none at all.
  return typeof value === 'string' || typeof value === 'number' ? text(value).trim() : '?';
}

// As it came, white space and all: it is signed.
function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
