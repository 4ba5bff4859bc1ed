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
}

/** How many streams are kept in mind. */
const MOST = 1_000;

/** What the owners of streams are told of their encoders. Not kept: it is over with the server. */
export class Encoders {
  /** Where encoders send to; nothing where no RTMP is taken. */
  port: number | undefined;
  readonly #reports = new Map<string, EncoderReport>();

  /** What is known of a stream's encoder. */
  report(streamName: string): EncoderReport | undefined {
    return this.#reports.get(streamName);
  }

  /** Replaces what is known. */
  note(streamName: string, report: EncoderReport): void {
    this.#reports.delete(streamName);
    this.#reports.set(streamName, report);
    const [oldest] = this.#reports.keys();
    if (this.#reports.size > MOST && oldest !== undefined) this.#reports.delete(oldest);
  }
}
