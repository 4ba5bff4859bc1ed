import { secondsInDay, secondsInHour, secondsInMinute } from 'date-fns/constants';

/**
 * The time left as a clock shows it, in the digits of a locale: "3 days, 04:05:06", "4:05:06", "5:06".
 *
 * @param left whole seconds
 * @param locale the language of the sentence that it stands with
 */
export function formatCountdown(left: number, locale: string): string {
  const days = Math.floor(left / secondsInDay);
  const clock = [
    Math.floor((left % secondsInDay) / secondsInHour),
    Math.floor((left % secondsInHour) / secondsInMinute),
    left % secondsInMinute,
  ];
  // Of what is less than an hour, the hours say nothing.
  const shown = left >= secondsInHour ? clock : clock.slice(1);
  const time = shown.map((value, place) => digits(value, place > 0 || days > 0, locale)).join(':');
  if (days === 0) return time;
  const counted = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format([counted.format(days), time]);
}

function digits(value: number, isPadded: boolean, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumIntegerDigits: isPadded ? 2 : 1 }).format(value);
}
