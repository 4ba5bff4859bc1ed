/** The captions that are shown, oldest first: the newest one, and the one before it for who is still reading. */
export type CaptionLines = readonly string[];

/** Longer than what is left of it on three lines. */
const LONGEST = 400;

/** How long a caption stays that no other follows, at least, in milliseconds. */
const SHORTEST_STAY_MS = 5000;

/** How long each character of it lets it stay, in milliseconds: twelve characters a second are read with ease. */
const STAY_PER_CHARACTER_MS = 80;

/**
 * What is shown after a text has come. A text that goes on where the last one was, or says it better, takes its place; any
 * other one follows it.
 */
export function linesAfter(lines: CaptionLines, text: string): CaptionLines {
  const caption = endOf(text.replace(/\s+/g, ' ').trim());
  if (caption === '') return [];
  const last = lines.at(-1);
  if (last === undefined || isRevision(last, caption)) return [...lines.slice(0, -1), caption];
  return [last, caption];
}

/** How long captions stay when nothing follows, in milliseconds. */
export function stayOf(lines: CaptionLines): number {
  return Math.max(SHORTEST_STAY_MS, lines.join(' ').length * STAY_PER_CHARACTER_MS);
}

// At least half of the shorter one is the beginning of both.
function isRevision(before: string, after: string): boolean {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  return same * 2 >= shorter;
}

// From a word on.
function endOf(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.slice(-LONGEST);
  return end.slice(end.indexOf(' ') + 1);
}
