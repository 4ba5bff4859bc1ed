import { expect } from 'chai';
import { aspectRatio } from '../../../src/shared/index.js';
import { createSnippet, isRefusal } from '../../../src/snippets/index.js';

describe('an aspect ratio', () => {
  const rows: [text: string, ratio: string | undefined][] = [
    ['4/3', '4/3'],
    ['4:3', '4/3'],
    ['4 / 3', '4/3'],
    [' 16 : 9 ', '16/9'],
    ['16x9', '16/9'],
    ['16 × 9', '16/9'],
    ['2.39:1', '2.39/1'],
    ['“4:3”', '4/3'],
    ['4\u200b:\u00a03', '4/3'],
    ['2,39:1', '2.39/1'],
    ['16∶9', '16/9'],
    ['16⁄9', '16/9'],
    ['１６：９', '16/9'],
    ['16／9', '16/9'],
    ['1,6,9', undefined],
    ['0/9', undefined],
    ['16:0', undefined],
    ['0.0/1', undefined],
    ['16', undefined],
    ['1.78', undefined],
    ['16/9/1', undefined],
    ['-4:3', undefined],
    ['4:3; color: red', undefined],
    ['123456:1', undefined],
    ['1e3/1', undefined],
    ['', undefined],
  ];
  for (const [text, ratio] of rows)
    it(`${JSON.stringify(text)} is ${ratio ?? 'none'}`, () => {
      expect(aspectRatio(text)).to.equal(ratio);
    });

  it('is the same in generated code, however it was written', () => {
    const code = (format: string, ratio: string): string => {
      const snippet = createSnippet(format, { streamName: 'A', placement: 'none', aspectRatio: ratio });
      return isRefusal(snippet) ? snippet.issue : snippet.text;
    };
    for (const format of ['html-tag', 'react', 'vendor-page', 'iframe'])
      for (const ratio of ['4:3', '4 / 3', '“4:3”'])
        expect(code(format, ratio), format).to.equal(code(format, '4/3'));
    expect(code('iframe', '2:1')).to.match(/width="1280"\s+height="640"/);
    expect(code('iframe', '0/0')).to.equal('option-invalid');
  });
});
