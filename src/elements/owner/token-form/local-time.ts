import { seconds, toMilliseconds, type Seconds } from '../../../shared/index.js';

const DAY = 86_400_000;
const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * The moments that a date and time on a clock stand for, earliest first: one on most days, none where clocks go forward
 * over it, and two where they go back over it.
 *
 * @param text `YYYY-MM-DDTHH:mm`, as a date field of a page has it
 * @param timeZone an IANA name; the viewer's own where it is left out
 * @returns nothing where the text is no date
 */
export function momentsAt(text: string, timeZone?: string): readonly Seconds[] | undefined {
  // As if it were UTC; what was rolled over, such as 30 February, is no date.
  const wall = SHAPE.test(text) ? Date.parse(`${text}Z`) : NaN;
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, text.length) !== text) return undefined;
  const offsets = [wall - DAY, wall + DAY].map((near) => wallAt(near, timeZone) - near);
  const moments = offsets
    .map((offset) => wall - offset)
    .filter((moment) => wallAt(moment, timeZone) === wall);
  return [...new Set(moments)].sort((a, b) => a - b).map((moment) => seconds(moment / 1000));
}

/** What a clock shows at a moment, as {@link momentsAt} takes it. Seconds are cut off. */
export function clockText(moment: Seconds, timeZone?: string): string {
  return new Date(wallAt(toMilliseconds(moment), timeZone)).toISOString().slice(0, 16);
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>();

// What the clocks of a zone show, as if it were UTC; in whole minutes, as all offsets of today are.
function wallAt(moment: number, timeZone: string | undefined): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601', {
      ...(timeZone !== undefined && { timeZone }),
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    // The viewer's own zone can change while a page is open.
    if (timeZone !== undefined) formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? NaN;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}
