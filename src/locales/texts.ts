import type * as captions from './en/captions.js';
import type * as controls from './en/controls.js';
import type * as dashboard from './en/dashboard.js';
import type * as decoder from './en/decoder.js';
import type * as details from './en/details.js';
import type * as diagnostics from './en/diagnostics.js';
import type * as explain from './en/explain.js';
import type * as findings from './en/findings.js';
import type * as form from './en/form.js';
import type * as life from './en/life.js';
import type * as messages from './en/messages.js';
import type * as overview from './en/overview.js';
import type * as ownerNotes from './en/owner-notes.js';
import type * as panel from './en/panel.js';
import type * as snippets from './en/snippets.js';
import type * as start from './en/start.js';
import type * as statistics from './en/statistics.js';

/** All texts in one language, by section. English says which there are. */
export type Texts = Sections<
  typeof captions &
    typeof controls &
    typeof dashboard &
    typeof decoder &
    typeof details &
    typeof diagnostics &
    typeof explain &
    typeof findings &
    typeof form &
    typeof life &
    typeof messages &
    typeof overview &
    typeof ownerNotes &
    typeof panel &
    typeof snippets &
    typeof start &
    typeof statistics
>;

/** The sections by who reads them, which is when they are loaded. */
export interface ReadTexts {
  /** Who watches. */
  viewer: Pick<
    Texts,
    | 'controls'
    | 'details'
    | 'diagnostics'
    | 'findings'
    | 'life'
    | 'messages'
    | 'panel'
    | 'start'
    | 'statistics'
  >;
  /** Who watches with captions. */
  captions: Pick<Texts, 'captions'>;
  /** A page's owner, told by the elements that viewers see. */
  notes: Pick<Texts, 'ownerNotes'>;
  /** Who takes code to embed a stream. */
  snippets: Pick<Texts, 'snippets'>;
  /** An owner who makes tokens and looks into them. */
  owner: Pick<Texts, 'decoder' | 'form' | 'overview'>;
  /** Who is signed in to the dashboard. */
  dashboard: Pick<Texts, 'dashboard'>;
}

/** Whose texts. */
export type Reader = keyof ReadTexts;

/** A language, which is a folder of its own: as much of it as every page begins with. Its texts are loaded when they are first read. */
export interface Language {
  /** Its BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly viewer: () => Promise<ReadTexts['viewer']>;
}

/** What is known of a language where one is read: who else than viewers reads it. */
export interface LanguageReaders {
  /** What it calls itself. */
  readonly name: string;
  readonly texts: { readonly [Whose in Exclude<Reader, 'viewer'>]: () => Promise<ReadTexts[Whose]> };
}

/** The texts of a section, and the language that they are in. */
export type Localized<Section extends keyof Texts> = Texts[Section] & Pick<Language, 'lang' | 'dir'>;

/** Texts of a page's own: a language that is not there, or single texts of one that is. What is left out stays. */
export type OwnTexts = Partial<Pick<Language, 'dir'>> &
  Pick<Language, 'lang'> & {
    readonly [Section in Exclude<keyof Texts, 'dashboard' | 'explain'>]?: Some<Texts[Section]>;
  };

type Sections<English> = { readonly [Name in keyof English]: SameTexts<English[Name]> };
type SameTexts<English> = English extends string
  ? string
  : { readonly [Name in keyof English]: SameTexts<English[Name]> };
type Some<English> = English extends string
  ? string
  : { readonly [Name in keyof English]?: Some<English[Name]> };

/** What stands between a sentence and the next: nothing where Japanese and Chinese end one, whose point is as wide as a letter. */
export const gapAfter = (sentence: string): string => (sentence.endsWith('。') ? '' : ' ');

/** Puts values in the places of a text. A place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
