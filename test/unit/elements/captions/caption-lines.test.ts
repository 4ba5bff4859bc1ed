import { expect } from 'chai';
import { linesAfter, stayOf, type CaptionLines } from '../../../../src/elements/captions/caption-lines.js';

describe('the captions that are shown', () => {
  const rows: [what: string, before: CaptionLines, text: string, after: CaptionLines][] = [
    ['are the first one', [], 'Good evening.', ['Good evening.']],
    ['keep the one before', ['Good evening.'], 'Welcome.', ['Good evening.', 'Welcome.']],
    ['are two at most', ['One.', 'Two.'], 'Three.', ['Two.', 'Three.']],
    ['grow where a text goes on', ['One.', 'Good'], 'Good evening', ['One.', 'Good evening']],
    ['shrink where it was cut back', ['Good evening all'], 'Good evening', ['Good evening']],
    [
      'are mended where the end is another',
      ['Today I like ice cream'],
      'Today I like I scream',
      ['Today I like I scream'],
    ],
    ['are not doubled by the same text', ['One.', 'Two.'], 'Two.', ['One.', 'Two.']],
    ['end where the text does', ['One.', 'Two.'], ' \n', []],
    ['have no breaks of their own', [], 'Good\n\n  evening.', ['Good evening.']],
    ['are not markup', [], '<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ];
  for (const [what, before, text, after] of rows)
    it(what, () => {
      expect(linesAfter(before, text)).to.deep.equal(after);
    });

  it('are the end of a text that nobody could read, from a word on', () => {
    const [line = ''] = linesAfter([], `${'word '.repeat(10_000)}end`);
    expect(line.length).to.be.at.most(400);
    expect(line).to.match(/^word .*end$/);
  });

  it('stay for as long as they are read, and for five seconds at least', () => {
    expect(stayOf(['Yes.'])).to.equal(5000);
    expect(stayOf(['a'.repeat(50), 'b'.repeat(49)])).to.equal(8000);
  });
});
