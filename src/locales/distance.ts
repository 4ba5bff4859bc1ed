import { addDays } from 'date-fns/addDays';
import {
  millisecondsInDay,
  millisecondsInHour,
  millisecondsInMinute,
  millisecondsInSecond,
} from 'date-fns/constants';
import { intlFormatDistance } from 'date-fns/intlFormatDistance';
import { milliseconds, type Milliseconds } from '../shared/index.js';

/** Each with its length, and how much less than a whole one ahead counts as one: less than one of the next smaller kind. */
const UNITS = [
  ['day', millisecondsInDay, millisecondsInHour - 1],
  ['hour', millisecondsInHour, millisecondsInMinute - 1],
  ['minute', millisecondsInMinute, millisecondsInSecond - 1],
  ['second', millisecondsInSecond, 0],
] as const;

/** A text about a moment, and when the text is no longer true. */
export interface Distance {
  readonly text: string;
  readonly nextChangeAt: Milliseconds;
}

/**
 * How far a moment lies ahead or back, in whole units of the largest kind that fits. Ahead, what lacks less than one of the
 * next smaller kind is whole, so that who chose 14 days reads of 14 days; nothing else is rounded up: 46 hours ahead is
 * "in 1 day".
 */
export function formatDistance(moment: Milliseconds, now: Milliseconds, locale: string): Distance {
  const gap = Math.abs(moment - now);
  const ahead = moment > now;
  const [unit, length, lack] = UNITS.find(([, size]) => gap >= size) ?? UNITS[3];
  const spare = ahead ? lack : 0;
  const count = Math.floor((gap + spare) / length);
  const signed = ahead ? count : -count;
  // Days are counted by the calendar there, so they are added by the calendar: a change of clocks adds no day.
  const target = unit === 'day' ? addDays(now, signed) : new Date(now + signed * length);
  const text = intlFormatDistance(target, now, { unit, locale, numeric: 'always' });
  return { text, nextChangeAt: milliseconds(nextChange(moment, gap, { count, length, spare, ahead })) };
}

interface Counted {
  readonly count: number;
  readonly length: number;
  readonly spare: number;
  readonly ahead: boolean;
}

// Ahead, the text changes when too much of a unit is gone, and its unit when less than one is left; back, at the next whole
// number.
function nextChange(moment: number, gap: number, { count, length, spare, ahead }: Counted): number {
  if (!ahead) return moment + (count + 1) * (gap === 0 ? millisecondsInSecond : length);
  return gap < millisecondsInSecond ? moment : moment - Math.max(count * length - spare, length) + 1;
}
