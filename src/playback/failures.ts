import type { Finding, H5LiveErrorCode } from '../token/index.js';
import { catalogueEntry } from '../nanoplayer/index.js';
import { decide, type Decision } from './error-policy.js';
import { failureOf, type PlaybackFailure } from './playback-state.js';

/** A failure with what follows from it. */
export interface FailureReport {
  readonly failure: PlaybackFailure;
  /** What is done about it: `stop` where nothing is. */
  readonly action: Decision['action'];
  /** How many attempts have failed in a row. */
  readonly attempt: number;
}

/** What is known where something fails. */
export interface FailureCircumstances {
  readonly findings: readonly Finding[];
  /** Whether a fresh token can be asked for. */
  readonly canRenew: boolean;
}

/** What fails sooner after a start than this, in milliseconds, goes on with the row of failures before it. */
const STEADY_MS = 5_000;

/** Counts failures in a row, and decides what follows from each. Does nothing about it itself. */
export class Failures {
  readonly #random: () => number;
  readonly #now: () => number;
  #attempt = 0;
  #renewed = false;
  #playedAt: number | undefined;

  /** @param now gives milliseconds of a clock that only goes forward */
  constructor(random: () => number = Math.random, now: () => number = () => performance.now()) {
    this.#random = random;
    this.#now = now;
  }

  /** How many attempts have failed in a row. */
  get attempt(): number {
    return this.#attempt;
  }

  /** It plays. */
  played(): void {
    this.#playedAt = this.#now();
    this.#renewed = false;
  }

  /** Begins anew: the viewer asks again. */
  reset(): void {
    this.#attempt = 0;
    this.#renewed = false;
  }

  /** Something else is to be played. */
  begin(): void {
    this.reset();
    this.#playedAt = undefined;
  }

  /** @param error the vendor's event data, or whatever was thrown */
  judge(
    error: unknown,
    circumstances: FailureCircumstances,
  ): FailureReport & { readonly decision: Decision } {
    const failure = failureOf(error);
    // Looked up once: what follows from a failure and what it means to a viewer go by the same entry.
    const entry = typeof failure.code === 'number' ? catalogueEntry(failure.code) : undefined;
    const steady = this.#playedAt !== undefined && this.#now() - this.#playedAt >= STEADY_MS;
    const attempt = steady ? 1 : this.#attempt + 1;
    const decision = decide(
      {
        problem: entry ?? (failure.code as H5LiveErrorCode),
        attempt,
        renewedForThis: this.#renewed,
        everPlayed: this.#playedAt !== undefined,
        ...circumstances,
      },
      this.#random(),
    );
    if (decision.action !== 'ignore') this.#attempt = attempt;
    // Only what played last counts as steady.
    if (steady && decision.action !== 'ignore') this.#playedAt = this.#now();
    if (decision.action === 'renew') this.#renewed = true;
    const { cause, code } = decision.action === 'stop' ? decision : {};
    return {
      failure: {
        ...failure,
        ...(code ? { code } : entry && { group: entry.group }),
        ...(cause !== undefined && { cause }),
      },
      decision,
      action: decision.action,
      attempt: this.#attempt,
    };
  }
}
