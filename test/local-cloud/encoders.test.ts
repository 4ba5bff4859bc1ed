import { describe, it } from 'node:test';
import { expect } from 'chai';
import { Encoders } from '../../demo/local-cloud/encoders.js';

describe('what is known of encoders', () => {
  it('names for a minute that another one was turned away, whoever is on air and whatever that one does', () => {
    let now = 5;
    const encoders = new Encoders(() => now);
    expect(encoders.report('a')).to.equal(undefined);
    encoders.note('a', { isOnAir: true });
    encoders.turnAway('a');
    encoders.turnAway('b');
    expect(encoders.report('b')).to.deep.equal({ isOnAir: false, turnedAway: true });
    now += 60_000;
    encoders.note('a', { isOnAir: true });
    expect(encoders.report('a')).to.deep.equal({ isOnAir: true, turnedAway: true });
    now += 1;
    expect(encoders.report('a')).to.deep.equal({ isOnAir: true });
    expect(encoders.report('b')).to.equal(undefined);
  });

  it('forgets the oldest of very many', () => {
    const encoders = new Encoders(() => 0);
    for (let number = 0; number <= 1_000; number++) encoders.turnAway(String(number));
    expect(encoders.report('0')).to.equal(undefined);
    expect(encoders.report('1000')).to.deep.equal({ isOnAir: false, turnedAway: true });
  });
});
