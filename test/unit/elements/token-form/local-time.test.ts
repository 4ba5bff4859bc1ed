import { expect } from 'chai';
import { seconds } from '../../../../src/shared/index.js';
import { clockText, momentsAt } from '../../../../src/elements/owner/token-form/local-time.js';

const utc = (...moments: string[]) => moments.map((moment) => Date.parse(moment) / 1000);

describe('a time on a clock', () => {
  const rows: [title: string, text: string, zone: string, moments: number[] | undefined][] = [
    ['is one moment in UTC', '2026-06-28T17:24', 'UTC', utc('2026-06-28T17:24Z')],
    ['is one moment in summer', '2026-06-28T17:24', 'Europe/Berlin', utc('2026-06-28T15:24Z')],
    ['is one moment in winter', '2026-12-28T17:24', 'Europe/Berlin', utc('2026-12-28T16:24Z')],
    ['is one moment west of Greenwich', '2026-01-27T23:24', 'America/Los_Angeles', utc('2026-01-28T07:24Z')],
    ['is one moment a quarter off', '2026-06-28T23:09', 'Asia/Kathmandu', utc('2026-06-28T17:24Z')],
    [
      'is there a minute before clocks go forward',
      '2026-03-29T01:59',
      'Europe/Berlin',
      utc('2026-03-29T00:59Z'),
    ],
    ['is missing when clocks go forward over it', '2026-03-29T02:00', 'Europe/Berlin', []],
    ['is missing to the last minute', '2026-03-29T02:59', 'Europe/Berlin', []],
    ['is there again after that', '2026-03-29T03:00', 'Europe/Berlin', utc('2026-03-29T01:00Z')],
    [
      'is there twice when clocks go back over it',
      '2026-10-25T02:30',
      'Europe/Berlin',
      utc('2026-10-25T00:30Z', '2026-10-25T01:30Z'),
    ],
    ['is there once before that', '2026-10-25T01:59', 'Europe/Berlin', utc('2026-10-24T23:59Z')],
    ['is there once after that', '2026-10-25T03:00', 'Europe/Berlin', utc('2026-10-25T02:00Z')],
    [
      'is there twice within half an hour',
      '2026-04-05T01:45',
      'Australia/Lord_Howe',
      utc('2026-04-04T14:45Z', '2026-04-04T15:15Z'),
    ],
    ['is missing on a day that a zone left out', '2011-12-30T12:00', 'Pacific/Apia', []],
    ['is no date on 30 February', '2026-02-30T12:00', 'UTC', undefined],
    ['is no date without a time', '2026-02-28', 'UTC', undefined],
    ['is no date with seconds', '2026-02-28T12:00:30', 'UTC', undefined],
    ['is no date in a year of five digits', '12026-02-28T12:00', 'UTC', undefined],
    ['is no date where it is something else', 'tomorrow', 'UTC', undefined],
    ['is no date where it is nothing', '', 'UTC', undefined],
  ];
  for (const [title, text, zone, moments] of rows)
    it(`${title}: ${text} in ${zone}`, () => expect(momentsAt(text, zone)).to.deep.equal(moments));

  it('comes back from every moment that it stands for', () => {
    for (const zone of [
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
    ]) {
      for (let hour = 0; hour < 366 * 24; hour += 7) {
        const moment = seconds(Date.UTC(2026, 0, 1, hour, 15) / 1000);
        expect(momentsAt(clockText(moment, zone), zone), `${zone} ${hour}`).to.include(moment);
      }
    }
  });

  it('is the viewer’s own where no zone is named', () => {
    const text = '2026-06-28T17:24';
    expect(momentsAt(text)).to.deep.equal([new Date(2026, 5, 28, 17, 24).getTime() / 1000]);
    expect(clockText(seconds(new Date(2026, 5, 28, 17, 24, 59).getTime() / 1000))).to.equal(text);
  });
});
