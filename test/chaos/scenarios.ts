import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from './stage.js';

/** Something that goes wrong, from its beginning to its end. */
export interface Scenario {
  readonly name: string;
  /** How long tokens live, in seconds. */
  readonly life: number;
  /** Does it, and resolves at the moment at which nothing more is wrong, or the last thing has gone wrong. */
  readonly run: (stage: Stage, turn: number) => Promise<(() => void) | void>;
  /** Whether the connection before it cannot go on. */
  readonly reconnects: boolean;
}

const CLOCK_OFF_MS = 600_000;
const LIFE = 5;

/** Everything that playback has to survive. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'connection cut',
    life: LIFE,
    reconnects: true,
    run: ({ edge }) => Promise.resolve(void edge.faults.cut()),
  },
  {
    name: 'edge restarted',
    life: LIFE,
    reconnects: true,
    run: (stage) => stage.restart(2_000),
  },
  {
    name: '10 s silence',
    life: LIFE,
    reconnects: false,
    run: ({ edge }) => during(edge.faults.silence(), 10_000),
  },
  {
    // It never ends by itself: what is measured is the time from its beginning.
    name: 'half-open socket',
    life: LIFE,
    reconnects: true,
    run: ({ edge }) => Promise.resolve(edge.faults.halfOpen()),
  },
  {
    name: 'endpoint failing 1 in 2',
    life: LIFE,
    reconnects: true,
    run: async ({ edge }) => {
      const end = edge.tokenFaults.begin({ kind: 'every-other' });
      for (let cut = 0; cut < 3; cut++) {
        await pause(2_500);
        edge.faults.cut();
      }
      return end;
    },
  },
  {
    name: 'slow endpoint, expired token',
    life: 3,
    reconnects: true,
    run: async (stage) => {
      const end = stage.edge.tokenFaults.begin({ kind: 'delay', ms: 3_000 });
      const expired = () => Date.now() > (stage.given.at(-1)?.at ?? Infinity) + 3_200;
      while (!expired()) await pause(50);
      stage.edge.faults.cut();
      return end;
    },
  },
  {
    name: 'clock 10 minutes off',
    life: LIFE,
    reconnects: true,
    run: async ({ edge }, turn) => {
      const end = edge.faults.clockOff(turn % 2 === 0 ? CLOCK_OFF_MS : -CLOCK_OFF_MS);
      await pause(1_000);
      edge.faults.cut();
      await pause(5_000);
      end();
      edge.faults.cut();
    },
  },
  {
    name: 'session ended with 4901',
    life: LIFE,
    reconnects: true,
    run: ({ edge }) => Promise.resolve(void edge.faults.closeAll(4901)),
  },
  {
    name: 'edge down for 8 s',
    life: LIFE,
    reconnects: true,
    run: ({ edge }) => during(edge.faults.down(), 8_000),
  },
  {
    name: '503 for 4 s',
    life: LIFE,
    reconnects: true,
    run: ({ edge }) => {
      const end = edge.faults.httpRefuse(503);
      edge.faults.cut();
      return during(end, 4_000);
    },
  },
];

async function during(end: () => void, ms: number): Promise<void> {
  await pause(ms);
  end();
}
