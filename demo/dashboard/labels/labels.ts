import { de } from './de.js';
import { en } from './en.js';

/** All texts of the dashboard, in one language. */
export type Labels = Readonly<Record<keyof typeof en, string>>;

/** A language that the dashboard can be shown in, by its BCP 47 tag, with its own name for itself. */
export const LANGUAGES = [
  ['en', 'English'],
  ['de', 'Deutsch'],
] as const;

const TABLES: Readonly<Record<string, Labels>> = { en, de };
const FROM_THE_RIGHT = /^(?:ar|fa|he|ur)\b/;

/** The texts for a language; English where there are none in it. */
export function labelsFor(language: string): Labels {
  return TABLES[language.slice(0, 2).toLowerCase()] ?? en;
}

/** The way a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.test(language) ? 'rtl' : 'ltr';
}

/** Fills in what a text leaves open. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/** A moment in the reader's own zone, with the zone's name. */
export function momentText(unixSeconds: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return format.format(new Date(unixSeconds * 1000));
}
