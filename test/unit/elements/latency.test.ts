import { expect } from 'chai';
import { graphTop, polylines, LatencyTrail, TRAIL_LENGTH } from '../../../src/elements/statistics/latency.js';

/** The newest values of a trail, oldest of them first. */
const newest = (trail: LatencyTrail, count: number) => trail.values().slice(-count);

describe('LatencyTrail', () => {
  it('holds a minute in steps of half a second, whatever is put in', () => {
    const trail = new LatencyTrail();
    expect(trail.values()).to.have.lengthOf(TRAIL_LENGTH).and.to.have.lengthOf(120);
    for (let step = 0; step < 500; step += 1) trail.add(step, step * 500);
    expect(trail.values()).to.deep.equal(Array.from({ length: 120 }, (_, index) => 380 + index));
  });

  it('keeps the last of several values in one step', () => {
    const trail = new LatencyTrail();
    for (const [latency, at] of [
      [1, 1000],
      [2, 1499],
      [3, 1500],
    ] as const)
      trail.add(latency, at);
    expect(newest(trail, 3)).to.deep.equal([undefined, 2, 3]);
  });

  it('leaves a gap where nothing came, and where nothing was known', () => {
    const trail = new LatencyTrail();
    trail.add(1, 1000);
    trail.add(2, 2500);
    trail.add(undefined, 3000);
    expect(newest(trail, 5)).to.deep.equal([1, undefined, undefined, 2, undefined]);
  });

  it('forgets what is older than a minute, also after a silence', () => {
    const trail = new LatencyTrail();
    for (let step = 0; step < 120; step += 1) trail.add(9000, step * 500);
    trail.add(1, 119 * 500 + 60_000);
    expect(trail.range()).to.deep.equal({ min: 1, avg: 1, max: 1 });
    trail.add(2, 1e15);
    expect(trail.values().filter((value) => value !== undefined)).to.deep.equal([2]);
  });

  it('begins anew where time goes back', () => {
    const trail = new LatencyTrail();
    trail.add(9000, 50_000);
    trail.add(1, 10_000);
    expect(trail.values().filter((value) => value !== undefined)).to.deep.equal([1]);
  });

  it('tells what it spans', () => {
    const trail = new LatencyTrail();
    expect(trail.range()).to.equal(undefined);
    [400, 900, undefined, 500].forEach((latency, step) => trail.add(latency, step * 500));
    expect(trail.range()).to.deep.equal({ min: 400, avg: 600, max: 900 });
    trail.clear();
    expect(trail.range()).to.equal(undefined);
  });
});

describe('polylines', () => {
  it('draws a line for each unbroken run, low latencies low, and nothing above the edge', () => {
    expect(polylines([0, 500, undefined, 1000, 4000], 1000)).to.deep.equal(['0,39.0 2,20.0', '6,1.0 8,1.0']);
  });

  it('draws a value that stands alone', () => {
    expect(polylines([undefined, 500, undefined], 1000)).to.deep.equal(['2,20.0 2,20.0']);
  });

  it('draws nothing where nothing is known', () => {
    expect(polylines([undefined, undefined], 1000)).to.deep.equal([]);
  });
});

describe('graphTop', () => {
  const rows: [max: number, top: number][] = [
    [0, 500],
    [500, 500],
    [501, 1000],
    [1001, 2000],
    [2001, 5000],
    [5001, 10_000],
    [1e12, 1e12],
  ];
  for (const [max, top] of rows) {
    it(`is ${top} for ${max}`, () => expect(graphTop(max)).to.equal(top));
  }
});
