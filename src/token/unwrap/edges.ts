// What nobody sees: formats (zero-width, bidi, soft hyphen, byte order mark), variation selectors, NUL.
const INVISIBLE = /[\p{Cf}\u034f\u180b-\u180f\ufe00-\ufe0f\0]/gu;
const QUOTES = '"\'`´‘’‚‛“”„‟«»‹›＂＇';
const LIST_MARKS = ',;.';
/** More layers than anybody wraps around a token by hand. */
const MOST_LAYERS = 16;

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
  if (lines.length === 1) return lines.join();
  const last = lines.length - 1;
  const isEncoded = lines.some((line, index) => index < last && line.endsWith('='));
  const joined = lines.map((line, index) => {
    const bare = line.replace(/^[>\s]+/, '');
    return trimEnds(isEncoded && index < last ? bare.replace(/=$/, '') : bare);
  });
  return isEncoded ? joined.join('').replace(/=3D/g, '=') : joined.join('');
}

/**
 * A text, and what is left of it as layer by layer is taken off that is wrapped around a token: what {@link peelEdges}
 * takes off, or `Bearer `, `jwtoken=` and their like in front of it.
 */
export function* layers(text: string): Generator<string> {
  let layer = text;
  for (let count = 0; count < MOST_LAYERS; count++) {
    yield layer;
    const within = peelEdges(layer);
    const prefix = within === layer ? (PREFIX.exec(layer.slice(0, LONGEST_PREFIX))?.[0] ?? '') : '';
    if (within === layer && prefix === '') return;
    layer = within.slice(prefix.length);
  }
}

/**
 * Takes one layer off what stands at the edges of a text: white space, quotes of any kind, angle brackets, or a comma,
 * semicolon or full stop behind it, the link of Markdown, `[…](…)`, or of chats, `<…|…>`.
 *
 * @returns the text within, or the same text where there is no layer
 */
function peelEdges(text: string): string {
  const bare = trimEnds(text);
  if (bare !== text || text === '') return bare;
  const [first, last] = [text.charAt(0), text.charAt(text.length - 1)];
  if (LIST_MARKS.includes(last)) return trimEnds(text, LIST_MARKS);
  const [begins, ends] = [QUOTES.includes(first), QUOTES.includes(last)];
  if (begins || ends) return text.slice(Number(begins), text.length - Number(ends));
  if (first === '(' && last === ')') return text.slice(1, -1);
  if (first === '[' && last === ')') return /^\[[^\]]*\]\(([^]*)\)$/.exec(text)?.[1] ?? text;
  if (first !== '<' || last !== '>' || text.lastIndexOf('<') > 0) return text;
  const [, address = ''] = /^<([^\s|]*)\|/.exec(text) ?? [];
  return address.includes('://') ? address : text.slice(1, -1);
}

/** A text without white space, quotes and marks at its edges, as far as they can be taken off one by one. */
export function withoutEdges(text: string): string {
  let edges = text;
  for (let count = 0; count < MOST_LAYERS; count++) edges = peelEdges(edges);
  return edges;
}

/** Whether a text begins and ends in itself, and not in white space, a quote, a bracket, or a mark of the sentence around it. */
export function hasCleanEnds(text: string): boolean {
  return peelEdges(text) === text;
}

// Removes white space, what is invisible and other marks at both ends. Linear, where a regular expression would not be.
function trimEnds(text: string, marks = ''): string {
  const goes = (at: number): boolean => {
    const seen = stripInvisible(text.charAt(at)).trim();
    return seen === '' || marks.includes(seen);
  };
  let [start, end] = [0, text.length];
  while (start < end && goes(start)) start++;
  while (end > start && goes(end - 1)) end--;
  return text.slice(start, end);
}
