import { expect } from 'chai';
import { findingText } from '../../../src/elements/token-status/findings.js';
import { rightsSentence } from '../../../src/elements/owner/token-form/rights.js';
import { fillIsolated } from '../../../src/locales/index.js';
import type { Seconds } from '../../../src/shared/index.js';
import { english, translations } from './tables.js';

const arabic = translations['ar']!;

describe('fillIsolated', () => {
  const rows: readonly (readonly [what: string, text: string, value: string | number, filled: string])[] = [
    ['a domain in Arabic', 'في {x}، ثم', '*.example.com', 'في \u2068*.example.com\u2069، ثم'],
    ['Arabic in English', 'Called {x}, 5 times', 'محمد', 'Called \u2068محمد\u2069, 5 times'],
    ['Hebrew in German', 'Heißt {x}.', 'שלום (1)', 'Heißt \u2068שלום (1)\u2069.'],
    ['Japanese in Arabic', 'اسمه {x}.', '配信', 'اسمه \u2068配信\u2069.'],
  ];
  for (const [what, text, x, filled] of rows)
    it(`isolates what is written in the other direction: ${what}`, () => {
      expect(fillIsolated(text, { x })).to.equal(filled);
    });

  const alike: readonly (readonly [what: string, text: string, value: string | number])[] = [
    ['a domain in English', 'At {x}, then', '*.example.com'],
    ['Arabic in Arabic', 'اسمه {x}.', 'محمد'],
    ['a number in Arabic', 'العدد: {x}.', 4901],
    ['an address of digits in Arabic', 'من {x}.', '203.0.113.7'],
  ];
  for (const [what, text, x] of alike)
    it(`leaves everything else as it is: ${what}`, () => {
      expect(fillIsolated(text, { x })).to.equal(text.replace('{x}', String(x)));
    });

  it('puts values in once, whatever they hold, and leaves places without one', () => {
    expect(fillIsolated('a {x} b {y} {z}', { x: '{y}', y: '$&' })).to.equal('a {y} b $& {z}');
  });
});

describe('a value from outside in a sentence from right to left', () => {
  it('is isolated in a finding', () => {
    const finding = {
      code: 'domain-mismatch',
      expectation: 'unlikely',
      values: { value: '*.a.example/' },
    } as const;
    const texts = { finding: arabic.ownerNotes.finding, issue: arabic.findings.issue };
    expect(findingText(finding, texts)).to.include('\u2068*.a.example/\u2069');
  });

  it('is isolated in what a token can do, each name of its list by itself', () => {
    const fields = {
      kind: 'jwt',
      scope: { kind: 'streams', streams: ['A-1', 'B-2'] },
      expiresAt: 2_000_000_000 as Seconds,
      domain: 'www.example.com',
      ip: '203.0.113.7',
    } as const;
    const [sentence] = rightsSentence(fields, arabic.form.rights);
    expect(sentence).to.include('(\u2068A-1\u2069، \u2068B-2\u2069)');
    const whole = rightsSentence(fields, arabic.form.rights).join('');
    expect(whole).to.include('\u2068www.example.com\u2069').and.include(' 203.0.113.7');
    expect(rightsSentence(fields, english.form.rights).join('')).not.to.match(/[\u2068\u2069]/);
  });
});
