import { addDays } from 'date-fns/addDays';
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import { intlFormatDistance } from 'date-fns/intlFormatDistance';
import { milliseconds, type Milliseconds } from '../shared/index.js';

const UNITS = [
  ['day', millisecondsInDay],
  ['hour', millisecondsInHour],
  ['minute', millisecondsInMinute],
  ['second', millisecondsInSecond],
] as const;

/** A text about a moment, and when the text is no longer true. */
export interface Distance {
  readonly text: string;
  readonly nextChangeAt: Milliseconds;
}

/**
 * How far a moment lies ahead or back, in whole units of the largest kind that fits, never rounded up: 47 hours ahead
 * is "in 1 day".
 */
export function formatDistance(moment: Milliseconds, now: Milliseconds, locale: string): Distance {
  const gap = Math.abs(moment - now);
  const ahead = moment > now;
  const [unit, length] = UNITS.find(([, size]) => gap >= size) ?? UNITS[3];
  const count = Math.floor(gap / length);
  const signed = ahead ? count : -count;
  // Days are counted by the calendar there, so they are added by the calendar: a change of clocks adds no day.
  const target = unit === 'day' ? addDays(now, signed) : new Date(now + signed * length);
  const text = intlFormatDistance(target, now, { unit, locale, numeric: 'always' });
  return { text, nextChangeAt: milliseconds(nextChange(moment, gap, count, length, ahead)) };
}

// Ahead, the text changes just after a whole number of units is left; back, at the next whole number.
function nextChange(moment: number, gap: number, count: number, length: number, ahead: boolean): number {
  if (!ahead) return moment + (count + 1) * (gap === 0 ? millisecondsInSecond : length);
  return gap < millisecondsInSecond ? moment : moment - count * length + 1;
}
