import { languageTag } from '../shared/language-tag.js';
import { READERS } from './readers.js';
import { LANGUAGES, languageOf, REGISTERED } from './registry.js';
import type { Language, LanguageReaders, Localized, Reader, Texts } from './texts.js';

/** After a failure, texts are not asked for again sooner. */
const AGAIN_AFTER_MS = 10_000;

interface Loading {
  /** Nothing when it is over. */
  promise: Promise<void> | undefined;
  failedAt: number;
}

const loaded = new Map<string, Partial<Texts>>();
const loadings = new Map<string, Loading>();
let englishNotes: Texts['ownerNotes'] | undefined;

/** The languages that there are: their tags, and what they call themselves. */
export function languages(): readonly (Pick<Language, 'lang' | 'dir'> & Pick<LanguageReaders, 'name'>)[] {
  const others = LANGUAGES.map(({ lang, dir }) => ({ lang, dir, name: READERS[lang]?.name ?? lang }));
  return [{ lang: 'en', dir: 'ltr', name: 'English' }, ...others];
}

/**
 * Loads what readers of a locale read, where it is not there. What cannot be loaded stays English, and is tried again when
 * it is next asked for, but not at once.
 *
 * @returns nothing where there is nothing to wait for; else a promise that never rejects
 */
export function textsLoading(locale: string, readers: readonly Reader[]): Promise<void> | undefined {
  const language = languageOf(locale);
  const waits = readers.map((reader) =>
    language
      ? loading(`${language.lang} ${reader}`, () => load(language, reader))
      : reader === 'notes'
        ? loading('en notes', loadEnglishNotes)
        : undefined,
  );
  const left = waits.filter((wait) => wait !== undefined);
  return left.length === 0 ? undefined : Promise.all(left).then(() => undefined);
}

/** Whether there are texts that could not be loaded. */
export function areTextsMissing(): boolean {
  return [...loadings.values()].some(({ failedAt }) => failedAt !== Infinity);
}

/** Has texts that could not be loaded asked for again at once, when they are next asked for. */
export function forgiveTexts(): void {
  for (const [key, { failedAt }] of [...loadings]) if (failedAt !== Infinity) loadings.delete(key);
}

/**
 * The texts of a section in a locale: those that were registered, else those of the language where they are loaded, for
 * its very tag, else the nearest more general one, else those of the same language elsewhere, else English.
 *
 * @param english the section in English
 */
export function textsFor<Section extends keyof Texts>(
  section: Section,
  english: Texts[Section],
  locale: string,
): Localized<Section> {
  const layers = tagsOf(locale).flatMap((tag) => layersOf(tag, section));
  const [{ lang, dir } = { lang: 'en', dir: 'ltr' as const }] = layers;
  const texts = layers.map((layer) => layer.texts);
  return { ...(merged(texts, english) as Texts[Section]), lang, dir };
}

/** What an owner is told by the elements of viewers; nothing until it is loaded. */
export function ownerNotesFor(locale: string): Localized<'ownerNotes'> | undefined {
  const notes = loaded.get(languageOf(locale)?.lang ?? '')?.ownerNotes ?? englishNotes;
  return notes && textsFor('ownerNotes', notes, locale);
}

async function load({ lang, viewer }: Language, reader: Reader): Promise<void> {
  try {
    const read = await (reader === 'viewer' ? viewer : READERS[lang]?.texts[reader])?.();
    loaded.set(lang, { ...loaded.get(lang), ...read });
  } catch (error) {
    // Everything else that is not there in a language is there in English.
    if (reader === 'notes') await loadEnglishNotes();
    throw error;
  }
}

async function loadEnglishNotes(): Promise<void> {
  ({ ownerNotes: englishNotes } = await import('./en/owner-notes.js'));
}

function loading(key: string, begin: () => Promise<void>): Promise<void> | undefined {
  const known = loadings.get(key);
  if (known && (known.promise || performance.now() - known.failedAt < AGAIN_AFTER_MS)) return known.promise;
  const state: Loading = { promise: undefined, failedAt: Infinity };
  state.promise = begin()
    .catch(() => void (state.failedAt = performance.now()))
    .then(() => void (state.promise = undefined));
  loadings.set(key, state);
  return state.promise;
}

/** A locale's tag, the more general ones, and that of the language that there is. */
function tagsOf(locale: string): readonly string[] {
  const subtags = locale.split('-');
  const tags = subtags.map((_, index) => subtags.slice(0, subtags.length - index).join('-'));
  return [...new Set([...tags, languageOf(locale)?.lang ?? locale])];
}

interface Layer {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly texts: unknown;
}

/** What was registered for a tag goes before what came with the package. Page code can have registered anything. */
function layersOf(tag: string, section: keyof Texts): readonly Layer[] {
  const language = LANGUAGES.find(({ lang }) => lang === tag);
  const own = [...REGISTERED.values()].reverse().filter((texts) => tagOf(texts) === tag);
  const newest = (name: string): unknown =>
    own.map((texts) => readSafely(texts, name)).find((value) => value !== undefined);
  const given = newest('dir');
  const dir = given === 'ltr' || given === 'rtl' ? given : (language?.dir ?? 'ltr');
  return [
    { lang: tag, dir, texts: newest(section) },
    { lang: tag, dir, texts: loaded.get(tag)?.[section] },
  ].filter(({ texts }) => typeof texts === 'object' && texts !== null);
}

function tagOf(own: unknown): string | undefined {
  const lang = readSafely(own, 'lang');
  return typeof lang === 'string' ? (languageTag(lang) ?? lang) : undefined;
}

// A copy, so that what the page changes later cannot take a text away.
function merged(layers: readonly unknown[], english: unknown): unknown {
  if (typeof english !== 'object' || english === null)
    return layers.find((text) => typeof text === typeof english) ?? english;
  const texts = Object.entries(english).map(([name, text]) => [
    name,
    merged(
      layers.map((layer) => readSafely(layer, name)),
      text,
    ),
  ]);
  return Object.fromEntries(texts) as unknown;
}

function readSafely(given: unknown, name: string): unknown {
  try {
    return typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
  } catch {
    return undefined;
  }
}
