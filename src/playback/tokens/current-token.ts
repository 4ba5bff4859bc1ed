import { renewalAt, validityAt, type TokenReading } from '../../token/index.js';
import { milliseconds, type Milliseconds } from '../../shared/index.js';
import type { Clock } from '../clock.js';
import { isSendable } from './token-source.js';

/** The `Date` header of a server is this precise, in milliseconds: within it a clock counts as right. */
const LEEWAY_MS = 2000;
/** A connection is judged this long after its token was at the most, in milliseconds. */
const ON_ITS_WAY_MS = 1000;
/** A token is not renewed sooner than this after it came, in milliseconds. */
const SHORTEST_USE_MS = 1000;

/** A token in use, and what is known of its use. */
export interface CurrentToken {
  readonly token: TokenReading;
  /** When it came, by the device's own clock: what is learnt of the time must not move it. */
  readonly received: Milliseconds;
  /** From 0 to 1; it spreads the renewals of many viewers. */
  readonly chance: number;
  /** Whether a server has refused it. */
  readonly refused: boolean;
  /** Whether it was refused at a moment at which it was good by this clock: then that, or the server's, may be wrong. */
  readonly refutesClock: boolean;
}

/** The same token, which a server has just refused. */
export function refusedNow(current: CurrentToken, clock: Clock): CurrentToken {
  return { ...current, refused: true, refutesClock: isFit(current.token, clock.now()) };
}

/** Whether it can be expected to start playback when a connection with it has come to the server. */
export function isUsable(current: CurrentToken, clock: Clock): boolean {
  const { token, refused } = current;
  if (refused || !isSendable(token)) return false;
  const now = clock.now();
  if (looksUnfit(current, clock)) return now < (renewalOf(current, clock) ?? Infinity);
  return isFit(token, milliseconds(now + ON_ITS_WAY_MS));
}

/** When it is to be renewed; nothing where time does not tell. */
export function renewalOf(current: CurrentToken, clock: Clock): Milliseconds | undefined {
  return renewalFrom(clock.corrected(current.received), current, clock);
}

/** When it is to be renewed where it was not to be had better now; nothing where it has expired. */
export function nextRenewalOf(current: CurrentToken, clock: Clock): Milliseconds | undefined {
  const now = clock.now();
  return validityAt(current.token, now).state === 'expired' ? undefined : renewalFrom(now, current, clock);
}

/** By how much times may be off, in milliseconds, where another token is held against the current one. */
export function leewayMs(candidate: TokenReading, current: CurrentToken, clock: Clock): number {
  // Where even a token that had just come looked unfit, or a good one was refused, the clock is no judge of others; unless
  // one looks fit.
  const isDoubted = current.refutesClock || looksUnfit(current, clock);
  const isJudge = !isDoubted || (isSendable(candidate) && isFit(candidate, clock.now()));
  return isJudge ? LEEWAY_MS : Infinity;
}

function looksUnfit({ token, received }: CurrentToken, clock: Clock): boolean {
  return !isFit(token, clock.corrected(received));
}

function renewalFrom(
  moment: Milliseconds,
  { token, received, chance }: CurrentToken,
  clock: Clock,
): Milliseconds | undefined {
  if (token.kind === 'none' || token.kind === 'malformed') return undefined;
  const at = renewalAt(token, moment, chance);
  const earliest = clock.corrected(received) + SHORTEST_USE_MS;
  return at === undefined ? undefined : milliseconds(Math.max(at, earliest));
}

// What begins within the leeway was made just now, by a clock that is a little ahead of this one.
function isFit(token: TokenReading, now: Milliseconds): boolean {
  const begins = validityAt(token, now, { leewayMs: LEEWAY_MS }).state !== 'not-yet-valid';
  return begins && validityAt(token, now).state !== 'expired';
}
