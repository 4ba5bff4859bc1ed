import { CLOCK_OFF_MS, validityAt, type TokenReading } from '../token/index.js';
import { readDate, toMilliseconds, type Milliseconds } from '../shared/index.js';
import type { Clock } from './clock.js';

/** A token is made this long after its answer's `Date` was written at the most, in milliseconds. */
const LONGEST_MAKING_MS = 10_000;

/**
 * The `Date` of an answer as it is to be learnt from, held against the token that came with it and was made for it.
 *
 * A server may write the date before it goes for the token; where the token tells a somewhat later moment, that is nearer
 * to now. A date by which the token had expired on its arrival, or could not be used yet while it can by this device's
 * clock, is a wrong clock's and is not believed; nor is a token that alone tells a time far ahead of both.
 *
 * @param deviceNow the moment by this device's own clock
 * @returns a date as HTTP writes it; nothing where it is not believed
 */
export function servedDate(
  date: string | null,
  token: TokenReading,
  deviceNow: Milliseconds,
): string | undefined {
  const served = readDate(date);
  if (date === null || served === undefined) return undefined;
  const made = token.kind === 'jwt' ? token.claims.issuedAt : undefined;
  const lateMs = made === undefined ? 0 : toMilliseconds(made) - served;
  const isAlone = lateMs > LONGEST_MAKING_MS && Math.abs(deviceNow - served) <= CLOCK_OFF_MS;
  const now = made !== undefined && lateMs > 0 && !isAlone ? toMilliseconds(made) : served;
  const { state } = validityAt(token, now);
  if (state === 'expired') return undefined;
  if (state === 'not-yet-valid' && made === undefined && isUsable(token, deviceNow)) return undefined;
  return now === served ? date : new Date(now).toUTCString();
}

/**
 * Puts a clock right by the `Date` of an answer that brought a token, where that is believed. Where it is not, what was
 * learnt before is forgotten too, if the token could not be used by that either.
 *
 * @param learn takes the date that is believed
 */
export function learnServedTime(
  clock: Clock,
  date: string | null,
  token: TokenReading,
  learn: (date: string) => void = (believed) => clock.learnServerTime(believed),
): void {
  if (readDate(date) === undefined) return;
  const believed = servedDate(date, token, clock.deviceNow());
  if (believed !== undefined) learn(believed);
  else if (!isUsable(token, clock.now())) clock.forgetServerTime();
}

function isUsable(token: TokenReading, now: Milliseconds): boolean {
  const { state } = validityAt(token, now);
  return state !== 'expired' && state !== 'not-yet-valid';
}
