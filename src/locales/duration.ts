import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

const UNITS = [
  ['day', millisecondsInDay / 1000],
  ['hour', millisecondsInHour / 1000],
  ['minute', millisecondsInMinute / 1000],
] as const;

/**
 * A length of time in the two largest units that fit, never rounded up: "13 days, 23 hours", "5 minutes". What is less
 * than a minute is "0 minutes".
 *
 * @param length in seconds
 * @param locale the language of the sentence that it stands in
 */
export function formatDuration(length: number, locale: string): string {
  let rest = Math.max(Math.floor(length), 0);
  const counts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return [unit, count] as const;
  });
  const first = counts.findIndex(([, count]) => count > 0);
  const shown =
    first < 0 ? counts.slice(-1) : counts.slice(first, first + 2).filter(([, count]) => count > 0);
  const texts = shown.map(([unit, count]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(texts);
}
