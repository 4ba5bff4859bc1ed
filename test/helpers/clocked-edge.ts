import { after, before } from 'node:test';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { Contract } from './contract.js';

/** What the tests of a suite have in common. */
export interface ClockedEdge {
  /** Started before the first of them, and closed after the last. */
  readonly edge: Edge;
  /** What its answers are held to. */
  readonly contract: Contract;
  /** The edge's time, which stands still until a test moves it. */
  seconds: number;
}

/** An edge for the tests of a suite, with a clock that they move. */
export function clockedEdge(seconds = Math.floor(Date.now() / 1000)): ClockedEdge {
  let edge: Edge | undefined;
  const clocked = {
    get edge(): Edge {
      if (!edge) throw new Error('The edge starts with the first test.');
      return edge;
    },
    contract: new Contract(),
    seconds,
  };
  before(async () => {
    edge = await startEdge({ now: () => clocked.seconds * 1000 });
  });
  after(() => edge?.close());
  return clocked;
}
