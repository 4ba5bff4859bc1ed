import { expect } from 'chai';
import { formatDuration } from '../../../src/locales/duration.js';

describe('a length of time', () => {
  const rows: [seconds: number, locale: string, text: string][] = [
    [14 * 86_400, 'en', '14 days'],
    [14 * 86_400 - 1, 'en', '13 days, 23 hours'],
    [86_400 + 3_599, 'en', '1 day'],
    [86_400, 'en', '1 day'],
    [86_399, 'en', '23 hours, 59 minutes'],
    [3_600, 'en', '1 hour'],
    [300, 'en', '5 minutes'],
    [61, 'en', '1 minute'],
    [59, 'en', '0 minutes'],
    [0, 'en', '0 minutes'],
    [-5, 'en', '0 minutes'],
    [90_000, 'de', '1 Tag, 1 Stunde'],
    [31_536_000, 'de', '365 Tage'],
  ];
  for (const [length, locale, text] of rows)
    it(`is ${text} for ${length} seconds in ${locale}`, () =>
      expect(formatDuration(length, locale)).to.equal(text));
});
