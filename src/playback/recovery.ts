import type { Milliseconds } from '../shared/index.js';
import type { Finding, H5LiveErrorCode } from '../token/index.js';
import { catalogueEntry } from '../nanoplayer/index.js';
import type { Beginning } from './beginning.js';
import { pageClock, type Clock } from './clock.js';
import { decide, type Decision } from './error-policy.js';
import { passesWith } from './passing-errors.js';
import { failureOf, type PlaybackFailure, type PlaybackInput, type PlaybackState } from './playback-state.js';
import { PlayedTime } from './played-time.js';
import { Retryer } from './retryer.js';

/** A failure with what follows from it. */
export interface FailureReport {
  readonly failure: PlaybackFailure;
  /** What is done about it: `stop` where nothing is. */
  readonly action: Decision['action'];
  /** How many attempts have failed in a row: since the picture last moved for {@link RECOVERED_MS}. */
  readonly attempt: number;
}

/** What is known where something fails. */
export interface FailureCircumstances {
  /** What was found about the token, worst first. */
  readonly findings: readonly Finding[];
  /** Whether a fresh token can be asked for. */
  readonly canRenew: boolean;
  /** When the token in use begins; nothing where it does not say so, or the clock is known to be wrong. */
  readonly beginning?: Beginning | undefined;
}

/** What recovery needs of the playback that it recovers. */
export interface RecoveryHooks {
  /** Tells the playback's state what happened. */
  dispatch(input: PlaybackInput): void;
  report(report: FailureReport): void;
  circumstances(): FailureCircumstances;
  /**
   * Asks for a fresh token; rejects where none is better than the present one.
   *
   * @param isEarly whether the present one may only be not valid yet
   */
  renew(isEarly: boolean): Promise<unknown>;
  /** Whether the page can be seen. */
  visible(): boolean;
  /** The browser wants a gesture first: nothing is to be started until then. */
  block(): void;
  /** Something may be done now that had to wait. */
  go(): void;
}

/** What time and chance a recovery goes by; replaced in tests. */
export interface RecoveryOptions {
  readonly clock?: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random?: () => number;
}

/** How long after a suspension in a visible page playback is tried again, in milliseconds. */
const RESUME_AFTER_MS = 1_000;
/** How many fresh tokens are asked for in a row: where each is refused soon after its picture has come, so is the next. */
export const MAX_RENEWALS = 5;

/**
 * Judges each failure once, and carries out what follows from it: waits, tries again, asks for a fresh token, or stops.
 */
export class Recovery {
  readonly #hooks: RecoveryHooks;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #retryer: Retryer;
  #halted = false;
  #rebuild = false;
  #renewal: object | undefined;
  // It has stopped for want of a network.
  #stranded = false;
  // Whether the token in use was fetched because of the failure before.
  #renewed = false;
  // How many fresh tokens were asked for in this row of failures.
  #renewals = 0;
  #hasPlayed = false;
  readonly #played: PlayedTime;
  #endSchedule: (() => void) | undefined;
  // Whether the beginning of the token in use was waited for.
  #hasWaited = false;

  constructor(hooks: RecoveryHooks, { clock = pageClock, random = Math.random }: RecoveryOptions = {}) {
    this.#hooks = hooks;
    this.#clock = clock;
    this.#random = random;
    this.#retryer = new Retryer(clock);
    this.#played = new PlayedTime(clock);
  }

  /** Whether nothing is to be started: it failed for good, or the next attempt or a fresh token is still to come. */
  get holds(): boolean {
    return (
      this.#halted || this.#retryer.waiting || this.#renewal !== undefined || this.#endSchedule !== undefined
    );
  }

  /** Whether the next attempt follows a failed one. */
  get retries(): boolean {
    return this.#retryer.failures > 0;
  }

  /** Whether the next attempt needs a new player. Asked once, it is forgotten. */
  takeRebuild(): boolean {
    const rebuild = this.#rebuild;
    this.#rebuild = false;
    return rebuild;
  }

  /** It plays, whoever has started it. */
  played(): void {
    this.#halted = false;
    this.#stranded = false;
    this.#hasPlayed = true;
    this.#renewed = this.#hasWaited = false;
  }

  /** Each state of the playback goes here. */
  stateChanged(state: PlaybackState): void {
    this.#played.stateChanged(state);
  }

  /** Another attempt is asked for from outside: nothing is held back any more. */
  reset(): void {
    this.#halted = false;
    this.#stranded = false;
    this.#renewed = this.#hasWaited = false;
    this.cancel();
    this.#endRow();
  }

  /** Something else is to be played, or nothing. */
  begin(): void {
    this.reset();
    this.#rebuild = this.#hasPlayed = false;
    this.#played.reset();
  }

  /** Gives up waiting, without going on. */
  cancel(): void {
    this.#renewal = undefined;
    this.#endSchedule = void this.#endSchedule?.();
    this.#retryer.cancel();
  }

  /** What is waited for, or was given up for want of a network, is tried at once: that is back, or the page is seen again. */
  hurry(): void {
    if (!this.#stranded) return this.#retryer.hurry();
    this.reset();
    this.#hooks.go();
  }

  /** @param error the vendor's event data, or whatever was thrown */
  fail(error: unknown): void {
    const { decision, ...report } = this.#judge(error);
    const { failure, attempt } = report;
    const go = (): void => this.#hooks.go();
    switch (decision.action) {
      case 'retry':
        this.#rebuild ||= decision.rebuild;
        this.#retryer.wait(decision.afterMs, go);
        this.#hooks.dispatch({ type: 'reconnecting', attempt, failure });
        break;
      case 'renew':
        this.#hooks.dispatch({ type: 'reconnecting', attempt, failure });
        this.#renew(error, decision.isEarly);
        break;
      case 'resume':
        this.#retryer.wait(this.#hooks.visible() ? RESUME_AFTER_MS : Infinity, go);
        this.#hooks.dispatch({ type: 'suspended', failure });
        break;
      case 'wait':
        this.#schedule(decision.until);
        this.#hooks.dispatch({ type: 'scheduled', startsAt: decision.until, failure });
        break;
      case 'gesture':
        this.#hooks.block();
        this.#hooks.dispatch({ type: 'blocked', failure });
        break;
      case 'stop':
        this.#halted = true;
        this.#stranded = typeof failure.code === 'string' && passesWith(failure.code).includes('network');
        this.#hooks.dispatch({ type: 'failed', failure });
    }
    this.#hooks.report(report);
    go();
  }

  #judge(error: unknown): FailureReport & { readonly decision: Decision } {
    const failure = failureOf(error);
    const { code } = failure;
    // Looked up once: what follows from a failure and what it means to a viewer go by the same entry.
    const problem = typeof code === 'number' ? catalogueEntry(code) : code;
    const { hasRecovered } = this.#played;
    const decision = decide(
      {
        problem,
        attempt: hasRecovered ? 1 : this.#retryer.failures + 1,
        renewedForThis: this.#renewed || (!hasRecovered && this.#renewals >= MAX_RENEWALS),
        everPlayed: this.#hasPlayed,
        hasWaited: this.#hasWaited,
        ...this.#hooks.circumstances(),
      },
      this.#random(),
    );
    this.#count(decision);
    return {
      failure: described(failure, problem, decision),
      decision,
      action: decision.action,
      attempt: this.#retryer.failures,
    };
  }

  #count({ action }: Decision): void {
    if (action === 'ignore') return;
    if (this.#played.hasRecovered) this.#endRow();
    this.#retryer.failed();
    this.#played.reset();
    if (action !== 'renew') return;
    this.#renewed = true;
    this.#renewals += 1;
  }

  #endRow(): void {
    this.#retryer.reset();
    this.#renewals = 0;
  }

  // By the server's clock, as far as that is known then.
  #schedule(until: Milliseconds): void {
    this.cancel();
    this.#endSchedule = this.#clock.wakeAt(until, () => {
      // From now on it fails for something else.
      this.reset();
      this.#hasWaited = true;
      this.#hooks.dispatch({ type: 'connecting' });
      this.#hooks.go();
    });
  }

  // Once for each failure: where that brings no better token, the refusal stands as it came.
  #renew(refusal: unknown, isEarly = false): void {
    const renewal = (this.#renewal = {});
    const then = (next: () => void) => (): void => {
      if (renewal !== this.#renewal) return;
      this.#renewal = undefined;
      next();
    };
    this.#hooks.renew(isEarly).then(
      then(() => this.#hooks.go()),
      then(() => this.fail(refusal)),
    );
  }
}

function described(
  failure: PlaybackFailure,
  problem: ReturnType<typeof catalogueEntry> | H5LiveErrorCode,
  decision: Decision,
): PlaybackFailure {
  const { cause, code } = { cause: undefined, code: undefined, ...decision };
  return {
    ...failure,
    ...(code ? { code } : typeof problem === 'object' && { group: problem.group }),
    ...(cause !== undefined && { cause }),
  };
}
