import { describe, it } from 'node:test';
import { expect } from 'chai';
import { misplaced, type Part } from './parts.js';

const part = (name: string, y: number, more: Partial<Part> = {}): Part => ({
  name,
  x: 16,
  y,
  width: 100,
  height: 24,
  ...more,
});
const USUAL = [part('h2', 16), part('button', 60), part('button', 100), part('p', 140)];

describe('the places of parts', () => {
  it('are the same where a text before them is a line longer, and all of them a little further', () => {
    const drawn = USUAL.map((one, index) =>
      index === 0 ? { ...one, height: 48 } : { ...one, y: one.y + 8 },
    );
    expect(misplaced(USUAL, drawn)).to.deep.equal([]);
  });

  it('are told of what is missing, and of what is there beyond', () => {
    expect(misplaced(USUAL, USUAL.slice(0, 3))).to.deep.equal(['p 1 is missing']);
    expect(misplaced(USUAL, USUAL.toSpliced(1, 1))).to.include('button 2 is missing');
    expect(misplaced(USUAL, [...USUAL, part('a', 180)])).to.deep.equal(['a 1 is new']);
  });

  it('are told of what is moved to a side, or down, and back again after it', () => {
    const aside = USUAL.with(1, { ...USUAL[1]!, x: 26 });
    expect(misplaced(USUAL, aside)).to.deep.equal([
      'button 1 is moved by 10, 0',
      'button 2 is moved by -10, 0',
    ]);
    expect(misplaced(USUAL, USUAL.with(3, part('p', 152)))).to.deep.equal(['p 1 is moved by 0, 12']);
  });

  it('are told of what is much larger, but for fields, which each engine draws', () => {
    expect(misplaced(USUAL, USUAL.with(3, part('p', 140, { width: 120, height: 70 })))).to.deep.equal([
      'p 1 is 20 wider',
      'p 1 is 46 higher',
    ]);
    expect(misplaced([part('input date', 0)], [part('input date', 0, { width: 10 })])).to.deep.equal([]);
  });
});
