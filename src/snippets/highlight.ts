import type { SnippetLanguage } from './format.js';

/** What a piece of code is, for its colour. */
export type CodeKind = 'plain' | 'comment' | 'tag' | 'name' | 'string' | 'keyword' | 'number';

/** A piece of code. All pieces together are the code. */
export interface CodePiece {
  readonly kind: CodeKind;
  readonly text: string;
}

const WORDS =
  'as async await catch class const declare else export extends false for from function if import in interface let module namespace new null of return throw true try type undefined unknown var while';
const STRINGS = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|` + '`(?:\\\\[^]|[^`\\\\])*`';
const SCRIPT = new RegExp(
  [
    String.raw`(?<comment>\/\/.*|\/\*[^]*?\*\/)`,
    `(?<string>${STRINGS})`,
    String.raw`(?<tag><\/?[a-z][\w-]*(?=[\s/>])|(?<=\s)\/>)`,
    String.raw`(?<name>(?<=[\s{(,])[\w$-]+(?=[:=](?!=)))`,
    String.raw`(?<number>(?<![\w-])\d+(?:\.\d+)?\b)`,
    String.raw`(?<keyword>(?<![\w$.-])(?:${WORDS.replaceAll(' ', '|')})(?![\w$-]))`,
  ].join('|'),
  'g',
);
const MARKUP =
  /(?<comment><!--[^]*?-->)|(?<tag><\/?[\w-]+|\/?>)|(?<string>"[^"]*")|(?<name>(?<=\s)[\w:@-]+(?=[\s=>]))/g;
const SCRIPT_ELEMENT = /(<script\b[^>]*>)([^]*?)(?=<\/script>)/g;

/** Longer code than any format writes has no colours: what is never closed would take too long. */
const LONGEST_CODE = 30_000;

/** Takes code of a language apart. Knows what the formats here are made of, not all of a language. Never throws. */
export function highlight(code: string, language: SnippetLanguage): readonly CodePiece[] {
  if (language === 'text' || code.length > LONGEST_CODE) return [{ kind: 'plain', text: code }];
  switch (language) {
    case 'html':
    case 'vue':
    case 'svelte':
      return markup(code);
    default:
      return pieces(code, SCRIPT);
  }
}

/** The same pieces, line by line. The end of the last line makes no line of its own. */
export function highlightedLines(code: string, language: SnippetLanguage): readonly (readonly CodePiece[])[] {
  const lines: CodePiece[][] = [[]];
  for (const { kind, text } of highlight(code, language)) {
    const [first = '', ...others] = text.split('\n');
    lines.at(-1)?.push({ kind, text: first });
    for (const other of others) lines.push([{ kind, text: other }]);
  }
  const full = lines.map((line) => line.filter(({ text }) => text !== ''));
  return full.at(-1)?.length === 0 ? full.slice(0, -1) : full;
}

function markup(code: string): CodePiece[] {
  const found: CodePiece[] = [];
  let at = 0;
  for (const { index, 0: whole, 1: tag = '', 2: script = '' } of code.matchAll(SCRIPT_ELEMENT)) {
    found.push(...pieces(code.slice(at, index) + tag, MARKUP), ...pieces(script, SCRIPT));
    at = index + whole.length;
  }
  return [...found, ...pieces(code.slice(at), MARKUP)];
}

function pieces(code: string, pattern: RegExp): CodePiece[] {
  const found: CodePiece[] = [];
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) found.push({ kind: 'plain', text: code.slice(at, end) });
  };
  for (const { index, 0: text, groups = {} } of code.matchAll(pattern)) {
    plain(index);
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) as CodeKind | undefined;
    found.push({ kind: kind ?? 'plain', text });
    at = index + text.length;
  }
  plain(code.length);
  return found;
}
