import type { LiveFragment, StreamFormat } from './viewer-source.js';

/** Where a viewer's messages go. */
export interface ViewerSink {
  send(data: Uint8Array | string): void;
  /** Bytes that are still waiting to leave this process. */
  readonly bufferedAmount: number;
  /** For how long nothing is known to have arrived, in milliseconds, where that is known; 0 is up to date. */
  readonly lagMs?: number;
}

/** How many waiting bytes are too many, how few are few enough to go on, and how long a lag is too long. */
export interface ViewerLimits {
  readonly highWaterBytes: number;
  readonly lowWaterBytes: number;
  readonly highLagMs: number;
}

/** What a joining viewer gets before live fragments, in this order. */
export interface ViewerStart {
  readonly hello: readonly string[];
  readonly init: Uint8Array;
  readonly backlog: readonly LiveFragment[];
}

/** Limits for a stream: four seconds waiting or unanswered are too much, half a second is little. */
export function viewerLimits({ bytesPerSecond }: StreamFormat): ViewerLimits {
  return {
    highWaterBytes: Math.ceil(4 * bytesPerSecond),
    lowWaterBytes: Math.ceil(bytesPerSecond / 2),
    highLagMs: 4_000,
  };
}

/**
 * One viewer of the live source. Queues nothing itself: who cannot keep up misses fragments, and goes on at a later
 * key frame once the connection has drained and answers again. So no more waits than `highWaterBytes` and one
 * fragment; only the start is sent in one go whatever its size. Knows no sockets and no time.
 */
export class Viewer {
  readonly #sink: ViewerSink;
  readonly #limits: ViewerLimits;
  #behind = false;
  #skips = 0;

  constructor(sink: ViewerSink, limits: ViewerLimits) {
    this.#sink = sink;
    this.#limits = limits;
  }

  /** How often this viewer was skipped forward. */
  get skips(): number {
    return this.#skips;
  }

  /** Whether fragments are being left out at present. */
  get behind(): boolean {
    return this.#behind;
  }

  /** Sends all that comes before live. */
  join({ hello, init, backlog }: ViewerStart): void {
    for (const text of hello) this.#sink.send(text);
    this.#sink.send(init);
    for (const fragment of backlog) this.#sink.send(fragment.data);
  }

  /** Leaves out what comes until the next key frame. */
  skipAhead(): void {
    this.#behind = true;
  }

  /** Sends a live fragment, or leaves it out. */
  push(fragment: LiveFragment): void {
    const { bufferedAmount: waitingBytes, lagMs = 0 } = this.#sink;
    if (this.#behind) {
      if (!fragment.startsGroup || waitingBytes > this.#limits.lowWaterBytes || lagMs > 0) return;
      this.#behind = false;
    } else if (waitingBytes > this.#limits.highWaterBytes || lagMs >= this.#limits.highLagMs) {
      this.#behind = true;
      this.#skips++;
      return;
    }
    this.#sink.send(fragment.data);
  }
}
