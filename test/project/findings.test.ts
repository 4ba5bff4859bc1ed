import { describe, it } from 'node:test';
import { expect } from 'chai';
import { codeList } from '../../docs/generated/sources.mjs';
import { findings } from '../../src/locales/en/findings.js';

describe('the findings', () => {
  const codes = [
    ...Object.keys(findings.finding),
    ...Object.keys(findings.issue).map((issue) => `token-${issue}`),
  ];

  it('have codes that are unique', () => {
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.length).to.be.greaterThan(30);
  });

  it('are listed each once where they are, with when they are found', () => {
    const listed = codeList('src/token/diagnosis.ts', 'FindingCode');
    for (const [names, when] of listed) expect(when, names.join()).to.match(/\w{2}.*\.$/);
    expect(listed.flatMap(([names]) => names).sort()).to.deep.equal(Object.keys(findings.finding).sort());
  });
});
