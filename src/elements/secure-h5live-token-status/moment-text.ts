import { html, type TemplateResult } from 'lit';
import { toMilliseconds, type Seconds } from '../../core/index.js';
import { formatMoment } from '../localize/dates.js';

/** A moment for people, and for machines: a `time` element with its date, time and time zone. */
export function momentText(moment: Seconds, locale: string, timeZone: string | undefined): TemplateResult {
  const milliseconds = toMilliseconds(moment);
  return html`<time datetime=${new Date(milliseconds).toISOString()}
    >${formatMoment(milliseconds, locale, timeZone)}</time
  >`;
}

/** The time zone, or nothing where there is no such zone. */
export function usableZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone ? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}
