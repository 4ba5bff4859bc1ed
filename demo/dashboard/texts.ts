import { dashboard, dateLocale, textsFor, textsLoading, type Localized, type Reader } from '#dashboard-texts';
import { languageTag } from 'secure-h5live-player/token';

export { fill, fillIsolated, languages } from '#dashboard-texts';

/** All texts of the dashboard, in one language, and which that is. */
export type Labels = Localized<'dashboard'>;

/** The texts for a language; English where there are none in it, or not yet. */
export function labelsFor(language: string): Labels {
  return textsFor('dashboard', dashboard, languageTag(language) ?? 'en');
}

/** Until the texts for a language are there, which they may be already. @param also others who read on the page */
export async function labelsLoading(language: string, also: readonly Reader[] = []): Promise<void> {
  await textsLoading(languageTag(language) ?? 'en', ['dashboard', ...also]);
}

/** What the reader asked for: the page's `lang`, else what the browser is in. */
export function askedLanguage(): string {
  return languageTag(new URLSearchParams(location.search).get('lang') ?? '') ?? navigator.language;
}

/** What the page is in: the reader's own kind of the labels' language, else that language, and how it is written. */
export function pageLanguage(language: string): Pick<Labels, 'lang' | 'dir'> {
  const { lang, dir } = labelsFor(language);
  return { lang: dateLocale(languageTag(language) ?? lang, lang), dir };
}

/** A moment in the reader's own zone, in the language of the page. */
export function momentText(unixSeconds: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(unixSeconds * 1000));
}
