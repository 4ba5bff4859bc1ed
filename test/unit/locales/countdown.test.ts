import { expect } from 'chai';
import { formatCountdown } from '../../../src/locales/countdown.js';

describe('formatCountdown', () => {
  const DAY = 86_400;
  const rows: [left: number, locale: string, text: string][] = [
    [0, 'en', '0:00'],
    [5, 'en', '0:05'],
    [65, 'de', '1:05'],
    [3599, 'en', '59:59'],
    [3600, 'en', '1:00:00'],
    [DAY - 1, 'de', '23:59:59'],
    [DAY, 'en', '1 day, 00:00:00'],
    [3 * DAY + 14_706, 'en', '3 days, 04:05:06'],
    [3 * DAY + 14_706, 'de', '3 Tage, 04:05:06'],
    [65, 'ar-EG', '١:٠٥'],
  ];
  for (const [left, locale, text] of rows) {
    it(`writes ${left} seconds in ${locale} as ${text}`, () => {
      expect(formatCountdown(left, locale)).to.equal(text);
    });
  }
});
