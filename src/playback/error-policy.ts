import {
  expectedRefusal,
  refusalCause,
  type Finding,
  type FindingCode,
  type H5LiveErrorCode,
  type RefusalCause,
} from '../token/index.js';
import type { Milliseconds } from '../shared/index.js';
import { mayHideRefusal, type CatalogueEntry, type PlayerErrorGroup } from '../nanoplayer/index.js';
import type { Beginning } from './beginning.js';
import { passesWith } from './passing-errors.js';
import { backOffMs, spreadMs } from './retryer.js';

/** The shortest first delay before another try, in milliseconds; the longest is twice that. */
export const FIRST_DELAY_MS = 250;
/**
 * The longest delay between tries while the connection fails, in milliseconds. With the second that a first picture
 * takes at most, it plays within 5 s after the fault has ended.
 */
export const MAX_DELAY_MS = 3000;
/** How often a connection is tried again in a row at this pace: about a minute, plus what each attempt itself takes. */
export const QUICK_ATTEMPTS = 30;
/** The shortest delay after that, in milliseconds; the longest is twice that. */
export const SLOW_DELAY_MS = 15_000;
/** How often a connection is tried again in a row altogether: a page that is left open overnight plays in the morning. */
export const MAX_ATTEMPTS = 2000;
/** How often in a row after media that the browser could not play: what failed so often fails again. */
export const MAX_MEDIA_ATTEMPTS = 5;
/**
 * The shortest delay, in milliseconds, while the stream is not live; the longest is twice that. A try then costs the
 * server as much as a viewer who arrives, and an owner's stream may begin any minute.
 */
export const STREAM_DELAY_MS = 3000;
/** How often in a row a stream that is not live is asked for: for an hour at least, an hour and a half as a rule. */
export const MAX_STREAM_ATTEMPTS = 1200;
/** How often in a row, after it had played, a connection is tried again with a token that seems to be no longer good. */
export const MAX_DOUBTFUL_ATTEMPTS = 2;
/**
 * For how long after the beginning of a token, in milliseconds, a server may refuse it because its clock is behind this
 * device's: what is refused after that is refused for something else.
 */
export const MAX_CLOCK_AHEAD_MS = 600_000;

/** What a decision about a failure goes by. */
export interface FailureContext {
  /** What failed: what the catalogue has about the vendor's code, or one of our own codes. */
  readonly problem: CatalogueEntry | H5LiveErrorCode;
  /** Which failure in a row this is, since it last played: 1 for the first. */
  readonly attempt: number;
  /** Whether a fresh token can be asked for. */
  readonly canRenew: boolean;
  /** Whether the token in use was fetched because of this very failure. */
  readonly renewedForThis: boolean;
  /** What the diagnosis says of the token in use on this page at this moment, worst first. */
  readonly findings: readonly Finding[];
  /** Whether this stream has played before, here and since it was asked for. */
  readonly everPlayed: boolean;
  /** When the token in use begins; nothing where it does not say so, or the clock is known to be wrong. */
  readonly beginning?: Beginning | undefined;
  /** Whether that was waited for. */
  readonly hasWaited?: boolean;
}

/**
 * What to do about a failure. `stop` may name more than the failure's own code does: the finding that explains it
 * (`cause`), or the code that stands for a long row of failures (`code`).
 */
export type Decision =
  | { readonly action: 'stop'; readonly cause?: RefusalCause; readonly code?: 'retries-used-up' }
  | { readonly action: 'retry'; readonly afterMs: number; readonly rebuild: boolean }
  /** Where the token may only be not valid yet, what is asked for is not held against it: it can be used later. */
  | { readonly action: 'renew'; readonly isEarly?: true }
  /** For the beginning of the token. */
  | { readonly action: 'wait'; readonly until: Milliseconds; readonly cause: RefusalCause }
  | { readonly action: 'gesture' }
  | { readonly action: 'resume' }
  | { readonly action: 'ignore' };

const STREAM_GROUPS: readonly PlayerErrorGroup[] = ['stream-not-found', 'stream-not-live', 'stream-ended'];
/** The findings that are true of every token while this device's clock is wrong. */
export const BY_CLOCK: readonly FindingCode[] = ['token-expired', 'token-not-yet-valid'];

/**
 * What to do about a failure. Pure and total; it knows nothing of timers and states, and changes none.
 *
 * A server that refuses a token by HTTP status looks like one that is down, and the vendor's player would try it for
 * 53 s. So where the diagnosis says that the token is refused, a failing connection is taken for the refusal.
 *
 * @param random from 0 to 1, spreads the delays so that many viewers do not come back at once
 */
export function decide(failure: FailureContext, random: number): Decision {
  const { problem } = failure;
  if (typeof problem === 'string') return decideOwn(problem, failure.attempt, random);
  switch (problem.action) {
    case 'renew':
      if (mayRenew(failure)) return renewal(failure);
      return beforeItsTime(failure, random) ?? stopped(refusalCause(failure.findings));
    case 'retry':
      return (
        (mayHideRefusal(problem) && takenForRefusal(failure, random)) ||
        tryAgain(problem, failure.attempt, random)
      );
    case 'stop':
      return stopped();
    default:
      return { action: problem.action };
  }
}

/**
 * The delay before a connection is tried again, in milliseconds: 250 to 500 at first, then twice as much each time, up
 * to {@link MAX_DELAY_MS}; after {@link QUICK_ATTEMPTS} it is {@link SLOW_DELAY_MS} and more.
 *
 * @param attempt which failure in a row came before it: 1 for the first
 * @param random from 0 to 1
 */
export function retryDelayMs(attempt: number, random: number): number {
  if (attempt > QUICK_ATTEMPTS) return spreadMs(SLOW_DELAY_MS, random);
  return backOffMs({ firstMs: FIRST_DELAY_MS, longestMs: MAX_DELAY_MS }, attempt, random);
}

function decideOwn(code: H5LiveErrorCode, attempt: number, random: number): Decision {
  if (!passesWith(code).includes('time')) return stopped();
  if (!(attempt <= MAX_ATTEMPTS)) return { action: 'stop', code: 'retries-used-up' };
  return { action: 'retry', afterMs: retryDelayMs(attempt, random), rebuild: false };
}

function takenForRefusal(failure: FailureContext, random: number): Decision | undefined {
  const { attempt, everPlayed, findings, renewedForThis, beginning } = failure;
  const cause = expectedRefusal(findings);
  if (!cause) return undefined;
  if (mayRenew(failure)) return renewal(failure);
  // A token of this very moment that seems to be of another tells of a wrong clock, not of a refusal.
  if (renewedForThis && BY_CLOCK.includes(cause) && !beginning?.isPlanned) return undefined;
  if (everPlayed && attempt <= MAX_DOUBTFUL_ATTEMPTS) return undefined;
  return beforeItsTime(failure, random) ?? stopped(cause);
}

// A token that was refused, and may be so for nothing but the time.
function beforeItsTime(failure: FailureContext, random: number): Decision | undefined {
  const { beginning, findings, attempt } = failure;
  const other = findings.find(isLasting)?.code;
  if (beginning && beginning.inMs > 0)
    return other ? stopped(other) : { action: 'wait', until: beginning.at, cause: 'token-not-yet-valid' };
  return isEarly(failure) && !other
    ? { action: 'retry', afterMs: retryDelayMs(attempt, random), rebuild: false }
    : undefined;
}

// Whether the beginning of the token, which lies ahead or has just come, is one that people wait for; perhaps elsewhere.
function isEarly({ beginning, hasWaited = false }: FailureContext): boolean {
  return (
    beginning !== undefined && beginning.inMs > -MAX_CLOCK_AHEAD_MS && (hasWaited || beginning.isPlanned)
  );
}

function renewal(failure: FailureContext): Decision {
  return { action: 'renew', ...(isEarly(failure) && { isEarly: true }) };
}

// What refuses a token at any time.
function isLasting({ code, expectation }: Finding): boolean {
  return expectation === 'unlikely' && code !== 'token-not-yet-valid';
}

function tryAgain({ group, rebuild = false }: CatalogueEntry, attempt: number, random: number): Decision {
  const { limit, delayMs, usedUp } = paceOf(group);
  return attempt <= limit ? { action: 'retry', afterMs: delayMs(attempt, random), rebuild } : usedUp;
}

interface Pace {
  readonly limit: number;
  readonly delayMs: (attempt: number, random: number) => number;
  readonly usedUp: Decision;
}

// Of a stream or of media the vendor's code says more than that the tries are used up.
function paceOf(group: PlayerErrorGroup): Pace {
  if (group === 'media') return { limit: MAX_MEDIA_ATTEMPTS, delayMs: retryDelayMs, usedUp: stopped() };
  if (STREAM_GROUPS.includes(group)) {
    const delayMs = (_: number, random: number): number => spreadMs(STREAM_DELAY_MS, random);
    return { limit: MAX_STREAM_ATTEMPTS, delayMs, usedUp: stopped() };
  }
  const usedUp = { action: 'stop', code: 'retries-used-up' } as const;
  return { limit: MAX_ATTEMPTS, delayMs: retryDelayMs, usedUp };
}

function mayRenew({ canRenew, renewedForThis }: FailureContext): boolean {
  return canRenew && !renewedForThis;
}

function stopped(cause?: RefusalCause): Decision {
  return { action: 'stop', ...(cause && { cause }) };
}
