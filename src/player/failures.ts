import type { Finding, FindingCode } from '../core/index.js';
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

/** Counts failures in a row, and decides what follows from each. Does nothing about it itself. */
export class Failures {
  readonly #random: () => number;
  #attempt = 0;
  #renewed = false;
  #everPlayed = false;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** How many attempts have failed in a row. */
  get attempt(): number {
    return this.#attempt;
  }

  /** It plays: the next failure is the first of a new row. */
  played(): void {
    this.#attempt = 0;
    this.#renewed = false;
    this.#everPlayed = true;
  }

  /** Begins anew: the viewer asks again, or what is played has changed. */
  reset(everPlayed = this.#everPlayed): void {
    this.#attempt = 0;
    this.#renewed = false;
    this.#everPlayed = everPlayed;
  }

  /** @param error the vendor's event data, or whatever was thrown */
  take(error: unknown, surroundings: FailureSurroundings): FailureReport & { readonly decision: Decision } {
    const failure = failureOf(error);
    const attempt = this.#attempt + 1;
    const decision = decide(
      {
        code: failure.code,
        attempt,
        renewedForThis: this.#renewed,
        everPlayed: this.#everPlayed,
        ...surroundings,
      },
      this.#random(),
    );
    if (decision.action !== 'ignore') this.#attempt = attempt;
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
