/** The languages that the clip is captioned in; what is said of it is in English. */
export const CAPTION_TARGETS = ['en', 'de'] as const;

/** One of them. */
export type CaptionTarget = (typeof CAPTION_TARGETS)[number];

/** What is said from a moment of the clip on, in milliseconds since it began. */
export interface Cue extends Readonly<Record<CaptionTarget, string>> {
  readonly atMs: number;
}

/**
 * The captions of the clip, as somebody would describe it who sees it: it has no speech. Of different length, so that one
 * can see how two and three lines look.
 */
export const CLIP_CUES: readonly Cue[] = [
  { atMs: 0, en: 'Welcome to the test clip.', de: 'Willkommen beim Testclip.' },
  {
    atMs: 3200,
    en: 'The hand of the dial goes round once in a little more than two and a half seconds.',
    de: 'Der Zeiger der Uhr läuft in etwas mehr als zweieinhalb Sekunden einmal herum.',
  },
  {
    atMs: 7600,
    en: 'A ball of light goes from side to side beneath it.',
    de: 'Darunter läuft eine Lichtkugel von einer Seite zur anderen.',
  },
  { atMs: 11_200, en: 'Listen to the beat.', de: 'Hören Sie auf den Takt.' },
  {
    atMs: 14_000,
    en: 'The strip with bars at the bottom numbers each picture, so that anybody can read from the screen how old it is, and how far behind the present the player is.',
    de: 'Der Streifen mit Balken am unteren Rand nummeriert jedes Bild, sodass sich vom Bildschirm ablesen lässt, wie alt es ist und wie weit der Player zurückliegt.',
  },
  { atMs: 20_800, en: 'And now it begins again.', de: 'Und nun beginnt es von vorn.' },
];

/** A cue that is due, and when. */
export interface DueCue {
  readonly cue: Cue;
  /** Milliseconds of media time, over all rounds of the clip. */
  readonly atMs: number;
}

/** The first cue that comes after a moment of media time. */
export function cueAfter(mediaMs: number, clipMs: number, cues: readonly Cue[] = CLIP_CUES): DueCue {
  const round = Math.floor(mediaMs / clipMs);
  const within = mediaMs - round * clipMs;
  const cue = cues.find(({ atMs }) => atMs > within);
  const [first] = cues;
  if (!first) throw new RangeError('A clip has at least one cue.');
  return cue
    ? { cue, atMs: round * clipMs + cue.atMs }
    : { cue: first, atMs: (round + 1) * clipMs + first.atMs };
}
