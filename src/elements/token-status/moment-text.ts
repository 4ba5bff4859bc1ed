import { html, type TemplateResult } from 'lit';
import { toMilliseconds, type Seconds } from '../../shared/index.js';
import { formatMoment } from '../../locales/index.js';

/** A moment for people, and for machines: a `time` element with its date, time and time zone. */
export function momentText(moment: Seconds, locale: string, timeZone: string | undefined): TemplateResult {
  const milliseconds = toMilliseconds(moment);
  // The date is in the viewer's language, which may be another than that of the sentence around it.
  return html`<time datetime=${new Date(milliseconds).toISOString()} lang=${locale} dir="auto"
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
