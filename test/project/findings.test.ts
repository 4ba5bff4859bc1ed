import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { findings } from '../../src/locales/en/findings.js';
import { ownerNotes } from '../../src/locales/en/owner-notes.js';

const text = readFileSync(new URL('../../src/token/findings.md', import.meta.url), 'utf8');
const flat = (paragraphs: string) => paragraphs.replace(/\s+/g, ' ');
const sections = text.split(/^### /m).slice(1);
const documented = sections.map((section) => /^`([\w-]+)`$/m.exec(section)?.[1] ?? section.slice(0, 40));

describe('the findings', () => {
  const codes = [
    ...Object.keys(findings.finding),
    ...Object.keys(findings.issue).map((issue) => `token-${issue}`),
  ];

  it('have codes that are unique', () => {
    expect(new Set(codes).size).to.equal(codes.length);
    expect(codes.length).to.be.greaterThan(30);
  });

  it('have a heading each in their document, and none is left that no longer exists', () => {
    expect([...documented].sort()).to.deep.equal([...codes].sort());
  });

  it('are documented with the sentences that the panel says', () => {
    for (const section of sections) {
      const code = /^`([\w-]+)`/.exec(section)?.[1] ?? '';
      const told = [findings.finding, ownerNotes.finding].map(
        (table) => (table as Record<string, string>)[code] ?? '',
      );
      const issue = (findings.issue as Record<string, string>)[code.replace(/^token-/, '')];
      for (const sentence of code in findings.finding ? told : [issue ?? '']) {
        expect(sentence, code).not.to.equal('');
        expect(flat(section), code).to.contain(sentence);
      }
    }
  });
});
