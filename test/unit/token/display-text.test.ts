import { expect } from 'chai';
import { displayText } from '../../../src/token/index.js';

describe('displayText', () => {
  const rows: [title: string, text: string, shown: string][] = [
    ['plain text', 'AAAAA-BBBBB', 'AAAAA-BBBBB'],
    ['markup, which is text to a text node', '<b>x</b>', '<b>x</b>'],
    ['line breaks and tabs', ' a\r\n\tb ', 'a b'],
    ['direction marks', 'abc\u202edef\u2066', 'abcdef'],
    ['zero-width characters', 'a\u200bb\ufeffc\u00add', 'abcd'],
    ['control characters', 'a\0b\u001b[31m', 'ab[31m'],
    ['a pile of marks', `z${'\u0301'.repeat(50)}`, `z${'\u0301'.repeat(3)}`],
    ['letters of other scripts', 'Straße 東京 مرحبا', 'Straße 東京 مرحبا'],
    ['an emoji at the cut', '😀'.repeat(121), `${'😀'.repeat(120)}…`],
    ['exactly as much as is shown', 'x'.repeat(120), 'x'.repeat(120)],
    ['a character more', 'x'.repeat(121), `${'x'.repeat(120)}…`],
    ['100 kB', 'x'.repeat(100_000), `${'x'.repeat(120)}…`],
    ['100 kB of nothing visible', '\u200b'.repeat(100_000), '…'],
    ['nothing', '', ''],
  ];
  for (const [title, text, shown] of rows) {
    it(`makes ${title} fit to be shown`, () => {
      expect(displayText(text)).to.equal(shown);
    });
  }
});
