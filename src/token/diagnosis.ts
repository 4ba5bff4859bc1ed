import {
  type Restriction,
  type RestrictionReason,
  restrictionsOf,
  type PageContext,
} from './restrictions.js';
import { seconds, toMilliseconds, type Milliseconds, type Seconds } from '../shared/time.js';
import type { PlaybackToken, TokenIssue, TokenReading } from './reading.js';
import { VERSION } from '../shared/version.js';
import { CLOCK_OFF_MS, span, validityAt, type ValidityOptions } from './validity.js';

/**
 * What can be found about a token. The codes are stable, and a page may rely on them. The documentation is made from this
 * list, which says when each is reported:
 * - `token-missing`: no token is given. Open streams play without one, so only the server can tell
 * - `token-expired`: `exp`, or the V2 value `expires`, has passed, including the leeway
 * - `token-not-yet-valid`: `nbf` is in the future, even with the leeway. If nothing else prevents playback, the player waits
 *   until then
 * - `token-never-valid`: `exp` is not later than `nbf`
 * - `stream-mismatch`: the claim `streams` does not contain the page’s stream name, letter for letter
 * - `group-mismatch`: the claim `groupid` is not the stream group of the page
 * - `domain-mismatch`: the claim `domain` is not the host of the page that opens the connection
 * - `domain-in-frame`: the claim `domain` is the host of the page around the frame; the server sees the host of the frame
 * - `domain-subdomain`: the claim `domain` is a parent domain of the page’s host
 * - `referrer-withheld`: the page has a `referrer` meta element with `no-referrer` or `same-origin`. A page cannot see
 *   a policy that is set by a header
 * - `expiry-missing`: a V2 token with option bit 1, but an empty `expires`
 * - `expiry-not-signed`: a V2 token with `expires`, but without option bit 1
 * - `expiry-in-milliseconds`: the expiry, read as seconds, is after the year 5138
 * - `clock-fast`: this device’s clock is more than a minute ahead of a server whose `Date` is known
 * - `clock-slow`: this device’s clock is more than a minute behind a server whose `Date` is known
 * - `other-version`: the page has also loaded another version of this package; `?` stands for one that is too old to report
 *   its number
 * - `token-expiring`: the remaining time is less than `expiring-within`
 * - `ip-bound`: the claim `ip`, or option bit 2. A page does not know the address that the server sees
 * - `organisation-wide`: the claim `orgawide`, or option bit 16
 * - `no-expiry`: neither `exp` nor `expires`
 * - `lifetime-over-24h`: more than a day from the token’s start (or from when it was made, or from now) to its expiry
 * - `no-restriction`: neither a domain nor an IP address
 * - `unrecognised-claim`: a claim with an unknown name, or a value of the wrong type. Reported for each
 * - `boolean-attribute-false`: a boolean attribute of the element, or a property of that type, was given as "false", "0", "no",
 *   "off", "none", "null" or "undefined". By HTML’s rule it is still on. Reported for each
 * - `property-lost`: the page gave a value for a property, but it did not arrive. Either the tag has it as an attribute that
 *   the element does not know (`entries`, `streamname`), or as the text of an object (`[object Object]`), or React did not set
 *   it in a tag that a server rendered. Reported for each
 */
export type FindingCode =
  | 'token-missing'
  | `token-${TokenIssue}`
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-never-valid'
  | 'stream-mismatch'
  | 'group-mismatch'
  | 'domain-mismatch'
  | 'domain-in-frame'
  | 'domain-subdomain'
  | 'referrer-withheld'
  | 'expiry-missing'
  | 'expiry-not-signed'
  | 'expiry-in-milliseconds'
  | 'clock-fast'
  | 'clock-slow'
  | 'other-version'
  | 'token-expiring'
  | 'ip-bound'
  | 'organisation-wide'
  | 'no-expiry'
  | 'lifetime-over-24h'
  | 'no-restriction'
  | 'unrecognised-claim'
  | 'boolean-attribute-false'
  | 'property-lost';

/** Whether playback can be expected to start: `unlikely` where a server that follows the documents refuses. */
export type Expectation = 'unlikely' | 'uncertain' | 'likely';

/** One finding. Its sentences, for the viewer and for the owner, stand in the label tables under its code. */
export interface Finding {
  readonly code: FindingCode;
  readonly expectation: Expectation;
  /** What fills the places of the sentences. From outside: show it as text only, and shortened. */
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * What a page gave an element beside the token and does not do what it says: a boolean attribute that is on because it is
 * there, while its text says that it is off; or, where there is no such text, a property that did not arrive.
 */
export interface Contradiction {
  readonly name: string;
  readonly text?: string;
}

/** What a diagnosis goes by. */
export interface DiagnosisOptions extends ValidityOptions {
  readonly page?: PageContext;
  /** By how much this device's clock is ahead of a server's, in milliseconds; negative where it is behind. */
  readonly clockAheadMs?: number;
  /** The versions of this package that the page has loaded beside this one. */
  readonly otherVersions?: readonly string[];
  /** What was given in the page beside the token, and does the opposite of what it says. */
  readonly contradictions?: readonly Contradiction[];
}

const DAY_MS = 86_400_000;
/** Read as seconds this is the year 5138; read as milliseconds it is 1973. Nobody means the former. */
const SURELY_MILLISECONDS = seconds(100_000_000_000);
const WORST_FIRST: readonly Expectation[] = ['unlikely', 'uncertain', 'likely'];

/** What is to be expected with each finding. It is `likely` with all others: they hinder no playback. */
export const EXPECTATIONS: Readonly<Partial<Record<FindingCode, Expectation>>> = {
  'token-missing': 'uncertain',
  'token-expired': 'unlikely',
  'token-not-yet-valid': 'unlikely',
  'token-never-valid': 'unlikely',
  'stream-mismatch': 'unlikely',
  'group-mismatch': 'unlikely',
  'domain-mismatch': 'unlikely',
  'domain-in-frame': 'unlikely',
  'domain-subdomain': 'uncertain',
  'referrer-withheld': 'uncertain',
  'expiry-missing': 'unlikely',
  'expiry-not-signed': 'uncertain',
  'expiry-in-milliseconds': 'uncertain',
  'ip-bound': 'uncertain',
};

const BY_REASON: Readonly<Partial<Record<RestrictionReason, FindingCode>>> = {
  'stream-not-listed': 'stream-mismatch',
  'group-differs': 'group-mismatch',
  'domain-differs': 'domain-mismatch',
  'domain-of-embedder': 'domain-in-frame',
  'domain-above': 'domain-subdomain',
  'referrer-withheld': 'referrer-withheld',
  'ip-not-checkable': 'ip-bound',
  'opens-everything': 'organisation-wide',
  'not-understood': 'unrecognised-claim',
};

function finding(code: FindingCode, values?: Finding['values']): Finding {
  return { code, expectation: EXPECTATIONS[code] ?? 'likely', ...(values && { values }) };
}

/**
 * Everything that can be said about a token on a page before any network call, worst first. Empty where nothing is
 * wrong. It decodes and does not verify: a token without findings can still be refused.
 */
export function diagnose(
  token: TokenReading,
  now: Milliseconds,
  options: DiagnosisOptions = {},
): readonly Finding[] {
  const found = [
    ...clockFindings(options.clockAheadMs ?? 0),
    ...tokenFindings(token, now, options),
    ...versionFindings(options.otherVersions ?? []),
    ...(options.contradictions ?? []).map(contradictionFinding),
  ];
  // The order of equals is kept: it is the order in which things are to be mended.
  return found.sort((a, b) => WORST_FIRST.indexOf(a.expectation) - WORST_FIRST.indexOf(b.expectation));
}

function tokenFindings(token: TokenReading, now: Milliseconds, options: DiagnosisOptions): Finding[] {
  if (token.kind === 'none') return [finding('token-missing')];
  if (token.kind === 'malformed') return [{ ...finding(`token-${token.issue}`), expectation: 'unlikely' }];
  const restrictions = restrictionsOf(token, options.page);
  return [
    ...timeFindings(token, now, options),
    ...restrictions.flatMap((one) => restrictionFinding(one, options.page)),
    ...expiryFindings(token, now),
    ...(isBare(restrictions) ? [finding('no-restriction')] : []),
  ];
}

function timeFindings(token: PlaybackToken, now: Milliseconds, options: ValidityOptions): Finding[] {
  const { validFrom, validUntil } = span(token);
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom) {
    return [finding('token-never-valid')];
  }
  const { state } = validityAt(token, now, options);
  if (state === 'expired') return [finding('token-expired')];
  if (state === 'not-yet-valid') return [finding('token-not-yet-valid')];
  return state === 'expiring' ? [finding('token-expiring')] : [];
}

function restrictionFinding({ reason, value }: Restriction, page?: PageContext): Finding[] {
  const code = BY_REASON[reason];
  if (!code) return [];
  const host = reason.startsWith('domain-') && page?.host;
  return [finding(code, value === undefined ? undefined : { value, ...(host && { page: host }) })];
}

function expiryFindings(token: PlaybackToken, now: Milliseconds): Finding[] {
  const { validUntil } = span(token);
  if (token.kind === 'sts') {
    const signed = token.boundTo.has('expires');
    if (signed && validUntil === undefined) return [finding('expiry-missing')];
    if (!signed && validUntil !== undefined) return [finding('expiry-not-signed')];
  }
  if (validUntil === undefined) return [finding('no-expiry')];
  if (validUntil >= SURELY_MILLISECONDS) return [finding('expiry-in-milliseconds')];
  const life = toMilliseconds(validUntil) - toMilliseconds(lifeBegin(token) ?? seconds(now / 1000));
  return life > DAY_MS ? [finding('lifetime-over-24h')] : [];
}

/** What is found of a contradiction: it is for the page's owner, and hinders no playback. */
export function contradictionFinding({ name, text }: Contradiction): Finding {
  return text === undefined
    ? finding('property-lost', { name })
    : finding('boolean-attribute-false', { name, value: text });
}

/** From when a token's life is counted: its beginning, or when it was made; of a V2 token neither is known. */
export function lifeBegin(token: PlaybackToken): Seconds | undefined {
  return token.kind === 'jwt' ? (token.claims.notBefore ?? token.claims.issuedAt) : undefined;
}

// Bound to a stream at most: whoever has the token may use it anywhere.
function isBare(restrictions: readonly Restriction[]): boolean {
  return !restrictions.some(({ kind }) => kind === 'domain' || kind === 'ip' || kind === 'unrecognised');
}

function versionFindings(others: readonly string[]): Finding[] {
  if (others.length === 0) return [];
  return [finding('other-version', { own: VERSION, other: others.join(', ') })];
}

function clockFindings(aheadMs: number): Finding[] {
  if (!(Math.abs(aheadMs) > CLOCK_OFF_MS)) return [];
  const minutes = String(Math.round(Math.abs(aheadMs) / 60_000));
  return [finding(aheadMs > 0 ? 'clock-fast' : 'clock-slow', { minutes })];
}

/** Why a server refuses a token, or would, as far as the token itself tells on the page where it is used. */
export type RefusalCause = FindingCode;

/**
 * What a server that follows the documents would refuse the token for, whether it was asked or not.
 *
 * @param findings of a diagnosis, worst first
 */
export function expectedRefusal(findings: readonly Finding[]): RefusalCause | undefined {
  return findings.find(({ expectation }) => expectation === 'unlikely')?.code;
}

/**
 * What a server has refused the token for. Open streams play without one: only then is its absence a cause.
 *
 * Knows nothing of signatures and IP addresses: without a cause here the token may have been refused all the same.
 *
 * @param findings of a diagnosis, worst first
 */
export function refusalCause(findings: readonly Finding[]): RefusalCause | undefined {
  return expectedRefusal(findings) ?? findings.find(({ code }) => code === 'token-missing')?.code;
}
