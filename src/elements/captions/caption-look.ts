import { isPlainObject } from '../../shared/plain-object.js';

/** What can be chosen of how captions look; what is usual comes first. */
export const CAPTION_LOOKS = {
  size: ['medium', 'small', 'large'],
  contrast: ['normal', 'high'],
  background: ['translucent', 'solid', 'none'],
  place: ['bottom', 'top'],
} as const;

/** What of it a viewer has chosen. */
export type CaptionLook = {
  readonly [Name in keyof typeof CAPTION_LOOKS]: (typeof CAPTION_LOOKS)[Name][number];
};

/** What a viewer has chosen of captions, which holds for every player of a site. */
export interface CaptionChoice {
  readonly on: boolean;
  /** The language that was chosen last; empty where none was. */
  readonly language: string;
  readonly look: CaptionLook;
}

/** Where the choice is kept. */
const KEY = 'secure-h5live-player captions';

/** Reads what was kept, or anything else that stands there. Never throws. */
export function readChoice(text: string | null): CaptionChoice {
  const kept = parsed(text);
  const look = isPlainObject(kept['look']) ? kept['look'] : {};
  const one = <T extends string>(values: readonly [T, ...T[]], given: unknown): T =>
    values.find((value) => value === given) ?? values[0];
  const { size, contrast, background, place } = CAPTION_LOOKS;
  const language = kept['language'];
  return {
    on: kept['on'] === true,
    language: typeof language === 'string' ? language.slice(0, 20) : '',
    look: {
      size: one(size, look['size']),
      contrast: one(contrast, look['contrast']),
      background: one(background, look['background']),
      place: one(place, look['place']),
    },
  };
}

function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isPlainObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** What the viewer has chosen on this site before; what is usual where that is not known. */
export function keptChoice(): CaptionChoice {
  try {
    return readChoice(localStorage.getItem(KEY));
  } catch {
    // Storage is not allowed here.
    return readChoice(null);
  }
}

/** Keeps what the viewer has chosen, where storage is allowed and has room. */
export function keepChoice(choice: CaptionChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // It holds for this visit.
  }
}
