import { createHash } from 'node:crypto';
import type { ViewerRequest } from '../verdict/viewer-request.js';

/** What became of a connection: served, refused by the verdict, answered by a provocation, or dropped by a fault. */
export type AdmissionOutcome = 'admitted' | 'refused' | 'provoked' | 'dropped';

/** One connection of a player, as far as tests may know it. It never holds a token. */
export interface Admission {
  /** Grows by one from connection to connection. */
  readonly id: number;
  /** Empty for a stream that is not of this edge. */
  readonly streamName: string;
  /** The player's instance id, as its address names it: the same for all connections of one player. */
  readonly pid: string;
  /** {@link digestOf} the token that the connection came with; empty where it came with none. */
  readonly tokenDigest: string;
  /** Unix time in milliseconds, by the edge's clock. */
  readonly startedAt: number;
  /** Milliseconds by the process’s own clock, which no test shifts. */
  readonly steadyAt: number;
  /** When it ended, by the clock of `steadyAt`; absent while it is served, and where it was not. */
  readonly steadyEnd?: number;
  /**
   * Whether a running player opened it to change its source: such a connection of version 5 has no flags, while others
   * ask for a fast start, or only look whether the server is there (`checkandclose`).
   */
  readonly switching: boolean;
  readonly outcome: AdmissionOutcome;
  /** The close code that it was refused with. */
  readonly code?: number;
}

/** A connection that is being served. */
export type Session = Admission & { readonly outcome: 'admitted' };

/** Names a token without telling it: the first 16 hex digits of its SHA-256. A V2 token is named by its `token`. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex').slice(0, 16);
}

/** How many connections are remembered. */
export const LONGEST_HISTORY = 1_000;

/** Remembers the last connections in the order in which they were decided on. */
export class Admissions {
  readonly #history: Admission[] = [];
  readonly #now: () => number;
  #lastId = 0;

  /** @param now gives Unix time in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Oldest first. */
  get history(): readonly Admission[] {
    return [...this.#history];
  }

  /** Notes that a session is over. */
  end({ id }: Session): void {
    const at = this.#history.findIndex((one) => one.id === id);
    const session = this.#history[at];
    if (session) this.#history[at] = { ...session, steadyEnd: performance.now() };
  }

  /** Notes what was decided. `streamName` is a name of this edge's, or empty: never what a viewer sent. */
  note<O extends AdmissionOutcome>(
    viewer: ViewerRequest,
    streamName: string,
    outcome: O,
    code?: number,
  ): Admission & { readonly outcome: O } {
    const token = viewer.jwtoken || viewer.sts.token;
    const admission = {
      id: ++this.#lastId,
      streamName,
      pid: viewer.pid,
      tokenDigest: token === '' ? '' : digestOf(token),
      startedAt: this.#now(),
      steadyAt: performance.now(),
      switching: viewer.flags.length === 0,
      outcome,
      ...(code !== undefined && { code }),
    };
    this.#history.push(admission);
    if (this.#history.length > LONGEST_HISTORY) this.#history.shift();
    return admission;
  }
}
