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
 * What can be found about a token. The codes are stable: they are documented one by one in `findings.md`, beside this
 * file, and a page may count on them.
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

const BY_REASON: Readonly<Partial<Record<RestrictionReason, readonly [FindingCode, Expectation]>>> = {
  'stream-not-listed': ['stream-mismatch', 'unlikely'],
  'group-differs': ['group-mismatch', 'unlikely'],
  'domain-differs': ['domain-mismatch', 'unlikely'],
  'domain-of-embedder': ['domain-in-frame', 'unlikely'],
  'domain-above': ['domain-subdomain', 'uncertain'],
  'referrer-withheld': ['referrer-withheld', 'uncertain'],
  'ip-not-checkable': ['ip-bound', 'uncertain'],
  'opens-everything': ['organisation-wide', 'likely'],
  'not-understood': ['unrecognised-claim', 'likely'],
};

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
  if (token.kind === 'none') return [{ code: 'token-missing', expectation: 'uncertain' }];
  if (token.kind === 'malformed') return [{ code: `token-${token.issue}`, expectation: 'unlikely' }];
  const restrictions = restrictionsOf(token, options.page);
  return [
    ...timeFindings(token, now, options),
    ...restrictions.flatMap(restrictionFinding),
    ...expiryFindings(token, now),
    ...(isBare(restrictions) ? [{ code: 'no-restriction', expectation: 'likely' } as const] : []),
  ];
}

function timeFindings(token: PlaybackToken, now: Milliseconds, options: ValidityOptions): Finding[] {
  const { validFrom, validUntil } = span(token);
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom) {
    return [{ code: 'token-never-valid', expectation: 'unlikely' }];
  }
  const { state } = validityAt(token, now, options);
  if (state === 'expired') return [{ code: 'token-expired', expectation: 'unlikely' }];
  if (state === 'not-yet-valid') return [{ code: 'token-not-yet-valid', expectation: 'unlikely' }];
  return state === 'expiring' ? [{ code: 'token-expiring', expectation: 'likely' }] : [];
}

function restrictionFinding({ reason, value }: Restriction): Finding[] {
  const [code, expectation] = BY_REASON[reason] ?? [];
  if (!code || !expectation) return [];
  return [{ code, expectation, ...(value !== undefined && { values: { value } }) }];
}

function expiryFindings(token: PlaybackToken, now: Milliseconds): Finding[] {
  const { validUntil } = span(token);
  if (token.kind === 'sts') {
    const signed = token.boundTo.has('expires');
    if (signed && validUntil === undefined) return [{ code: 'expiry-missing', expectation: 'unlikely' }];
    if (!signed && validUntil !== undefined) return [{ code: 'expiry-not-signed', expectation: 'uncertain' }];
  }
  if (validUntil === undefined) return [{ code: 'no-expiry', expectation: 'likely' }];
  if (validUntil >= SURELY_MILLISECONDS)
    return [{ code: 'expiry-in-milliseconds', expectation: 'uncertain' }];
  const life = toMilliseconds(validUntil) - toMilliseconds(begin(token) ?? seconds(now / 1000));
  return life > DAY_MS ? [{ code: 'lifetime-over-24h', expectation: 'likely' }] : [];
}

/** What is found of a contradiction: it is for the page's owner, and hinders no playback. */
export function contradictionFinding({ name, text }: Contradiction): Finding {
  return text === undefined
    ? { code: 'property-lost', expectation: 'likely', values: { name } }
    : { code: 'boolean-attribute-false', expectation: 'likely', values: { name, value: text } };
}

// A token's life is counted from its beginning, or from when it was made; of a V2 token neither is known.
function begin(token: PlaybackToken): Seconds | undefined {
  return token.kind === 'jwt' ? (token.claims.notBefore ?? token.claims.issuedAt) : undefined;
}

// Bound to a stream at most: whoever has the token may use it anywhere.
function isBare(restrictions: readonly Restriction[]): boolean {
  return !restrictions.some(({ kind }) => kind === 'domain' || kind === 'ip' || kind === 'unrecognised');
}

function versionFindings(others: readonly string[]): Finding[] {
  if (others.length === 0) return [];
  const values = { own: VERSION, other: others.join(', ') };
  return [{ code: 'other-version', expectation: 'likely', values }];
}

function clockFindings(aheadMs: number): Finding[] {
  if (!(Math.abs(aheadMs) > CLOCK_OFF_MS)) return [];
  const minutes = String(Math.round(Math.abs(aheadMs) / 60_000));
  return [{ code: aheadMs > 0 ? 'clock-fast' : 'clock-slow', expectation: 'likely', values: { minutes } }];
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
