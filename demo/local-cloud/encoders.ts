import type { Measured } from './rtmp/fragmenter.js';
import type { RefusalCode } from './rtmp/refusal.js';

/** What is known of the encoder that broadcasts to a stream by RTMP, or of the last one that was refused there. */
export interface EncoderReport {
  /** Whether it broadcasts now. */
  readonly isOnAir: boolean;
  /** What low latency depends on; nothing before its second picture. */
  readonly measured?: Measured | undefined;
  /** Why the last one was refused; nothing once one is on air. */
  readonly refused?: RefusalCode;
  /** Whether another encoder was turned away a moment ago, for the stream was on air. */
  readonly turnedAway?: true;
}

/** How many streams are kept in mind. */
const MOST = 1_000;
/** How long it is told that another encoder was turned away, in milliseconds: one that is not stopped tries again sooner. */
const TURNED_AWAY_FOR_MS = 60_000;

/** What the owners of streams are told of their encoders. Not kept: it is over with the server. */
export class Encoders {
  /** Where encoders send to; nothing where no RTMP is taken. */
  port: number | undefined;
  readonly #reports = new Map<string, EncoderReport>();
  readonly #turnedAway = new Map<string, number>();
  readonly #now: () => number;

  /** @param now gives milliseconds, from any moment on */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** What is known of a stream's encoder. */
  report(streamName: string): EncoderReport | undefined {
    const report = this.#reports.get(streamName);
    const since = this.#now() - (this.#turnedAway.get(streamName) ?? -Infinity);
    return since > TURNED_AWAY_FOR_MS ? report : { isOnAir: false, ...report, turnedAway: true };
  }

  /** Keeps in mind that an encoder was turned away because a stream was on air. */
  turnAway(streamName: string): void {
    keep(this.#turnedAway, streamName, this.#now());
  }

  /** Replaces what is known. */
  note(streamName: string, report: EncoderReport): void {
    keep(this.#reports, streamName, report);
  }
}

// The newest are kept.
function keep<T>(all: Map<string, T>, name: string, value: T): void {
  all.delete(name);
  all.set(name, value);
  const [oldest] = all.keys();
  if (all.size > MOST && oldest !== undefined) all.delete(oldest);
}
