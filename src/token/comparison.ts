import { diagnose, type FindingCode } from './diagnosis.js';
import { isPlaybackToken, isSameToken, type TokenReading } from './reading.js';
import type { PageContext } from './restrictions.js';
import type { Milliseconds } from '../shared/time.js';
import { span } from './validity.js';

/**
 * What a renewed token is worth beside the one that is in use:
 * - `better` – it is to be used from now on
 * - `same` – it is the very same token
 * - `not-later` – another one, which expires no later
 * - `expired`, `not-yet-valid` – it cannot start playback now
 * - `other-stream` – it opens another stream or stream group
 * - `unusable` – it is no token, or one that a server refuses for another reason
 */
export type TokenComparison =
  'better' | 'same' | 'not-later' | 'expired' | 'not-yet-valid' | 'other-stream' | 'unusable';

/** How tokens are compared. */
export interface ComparisonOptions {
  /** Whether a server has refused the current token: then any other that can be used is better. */
  readonly refused?: boolean;
  /** How far the clock that `now` comes from may be off, in milliseconds; 0 by default. */
  readonly leewayMs?: number;
}

const OF_TIME: readonly FindingCode[] = ['token-expired', 'token-not-yet-valid', 'token-never-valid'];
const BY_FINDING: Readonly<Partial<Record<FindingCode, TokenComparison>>> = {
  'token-expired': 'expired',
  'token-not-yet-valid': 'not-yet-valid',
  'stream-mismatch': 'other-stream',
  'group-mismatch': 'other-stream',
};

/**
 * Whether a renewed token is worth being given to the player: it can start playback now, opens what the page plays, and
 * expires later than the current one or stands in for one that no longer does these things.
 *
 * A restriction that seems violated does not count against the candidate where the current token has it too and was not
 * refused: then the server sees it otherwise. Verifies nothing.
 */
export function compareTokens(
  candidate: TokenReading,
  current: TokenReading,
  now: Milliseconds,
  page: PageContext,
  options: ComparisonOptions = {},
): TokenComparison {
  if (!isPlaybackToken(candidate)) return 'unusable';
  if (isSameToken(candidate, current)) return 'same';
  const { refused = false, leewayMs = 0 } = options;
  const issuesOf = (token: TokenReading): FindingCode[] =>
    diagnose(token, now, { page, leewayMs })
      .filter(({ expectation }) => expectation === 'unlikely')
      .map(({ code }) => code);
  const [issues, known] = [issuesOf(candidate), issuesOf(current)];
  const issue = issues.find((code) => refused || OF_TIME.includes(code) || !known.includes(code));
  if (issue) return BY_FINDING[issue] ?? 'unusable';
  const isNeeded = refused || known.some((code) => !issues.includes(code));
  return isNeeded || expiry(candidate) > expiry(current) ? 'better' : 'not-later';
}

function expiry(token: TokenReading): number {
  return isPlaybackToken(token) ? (span(token).validUntil ?? Infinity) : -1;
}
