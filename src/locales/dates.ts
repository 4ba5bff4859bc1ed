import type { Milliseconds } from '../shared/index.js';

/**
 * Date, time and time zone of a moment in a locale, to the minute: `January 28, 2021 at 7:24 PM GMT+1`.
 *
 * @param timeZone an IANA name; the viewer's own where it is left out
 */
export function formatMoment(moment: Milliseconds, locale: string, timeZone?: string): string {
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  });
  return format.format(moment);
}

/**
 * The locale of dates among texts: the viewer's own where it is one of the texts' language, as British dates are in English,
 * else that language. A sentence is in one language.
 */
export function dateLocale(locale: string, textLang: string): string {
  return locale.split('-')[0] === textLang.split('-')[0] ? locale : textLang;
}

/** The time zone, or nothing where there is no such zone. */
export function usableZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}
