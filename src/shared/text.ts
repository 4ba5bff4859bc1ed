// What nobody sees (zero-width, bidi, soft hyphen, byte order mark), and no-break spaces, in what is one word. What belongs to
// a character, as in emoji, stays.
const UNSEEN_IN_WORDS = /[\p{Cf}\u00a0\u2007\u202f]/gu;
// The hyphens of documents: one that does not break, and those of their alphabets.
const HYPHENS = /[\u2010\u2011\ufe63\uff0d]/g;

// Quotes that no code has around a value: a word processor, a blog or a chat put them there; on one side they may be
// what is typed. Two words in quotes each are left alone.
const TYPOGRAPHIC =
  /^(?=[^"']|[^]*[^"']$)[‘’‚‛“”„‟«»‹›＂＇′″❛❜❝❞´「」『』"'](?:[‘’‚‛“”„‟«»‹›＂＇′″❛❜❝❞´「」『』"']*([^‘’‚‛“”„‟«»‹›＂＇′″❛❜❝❞´「」『』"']+))?[‘’‚‛“”„‟«»‹›＂＇′″❛❜❝❞´「」『』"']+$/u;

/**
 * A value as it was meant, where it is one word: without what nobody sees in it, no-break spaces, white space at its ends,
 * and typographic quotes around it, with its hyphens as they are typed. Straight quotes stay: who writes them around a
 * value means them.
 */
export function cleanValue(text: string): string {
  const bare = text.replace(UNSEEN_IN_WORDS, '').replace(HYPHENS, '-').trim();
  const quoted = TYPOGRAPHIC.exec(bare);
  return quoted ? (quoted[1] ?? '').trim() : bare;
}

/** Up to five digits, and as many behind a point or comma. */
const RATIO = /^(\d{1,5}(?:[.,]\d{1,5})?)\s*[/:x×∶⁄∕÷]\s*(\d{1,5}(?:[.,]\d{1,5})?)$/i;

/**
 * Reads a width by height as people write it: `16/9`, `4:3`, `2.39:1`, `2,39:1`, `16 x 9`, `16∶9`.
 *
 * @returns the same with a slash between, or nothing where it is no ratio: a single number, or one with zero in it
 */
export function aspectRatio(text: string): string | undefined {
  const [, ...sides] = RATIO.exec(cleanValue(text).normalize('NFKC')) ?? [];
  const [across = '0', down = '0'] = sides.map((side) => side.replace(',', '.'));
  return Number(across) > 0 && Number(down) > 0 ? `${across}/${down}` : undefined;
}
