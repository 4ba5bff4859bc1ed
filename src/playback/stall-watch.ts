import { pageClock, type Clock } from './clock.js';
import type { PlaybackState } from './playback-state.js';
import { PlayedTime } from './played-time.js';

/**
 * How long a picture may stand still, in milliseconds, before the connection counts as dead. The vendor's player waits
 * at least ten seconds; at about a second of latency a new connection is the quicker way back to live.
 */
export const STALL_LIMIT_MS = 2_500;

/** The vendor's player gives up a start after at most ten seconds; what takes longer has been lost on the way. */
const START_LIMIT_MS = 13_000;
const LONGEST_MS = 10_000;

/** Notices a playback that waits for too long: a connection that is dead without having been closed. */
export class StallWatch {
  readonly #onStall: () => void;
  readonly #clock: Clock;
  #endWaiting = (): void => undefined;
  #stalls = 0;
  readonly #played: PlayedTime;

  /** @param onStall is called once for each wait that is too long */
  constructor(onStall: () => void, clock: Clock = pageClock) {
    this.#onStall = onStall;
    this.#clock = clock;
    this.#played = new PlayedTime(clock);
  }

  /** The player was told to start: something has to come of it. */
  starting(): void {
    this.#arm(START_LIMIT_MS);
  }

  /** The player begins with new media where it starts: it has no more time than where a picture stands still. */
  mending(): void {
    this.#arm(this.#patienceMs);
  }

  /**
   * Each state of the playback goes here. Each further stall in a row is waited for longer, ten seconds at most: a line that
   * is too slow for a new connection is too slow for the next one.
   */
  stateChanged(state: PlaybackState): void {
    const { phase } = state;
    this.#played.stateChanged(state);
    if (phase === 'loading') return;
    this.end();
    if (this.#played.hasRecovered) this.#stalls = 0;
    if (phase === 'buffering') this.#arm(this.#patienceMs);
  }

  /** Waits no longer. */
  end(): void {
    this.#endWaiting();
  }

  get #patienceMs(): number {
    return Math.min(STALL_LIMIT_MS * (this.#stalls + 1), LONGEST_MS);
  }

  #arm(limitMs: number): void {
    this.end();
    this.#endWaiting = this.#clock.wakeIn(limitMs, () => {
      this.#stalls += 1;
      this.#played.reset();
      this.#onStall();
    });
  }
}
