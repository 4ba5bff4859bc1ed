import type { Finding, FindingCode } from '../token/index.js';
import { decide, type Decision } from './error-policy.js';
import { failureOf, type PlaybackFailure } from './playback-state.js';

/** A failure with what follows from it. */
export interface FailureReport {
  readonly failure: PlaybackFailure;
  /** What is done about it: `stop` where nothing is. */
  readonly action: Decision['action'];
  /** What the token itself shows to be the cause. */
  readonly cause?: FindingCode;
  /** How many attempts have failed in a row. */
  readonly attempt: number;
}

/** What is known where something fails. */
export interface FailureSurroundings {
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
  take(error: unknown, surroundings: FailureSurroundings): FailureReport & { readonly decision: Decision } {
    const failure = failureOf(error);
    const steady = this.#playedAt !== undefined && this.#now() - this.#playedAt >= STEADY_MS;
    const attempt = steady ? 1 : this.#attempt + 1;
    const decision = decide(
      {
        code: failure.code,
        attempt,
        renewedForThis: this.#renewed,
        everPlayed: this.#playedAt !== undefined,
        ...surroundings,
      },
      this.#random(),
    );
    if (decision.action !== 'ignore') this.#attempt = attempt;
    // Only what played last counts as steady.
    if (steady && decision.action !== 'ignore') this.#playedAt = this.#now();
    if (decision.action === 'renew') this.#renewed = true;
    const { cause, code = failure.code } = decision.action === 'stop' ? decision : {};
    return {
      failure: { ...failure, code },
      decision,
      action: decision.action,
      ...(cause !== undefined && { cause }),
      attempt: this.#attempt,
    };
  }
}
