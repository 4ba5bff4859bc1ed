import { dashboard, textsFor, textsLoading, type Localized } from '#dashboard-texts';
import { languageTag } from 'secure-h5live-player/token';

export { fill, languages } from '#dashboard-texts';

/** All texts of the dashboard, in one language, and which that is. */
export type Labels = Localized<'dashboard'>;

const FROM_THE_RIGHT = /^(?:ar|fa|he|ur)\b/;

/** The texts for a language; English where there are none in it, or not yet. */
export function labelsFor(language: string): Labels {
  return textsFor('dashboard', dashboard, languageTag(language) ?? 'en');
}

/** Until the texts for a language are there, which they may be already. */
export async function labelsLoading(language: string): Promise<void> {
  await textsLoading(languageTag(language) ?? 'en', ['dashboard']);
}

/** The way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.test(language) ? 'rtl' : 'ltr';
}

/** A moment in the reader's own zone, with the zone's name. */
export function momentText(unixSeconds: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(unixSeconds * 1000));
}
