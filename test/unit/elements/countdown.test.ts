import { expect } from 'chai';
import { milliseconds } from '../../../src/shared/index.js';
import { Clock } from '../../../src/playback/clock.js';
import { Countdown } from '../../../src/elements/player/countdown.js';
import { Hands } from '../../helpers/hands.js';

const START = 1_750_000_000_000;

describe('Countdown', () => {
  let hands: Hands;
  let clock: Clock;
  let drawn: (readonly [at: number, left: number])[];
  let countdown: Countdown;
  const draw = (until: number): void =>
    void drawn.push([hands.time - START, countdown.left(milliseconds(START + until))]);

  function count(until: number): void {
    countdown = new Countdown(() => draw(until), clock);
    draw(until);
  }

  beforeEach(() => {
    hands = new Hands();
    hands.time = START;
    clock = new Clock(hands);
    drawn = [];
  });

  it('counts each second once, says 0 only when it has come, and stops then', () => {
    count(2500);
    hands.moveTo(START + 60_000);
    expect(drawn).to.deep.equal([
      [0, 3],
      [500, 2],
      [1500, 1],
      [2500, 0],
    ]);
    expect(hands.running).to.equal(0);
  });

  it('counts what is left after a sleep, in which timers stood still', () => {
    count(600_000);
    hands.time = START + 500_000;
    clock.check();
    expect(drawn.at(-1)).to.deep.equal([500_000, 100]);
  });

  it('counts anew when the time turns out to be another', () => {
    count(600_000);
    clock.learnServerTime(new Date(START - 60_000).toUTCString());
    expect(drawn.at(-1)![1]).to.equal(660);
    clock.learnServerTime(new Date(START + 60_000).toUTCString());
    expect(drawn.at(-1)![1]).to.equal(540);
  });

  it('leaves nothing that waits when it is ended', () => {
    count(600_000);
    countdown.end();
    clock.learnServerTime(new Date(START + 60_000).toUTCString());
    expect([drawn.length, hands.running]).to.deep.equal([1, 0]);
  });
});
