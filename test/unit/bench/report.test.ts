import { expect } from 'chai';
import type { PageLoad } from '../../bench/start/page-load.js';
import { goalLine, milestoneRows, ratioRows, resultOf, spansOf } from '../../bench/start/report.js';

const load = (firstPicture: number, more: PageLoad['reached'] = {}): PageLoad => ({
  reached: { firstPicture, ...more },
  loaded: [],
  busy: [],
});
const of = (...pairs: [ours: number, vendor: number][]) =>
  resultOf(
    'a player',
    'a line',
    pairs.map(([ours, vendor]) => ({ ours: load(ours), vendor: load(vendor) })),
  );

describe('the report of bench:start', () => {
  it('judges by the median of the ratios, not by the ratio of the medians', () => {
    const result = of([100, 110], [200, 210], [1200, 300]);
    expect(result.ratio).to.deep.equal({
      min: 0.91,
      lowerQuartile: 0.93,
      median: 0.95,
      upperQuartile: 2.48,
      max: 4,
    });
    expect(result.meetsGoal).to.equal(true);
  });

  const rows: [ours: number, met: boolean][] = [
    [990, true],
    [1000, true],
    // Printed as 1.00.
    [1004, true],
    [1006, false],
  ];
  for (const [ours, met] of rows) {
    it(`says that ${ours} against 1000 ms ${met ? 'is' : 'is not'} within the goal`, () => {
      const result = of([ours, 1000]);
      expect(result.meetsGoal).to.equal(met);
      expect(goalLine([result])).to.contain(met ? ', met' : ', missed');
    });
  }

  it('tells a ratio only for what both pages have', () => {
    const rounds = [
      { ours: load(900, { tagDefined: 300, setupCalled: 400 }), vendor: load(600, { setupCalled: 200 }) },
    ];
    const { milestones } = resultOf('a player', 'a line', rounds);
    const row = (name: string) => milestones.find(({ milestone }) => milestone === name);
    expect(row('tagDefined')).to.deep.equal({ milestone: 'tagDefined', ours: 300 });
    expect(row('setupCalled')).to.deep.equal({ milestone: 'setupCalled', ours: 400, vendor: 200, ratio: 2 });
    expect(row('socketOpen')).to.deep.equal({ milestone: 'socketOpen' });
  });

  it('has a row for each player and line, and for each milestone', () => {
    const result = of([900, 600], [950, 610]);
    expect(ratioRows([result, result])).to.have.length(2);
    expect(ratioRows([result])[0]).to.include({
      player: 'a player',
      'vendor, ms (quartiles)': '605 (603–608)',
    });
    expect(milestoneRows(result)[0]).to.include({ milestone: 'tag defined', 'ours, ms': '–' });
  });
});

describe('the spans of a load', () => {
  it('are its files, its milestones and the times when the main thread was busy', () => {
    const script = {
      file: 'demo.nanocosmos.de/nanoplayer.js',
      initiator: 'link',
      askedMs: 20,
      answeredMs: 30,
      arrivedMs: 90,
      bytes: 106_100,
    };
    const spans = spansOf({
      reached: { vendorArrived: 90, setupCalled: 120 },
      loaded: [script],
      busy: [[100, 160]],
    });
    expect(spans).to.deep.equal([
      { what: 'demo.nanocosmos.de/nanoplayer.js (link, 106.1 KB)', fromMs: 20, toMs: 90 },
      { what: 'setup() called', fromMs: 120 },
      { what: 'main thread is busy', fromMs: 100, toMs: 160 },
    ]);
  });
});
