import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { milliseconds } from '../../src/shared/index.js';
import { formatMoment } from '../../src/locales/dates.js';
import { formatDistance } from '../../src/locales/distance.js';

// Node takes the time zone of the machine from this variable, also while it runs; a browser would need one each.
const ZONE = process.env['TZ'];
const HOUR = 3_600_000;

function inZone<T>(zone: string, run: () => T): T {
  process.env['TZ'] = zone;
  return run();
}

describe('dates in the viewer’s own time zone', () => {
  after(() => {
    if (ZONE === undefined) delete process.env['TZ'];
    else process.env['TZ'] = ZONE;
  });

  const moments: [zone: string, utc: string, locale: string, text: RegExp][] = [
    ['UTC', '2026-06-28T17:24:00Z', 'en-US', /^June 28, 2026 at 5:24\sPM UTC$/],
    ['UTC', '2026-06-28T17:24:00Z', 'en-GB', /^28 June 2026 at 17:24 UTC$/],
    ['Europe/Berlin', '2026-03-29T00:59:00Z', 'de', /^29\. März 2026 um 01:59 MEZ$/],
    ['Europe/Berlin', '2026-03-29T01:00:00Z', 'de', /^29\. März 2026 um 03:00 MESZ$/],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', 'de', /^25\. Oktober 2026 um 02:30 MESZ$/],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', 'de', /^25\. Oktober 2026 um 02:30 MEZ$/],
    ['Asia/Kathmandu', '2026-06-28T17:24:00Z', 'en-US', /^June 28, 2026 at 11:09\sPM GMT\+5:45$/],
    ['America/Los_Angeles', '2026-01-28T07:24:00Z', 'en-US', /^January 27, 2026 at 11:24\sPM PST$/],
    ['Asia/Tokyo', '2026-06-28T17:24:00Z', 'ja', /^2026年6月29日 2:24 JST$/],
    ['Africa/Cairo', '2026-06-28T17:24:00Z', 'ar', /^28 يونيو 2026 في 8:24 م/],
  ];
  for (const [zone, utc, locale, text] of moments) {
    it(`are right for ${utc} in ${zone}, ${locale}`, () => {
      const shown = inZone(zone, () => formatMoment(milliseconds(Date.parse(utc)), locale));
      expect(shown.replace(/[\u200e\u200f]/g, '')).to.match(text);
    });
  }

  it('count days of 24 hours, also over a change of clocks', () => {
    for (const zone of [
      'UTC',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'America/Los_Angeles',
      'Australia/Lord_Howe',
    ]) {
      inZone(zone, () => {
        for (const start of [
          Date.UTC(2026, 2, 27, 22, 30),
          Date.UTC(2026, 9, 23, 23, 30),
          Date.UTC(2026, 9, 31, 6, 30),
        ]) {
          for (let hours = 24; hours <= 24 * 20; hours += 1) {
            const distance = formatDistance(milliseconds(start + hours * HOUR), milliseconds(start), 'en');
            const days = Math.floor(hours / 24);
            expect(distance.text, `${zone} ${hours} h`).to.equal(`in ${days} day${days === 1 ? '' : 's'}`);
            const back = formatDistance(milliseconds(start), milliseconds(start + hours * HOUR), 'en');
            expect(back.text, `${zone} ${hours} h back`).to.equal(`${days} day${days === 1 ? '' : 's'} ago`);
            // From the last day on, hours are counted.
            const change = hours < 48 ? (hours % 24) * HOUR + 1 : ((hours % 24) + 1) * HOUR;
            expect(distance.nextChangeAt - start).to.equal(change);
          }
        }
      });
    }
  });
});
