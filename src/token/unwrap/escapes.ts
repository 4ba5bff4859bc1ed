import { withoutEdges } from './edges.js';

/** More layers than a text is escaped in by accident. */
const DEEPEST = 5;
/** More readings than a text can have. */
const MOST_TEXTS = 40;
/** More addresses than stand in one another. */
const MOST_INNER = 4;
/** How many characters may be gone through, with all that is found in them: sixteen times the longest text of a token. */
const MOST_CHARACTERS = 2_560_000;

// HTML's names for the punctuation that addresses and code are made of, for quotes around them, and for what nobody sees,
// each before what it stands for. All other characters come as numbers.
const NAMED =
  "amp& apos' ast* bdquo„ bsol\\ colon: comma, commat@ dollar$ equals= excl! grave` gt> hyphen- laquo« lbrace{ lbrack[ " +
  'lcub{ ldquo“ lowbar_ lpar( lrm\u200e lsaquo‹ lsqb[ lsquo‘ lt< nbsp\u00a0 newline\n num# percnt% period. plus+ quest? ' +
  'quot" raquo» rbrace} rbrack] rcub} rdquo” rlm\u200f rpar) rsaquo› rsqb] rsquo’ sbquo‚ semi; shy\u00ad sol/ tab\t ' +
  'underbar_ vert| zerowidthspace\u200b zwj\u200d zwnj\u200c';
const BY_NAME = new Map(NAMED.split(' ').map((one) => [one.slice(0, -1), one.slice(-1)]));
const CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
};

/**
 * Takes one layer of HTML's character references off: any number, `&#38;`, `&#038;`, `&#x26;`, also without its
 * semicolon, and the names of punctuation. What is none stays.
 */
export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#(x[0-9a-f]+|\d+);?|([a-z]+);)/gi,
    (whole: string, code?: string, name?: string) =>
      (name === undefined ? character(`0${code}`) : BY_NAME.get(name.toLowerCase())) ?? whole,
  );
}

/** Takes one layer of the escapes of JavaScript, JSON and Python off: `\u0026`, `\u{26}`, `\U00000026`, `\x26`, `\/`, `\n`, `\"`. */
export function unescapeScript(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]+)\}|u((?:0000)?[0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
    (whole: string, braced?: string, unit?: string, byte?: string, other?: string) =>
      other === undefined ? (character(`0x${braced ?? unit ?? byte}`) ?? whole) : (CONTROLS[other] ?? other),
  );
}

function character(code: string): string | undefined {
  return Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : undefined;
}

/** Takes one layer of percent-encoding off, as UTF-8. What is none, or no UTF-8, stays. `+` stays too. */
function unescapePercent(text: string): string {
  return unescapeBytes(text, /(?:%[0-9a-f]{2})+/gi);
}

/** Takes quoted-printable off, where everything in the text is written so: each `=` begins an escape. */
function unescapeQuotedPrintable(text: string): string {
  if (!text.includes('=3D') || /=(?![0-9A-F]{2}|\r?\n|$)/.test(text)) return text;
  return unescapeBytes(text.replace(/=\r?\n/g, ''), /(?:=[0-9A-F]{2})+/g);
}

/** Takes off how a mail filter writes an address within another: `-3D` for `%3D`, and `_` for a slash. */
function unescapeHyphens(text: string): string {
  return text.includes('-3D') ? unescapeBytes(text.replace(/_/g, '/'), /(?:-[0-9A-F]{2})+/g) : text;
}

// The mark may be another than a percent sign: it stands in front of each byte.
function unescapeBytes(text: string, runs: RegExp): string {
  return text.replace(runs, (run) => {
    try {
      return decodeURIComponent(run.replace(/[^0-9a-f]/gi, '%'));
    } catch {
      return run;
    }
  });
}

/** Tells whether so many characters may still be gone through: reading ends in time, whatever the text is. */
export type Effort = (characters: number) => boolean;

/** The effort that the reading of one thing may take. */
export function newEffort(): Effort {
  let left = MOST_CHARACTERS;
  return (characters) => (left -= characters) >= 0;
}

/**
 * What a text may be under its escapes, and what the addresses in it are, where it is one that leads to another: as
 * {@link unescaped} gives it.
 */
export function unwrapped(text: string, effort: Effort = newEffort()): Generator<string> {
  return unescaped(text, effort, (one) => addressesWithin(withoutEdges(one)));
}

/**
 * What a text may be under its escapes: the text itself, then with one layer of escapes off, then with two, in any order
 * of HTML, JavaScript, percent-encoding, quoted-printable and what mail filters write. Each text comes once, the
 * likeliest first; how deep and how many is bounded.
 *
 * @param within the text to go on from, and the texts that stand in it; empty ones are left out
 */
export function* unescaped(
  text: string,
  effort: Effort,
  within: (text: string) => readonly string[] = () => [],
): Generator<string> {
  const depths = new Map([[text.replace(FILTERED, '$1').replace(FILTERED, '$1'), 0]]);
  // What is added while it is gone through has its turn as well.
  for (const [one, depth] of depths) {
    if (!effort(one.length)) return;
    yield one;
    if (depth === DEEPEST) continue;
    // From what only a program writes to what may be meant as it is.
    const inner = [
      unescapeHtml(one),
      unescapeScript(one),
      ...within(one),
      unescapeQuotedPrintable(one),
      unescapePercent(one),
      unescapeHyphens(one),
    ];
    for (const more of inner)
      if (more && depths.size < MOST_TEXTS && !depths.has(more)) depths.set(more, depth + 1);
  }
}

// What a mail filter of this kind puts around addresses is taken for part of their last value otherwise. The innermost first:
// the sender's may have been filtered by the receiver's.
const FILTERED = /https?:\/\/[\w.-]{1,80}\/v3\/__((?:(?!\/v3\/__)\S){1,8000}?)__;[\w!*~-]*\$?/g;
const ESCAPED_IN_PATH = /^[^?#]*\/(https?(?::|%3a)%2f%2f[^/?#\s]+)/i;
/** `http` in base64. */
const ENCODED = /aHR0c[\w+/-]+/g;

/**
 * The addresses within an address, which may be that of a redirect, or of a mail filter that watches over links: the
 * values of its parameters that could name a token, and an address that stands in it as it is, escaped, or in base64.
 */
function addressesWithin(address: string): string[] {
  if (/[\s<>"{}]/.test(address)) return [];
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1).replace(/#/g, '&'));
  return [
    // Behind one that is escaped, the path of the outer one goes on; behind one in base64 it may.
    unescapePercent(ESCAPED_IN_PATH.exec(address)?.[1] ?? ''),
    ...(address.match(ENCODED) ?? [])
      .slice(0, MOST_INNER)
      .map((run) => fromBase64(run) || fromBase64(run.replace(/\/.*/, ''))),
    ...[...query.values()].filter((value) => /token|eyJ/.test(value)).slice(0, MOST_INNER),
    /^.+(https?:\/\/.*)/.exec(address)?.[1] ?? '',
  ];
}

function fromBase64(text: string): string {
  try {
    const address = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return /^https?:\/\/[\x21-\x7e]+$/.test(address) ? address : '';
  } catch {
    return '';
  }
}
