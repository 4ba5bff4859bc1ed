import { expect } from 'chai';
import { overlapsOf } from '../../helpers/overlaps.js';
import type { Admission } from '../../../demo/local-cloud/wire/session.js';

const session = (
  steadyAt: number,
  steadyEnd?: number,
  outcome: Admission['outcome'] = 'admitted',
): Admission => ({
  ...{ id: 1, streamName: '', pid: '', tokenDigest: '', startedAt: 0, switching: false, outcome, steadyAt },
  ...(steadyEnd !== undefined && { steadyEnd }),
});

describe('how long a viewer has more than one connection', () => {
  const ROWS: readonly (readonly [what: string, log: Admission[], doubles: number[], most: number])[] = [
    ['nobody', [], [], 0],
    ['one', [session(0, 50)], [], 1],
    ['one after the other', [session(0, 50), session(50, 90)], [], 1],
    ['a second one that takes over', [session(0, 60), session(40, 90)], [20], 2],
    ['a second one that is given up', [session(0), session(40, 90)], [50], 2],
    ['three at once', [session(0, 30), session(10, 50), session(20, 40)], [30], 3],
    ['two times', [session(0), session(10, 20), session(30, 45)], [10, 15], 2],
    ['one that runs still', [session(0), session(70)], [30], 2],
    ['one that is refused', [session(0, 50), session(10, undefined, 'refused')], [], 1],
  ];
  for (const [what, log, doubles, most] of ROWS)
    it(`is counted for ${what}`, () => {
      expect(overlapsOf(log, 100)).to.deep.equal({ doubles, most });
    });
});
