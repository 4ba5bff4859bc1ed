// HTML's names for the punctuation that addresses and code are made of, for quotes around them, and for what nobody sees.
// All other characters come as numbers.
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  ast: '*',
  bdquo: '„',
  bsol: '\\',
  colon: ':',
  comma: ',',
  commat: '@',
  dollar: '$',
  equals: '=',
  excl: '!',
  grave: '`',
  gt: '>',
  hyphen: '-',
  laquo: '«',
  lbrace: '{',
  lbrack: '[',
  lcub: '{',
  ldquo: '“',
  lowbar: '_',
  lpar: '(',
  lrm: '\u200e',
  lsaquo: '‹',
  lsqb: '[',
  lsquo: '‘',
  lt: '<',
  nbsp: '\u00a0',
  newline: '\n',
  num: '#',
  percnt: '%',
  period: '.',
  plus: '+',
  quest: '?',
  quot: '"',
  raquo: '»',
  rbrace: '}',
  rbrack: ']',
  rcub: '}',
  rdquo: '”',
  rlm: '\u200f',
  rpar: ')',
  rsaquo: '›',
  rsqb: ']',
  rsquo: '’',
  sbquo: '‚',
  semi: ';',
  shy: '\u00ad',
  sol: '/',
  tab: '\t',
  underbar: '_',
  vert: '|',
  zerowidthspace: '\u200b',
  zwj: '\u200d',
  zwnj: '\u200c',
};
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
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x0*([0-9a-f]{1,8});?|#0*(\d{1,8});?|([a-z]{2,16});)/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return own(NAMED, name.toLowerCase()) ?? whole;
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? whole;
    },
  );
}

/** Takes one layer of the escapes of JavaScript, JSON and Python off: `\u0026`, `\u{26}`, `\U00000026`, `\x26`, `\/`, `\n`, `\"`. */
export function unescapeScript(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\(?:u\{0*([0-9a-f]{1,6})\}|u(0000[0-9a-f]{4}|[0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
    (whole: string, braced?: string, unit?: string, byte?: string, other: string = '') => {
      if (braced !== undefined) return character(Number.parseInt(braced, 16)) ?? whole;
      const code = unit ?? byte;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      return own(CONTROLS, other) ?? other;
    },
  );
}

/** Takes one layer of percent-encoding off, as UTF-8. What is none, or no UTF-8, stays. `+` stays too. */
export function unescapePercent(text: string): string {
  return text.includes('%') ? unescapeBytes(text, /(?:%[0-9a-f]{2})+/gi) : text;
}

/** Takes quoted-printable off, where everything in the text is written so: each `=` begins an escape. */
export function unescapeQuotedPrintable(text: string): string {
  if (!text.includes('=3D') || /=(?![0-9A-F]{2}|\r?\n|$)/.test(text)) return text;
  return unescapeBytes(text.replace(/=\r?\n/g, ''), /(?:=[0-9A-F]{2})+/g);
}

/** Takes off how a mail filter writes an address within another: `-3D` for `%3D`, and `_` for a slash. */
export function unescapeHyphens(text: string): string {
  if (!text.includes('-3D')) return text;
  return unescapeBytes(text.replace(/_/g, '/'), /(?:-[0-9A-F]{2})+/g);
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

function character(code: number): string | undefined {
  const isOne = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isOne ? String.fromCodePoint(code) : undefined;
}

function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
