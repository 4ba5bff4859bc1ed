import { expect } from 'chai';
import { orderOf, pairedRatios, playRounds, type Side } from '../../bench/start/rounds.js';

describe('orderOf', () => {
  it('lets each page begin every other round', () => {
    expect([0, 1, 2, 3].map((round) => orderOf(round)[0])).to.deep.equal([
      'ours',
      'vendor',
      'ours',
      'vendor',
    ]);
    for (const round of [0, 1]) expect(new Set(orderOf(round)).size).to.equal(2);
  });
});

describe('playRounds', () => {
  it('loads one page after the other, warms up first, and gives each value to the page it is of', async () => {
    const begun: string[] = [];
    let [now, running] = [0, 0];
    const rounds = await playRounds(2, async (side: Side) => {
      expect(++running).to.equal(1);
      begun.push(side);
      await Promise.resolve();
      running -= 1;
      return `${side} ${now++}`;
    });
    expect(begun).to.deep.equal(['ours', 'vendor', 'ours', 'vendor', 'vendor', 'ours']);
    expect(rounds).to.deep.equal([
      { ours: 'ours 2', vendor: 'vendor 3' },
      { vendor: 'vendor 4', ours: 'ours 5' },
    ]);
  });

  it('ends where a page cannot be loaded', async () => {
    let calls = 0;
    const failed = await playRounds(3, () => Promise.reject(new Error(`call ${++calls}`))).catch(String);
    expect(failed).to.equal('Error: call 1');
  });
});

describe('pairedRatios', () => {
  it('compares within each round, whatever the other rounds are', () => {
    const rounds = [
      { ours: 1100, vendor: 1000 },
      { ours: 200, vendor: 250 },
    ];
    expect(pairedRatios(rounds, (value) => value)).to.deep.equal([1.1, 0.8]);
  });
});
