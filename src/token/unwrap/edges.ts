// What nobody sees: formats (zero-width, bidi, soft hyphen, byte order mark), variation selectors, NUL.
const INVISIBLE = /[\p{Cf}\u034f\u180b-\u180f\ufe00-\ufe0f\0]/gu;
const AT_AN_END = /[\s\p{Cf}\u034f\u180b-\u180f\ufe00-\ufe0f\0]/u;
const QUOTES = '"\'`´‘’‚‛“”„‟«»‹›＂＇';
/** More layers than anybody wraps around a text by hand. */
const MOST_EDGES = 16;
const LIST_MARKS = ',;.';

// `Authorization: `, `"jwtoken": "`, `security.jwtoken=`, `token `, `Bearer `: what stands in front of a token.
const PREFIX =
  /^(?:authorization\s*:|[\w.-]{0,40}?(?:jwtoken|token)["'`“”„«»]?\s*[:=]|bearer\s*:|(?:bearer|token)\s)/i;
const LONGEST_PREFIX = 80;

/** Takes out the characters that nobody sees and that cling to what is copied from a page or a mail. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * Joins the lines into which a mail client broke one long word: removes line breaks with the white space and the
 * quotation marks `>` around them, and the soft breaks of quoted-printable. White space within a line stays.
 */
export function joinLines(text: string): string {
  const lines = stripInvisible(text).split(/[\r\n]+/);
  if (lines.length === 1) return lines[0] ?? '';
  const encoded = lines.slice(0, -1).some((line) => line.endsWith('='));
  const joined = lines.map((line, index) => cleanLine(line, encoded && index < lines.length - 1)).join('');
  return encoded ? joined.replace(/=3D/g, '=') : joined;
}

function cleanLine(line: string, encoded: boolean): string {
  const bare = line.replace(/^[>\s]+/, '');
  return trimEnds(encoded && bare.endsWith('=') ? bare.slice(0, -1) : bare);
}

/** Removes white space and what is invisible at both ends. Linear, where a regular expression would not be. */
export function trimEnds(text: string): string {
  return trimWhere(text, (character) => AT_AN_END.test(character));
}

/**
 * Takes one layer off what is wrapped around a token: what {@link peelEdges} takes off, or `Bearer `, `jwtoken=` and
 * their like in front of it.
 *
 * @returns the text within, or the same text where there is no layer
 */
export function peel(text: string): string {
  const within = peelEdges(text);
  if (within !== text) return within;
  const prefix = PREFIX.exec(text.slice(0, LONGEST_PREFIX))?.[0] ?? '';
  return text.slice(prefix.length);
}

/**
 * Takes one layer off what stands at the edges of a text: white space, quotes of any kind, angle brackets, or a comma,
 * semicolon or full stop behind it, the link of Markdown, `[…](…)`, or of chats, `<…|…>`.
 *
 * @returns the text within, or the same text where there is no layer
 */
export function peelEdges(text: string): string {
  const bare = trimEnds(text);
  if (bare !== text) return bare;
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  if (isOneOf(LIST_MARKS, last))
    return trimWhere(text, (mark) => isOneOf(LIST_MARKS, mark) || AT_AN_END.test(mark));
  if (isOneOf(QUOTES, first) || isOneOf(QUOTES, last)) {
    return text.slice(isOneOf(QUOTES, first) ? 1 : 0, isOneOf(QUOTES, last) ? -1 : undefined);
  }
  if (first === '(' && last === ')') return text.slice(1, -1);
  if (first === '[' && last === ')') return /^\[[^\]]*\]\(([^]*)\)$/.exec(text)?.[1] ?? text;
  if (first !== '<' || last !== '>' || text.lastIndexOf('<') > 0) return text;
  return /^([^\s|]*:\/\/[^\s|]*)\|/.exec(text.slice(1, -1))?.[1] ?? text.slice(1, -1);
}

/** A text without white space, quotes and marks at its edges, as far as {@link peelEdges} takes them off. */
export function withoutEdges(text: string): string {
  let edges = text;
  for (let count = 0; count < MOST_EDGES; count++) edges = peelEdges(edges);
  return edges;
}

/** Whether a text begins and ends in itself, and not in white space, a quote, a bracket, or a mark of the sentence around it. */
export function hasCleanEnds(text: string): boolean {
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  if (isOneOf('([', first) && last === ')') return false;
  return (
    !isOneOf(QUOTES, first) && !isOneOf(QUOTES + LIST_MARKS, last) && trimEnds(first + last) === first + last
  );
}

function isOneOf(characters: string, character: string): boolean {
  return character !== '' && characters.includes(character);
}

function trimWhere(text: string, goes: (character: string) => boolean): string {
  let [start, end] = [0, text.length];
  while (start < end && goes(text.charAt(start))) start++;
  while (end > start && goes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
