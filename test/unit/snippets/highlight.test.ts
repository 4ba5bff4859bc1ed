import { expect } from 'chai';
import fc from 'fast-check';
import {
  createSnippet,
  FORMATS,
  highlight,
  highlightedLines,
  isRefusal,
  maskedCode,
  type SnippetLanguage,
} from '../../../src/snippets/index.js';
import { parseToken } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const LANGUAGES = [...new Set(FORMATS.map(({ language }) => language))];
const streamName = 'AbCdE-12345';

const kindsIn = (code: string, language: SnippetLanguage) =>
  highlight(code, language)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind}: ${text}`);

describe('coloured code', () => {
  it('is the code, whatever it is', () => {
    const parts = fc.constantFrom(
      '<script>',
      '</script>',
      '<a b="',
      '"',
      "'",
      '`',
      '//',
      '<!--',
      '-->',
      '\n',
      'const ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' })), { maxLength: 20 }),
        fc.constantFrom(...LANGUAGES),
        (pieces, language) => {
          const code = pieces.join('');
          const text = highlight(code, language).map((piece) => piece.text);
          expect(text.join('')).to.equal(code);
        },
      ),
      { numRuns: 2000, seed: 8 },
    );
  });

  it('comes to an end soon, also where nothing is closed', () => {
    const open = ['<!--', '<script>', '"', "'", '`', '/*', '<a '].map((start) => start.repeat(7_000));
    for (const code of open)
      for (const language of LANGUAGES) expect(highlight(code, language)).not.to.be.empty;
  });

  it('has a line for each line of the code', () => {
    for (const { format } of FORMATS) {
      const snippet = createSnippet(format, { streamName });
      if (isRefusal(snippet)) continue;
      const lines = highlightedLines(snippet.text, snippet.language);
      const text = lines.map((line) => line.map((piece) => piece.text).join('')).join('\n');
      expect(`${text}\n`, format).to.equal(snippet.text);
    }
  });

  const rows: [code: string, language: SnippetLanguage, kinds: string[]][] = [
    ['<b c="d" e>', 'html', ['tag: <b', 'name: c', 'string: "d"', 'name: e', 'tag: >']],
    ['<!-- x --><i>', 'html', ['comment: <!-- x -->', 'tag: <i', 'tag: >']],
    [
      "<script>const a = 'b';</script>",
      'html',
      ['tag: <script', 'tag: >', 'keyword: const', "string: 'b'", 'tag: </script', 'tag: >'],
    ],
    ["import 'x'; // why", 'javascript', ['keyword: import', "string: 'x'", 'comment: // why']],
    ['{ a: 12, b: true }', 'javascript', ['name: a', 'number: 12', 'name: b', 'keyword: true']],
    ['(\n  <x-y z="1" />\n)', 'tsx', ['tag: <x-y', 'name: z', 'string: "1"', 'tag: />']],
    ['const x', 'text', []],
  ];
  for (const [code, language, kinds] of rows)
    it(`knows what is what in ${JSON.stringify(code)} as ${language}`, () => {
      expect(kindsIn(code, language)).to.deep.equal(kinds);
    });
});

describe('code that is looked at', () => {
  const jwt = unsignedJwt(playbackClaims());
  const sts = { token: '0123456789abcdef0123456789abcdef', expires: '1895086400', options: '9', tag: 'a' };
  for (const [kind, token] of Object.entries({ JWT: jwt, 'V2 token': sts }))
    it(`never shows a ${kind}, in any format`, () => {
      const secret = typeof token === 'string' ? token : token.token;
      let seen = 0;
      for (const { format } of FORMATS) {
        const snippet = createSnippet(format, { streamName, placement: 'inline', token });
        if (isRefusal(snippet)) continue;
        seen += Number(snippet.text.includes(secret));
        expect(maskedCode(snippet.text, parseToken(token)), format).not.to.include(secret);
      }
      expect(seen).to.be.greaterThan(8);
    });
});
