import { expect } from 'chai';
import fc from 'fast-check';
import { milliseconds } from '../../../src/shared/index.js';
import { dateLocale, formatMoment } from '../../../src/locales/dates.js';
import { formatDistance } from '../../../src/locales/distance.js';

const NOW = Date.UTC(2026, 0, 14, 12, 0, 0);
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('formatDistance', () => {
  const rows: [gapMs: number, text: string, nextChangeInMs: number][] = [
    [14 * DAY, 'in 14 days', HOUR],
    [14 * DAY - 1, 'in 14 days', HOUR - 1],
    [14 * DAY - HOUR + 1, 'in 14 days', 1],
    [14 * DAY - HOUR, 'in 13 days', DAY],
    [2 * DAY - 1, 'in 2 days', HOUR - 1],
    [2 * DAY - HOUR, 'in 1 day', DAY - HOUR + 1],
    [DAY, 'in 1 day', 1],
    [DAY - 1, 'in 24 hours', MINUTE - 1],
    [DAY - MINUTE, 'in 23 hours', HOUR],
    [5 * MINUTE - 1, 'in 5 minutes', SECOND - 1],
    [5 * MINUTE - SECOND, 'in 4 minutes', MINUTE],
    [HOUR, 'in 1 hour', 1],
    [HOUR - 1, 'in 60 minutes', SECOND - 1],
    [HOUR - SECOND, 'in 59 minutes', MINUTE],
    [MINUTE - 1, 'in 59 seconds', SECOND],
    [SECOND, 'in 1 second', 1],
    [SECOND - 1, 'in 0 seconds', SECOND - 1],
    [0, '0 seconds ago', SECOND],
    [-SECOND + 1, '0 seconds ago', 1],
    [-SECOND, '1 second ago', SECOND],
    [-90 * SECOND, '1 minute ago', 30 * SECOND],
    [-2 * HOUR + 1, '1 hour ago', 1],
    [-DAY, '1 day ago', DAY],
    [-2 * DAY + 1, '1 day ago', 1],
    [-400 * DAY, '400 days ago', DAY],
  ];
  for (const [gap, text, nextChange] of rows) {
    it(`says "${text}" of ${gap} ms, and changes in ${nextChange} ms`, () => {
      const distance = formatDistance(milliseconds(NOW + gap), milliseconds(NOW), 'en');
      expect(distance.text).to.match(
        new RegExp(`^${text.replace('0 seconds ago', '(0 seconds ago|in 0 seconds)')}$`),
      );
      expect(distance.nextChangeAt - NOW).to.equal(nextChange);
    });
  }

  it('changes its text at the moment it names, and not a millisecond before', () => {
    const moment = milliseconds(NOW + 3 * DAY + 5 * HOUR);
    let now: number = NOW;
    for (let i = 0; i < 200; i += 1) {
      const { text, nextChangeAt } = formatDistance(moment, milliseconds(now), 'en');
      expect(nextChangeAt).to.be.greaterThan(now);
      expect(formatDistance(moment, milliseconds(nextChangeAt - 1), 'en').text).to.equal(text);
      if (nextChangeAt !== moment) {
        expect(formatDistance(moment, nextChangeAt, 'en').text).not.to.equal(text);
      }
      now = nextChangeAt;
    }
  });

  it('never says a later moment than it is by as much as one of the next smaller unit, nor an earlier one by a whole unit', () => {
    const sizes: Readonly<Record<string, readonly [length: number, smaller: number]>> = {
      day: [DAY, HOUR],
      hour: [HOUR, MINUTE],
      minute: [MINUTE, SECOND],
      second: [SECOND, 1],
    };
    fc.assert(
      fc.property(fc.integer({ min: SECOND, max: 400 * DAY }), (gap) => {
        const { text } = formatDistance(milliseconds(NOW + gap), milliseconds(NOW), 'en');
        const [, count = '', unit = ''] = /^in (\d+) (\w+?)s?$/.exec(text) ?? [];
        const [length, smaller] = sizes[unit]!;
        const told = Number(count) * length;
        expect(told - gap, text).to.be.lessThan(smaller);
        expect(gap - told, text).to.be.lessThan(length);
      }),
    );
  });

  it('speaks other languages', () => {
    const speak = (locale: string) =>
      formatDistance(milliseconds(NOW + 3 * DAY), milliseconds(NOW), locale).text;
    expect(speak('de')).to.equal('in 3 Tagen');
    expect(speak('ja')).to.equal('3 日後');
  });
});

describe('dateLocale', () => {
  it('is the viewer’s own way where that is of the texts’ language, and that language otherwise', () => {
    expect(dateLocale('en-GB', 'en')).to.equal('en-GB');
    expect(dateLocale('de-AT', 'de')).to.equal('de-AT');
    expect(dateLocale('ar', 'en')).to.equal('en');
    expect(dateLocale('ar-EG', 'ar')).to.equal('ar-EG');
  });
});

describe('formatMoment', () => {
  const moment = milliseconds(Date.UTC(2026, 5, 28, 17, 24, 0));
  const rows: [locale: string, zone: string, text: RegExp][] = [
    ['en-US', 'America/Los_Angeles', /^June 28, 2026 at 10:24\sAM PDT$/],
    ['en-GB', 'Europe/London', /^28 June 2026 at 18:24 BST$/],
    ['de', 'Europe/Berlin', /^28\. Juni 2026 um 19:24 MESZ$/],
    ['en', 'Asia/Kathmandu', /^June 28, 2026 at 11:09\sPM GMT\+5:45$/],
  ];
  for (const [locale, zone, text] of rows) {
    it(`names date, time and zone for ${locale} in ${zone}`, () => {
      expect(formatMoment(moment, locale, zone)).to.match(text);
    });
  }
});
