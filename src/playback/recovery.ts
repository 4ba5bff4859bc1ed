import type { H5LiveError } from '../token/index.js';
import { Failures, type FailureReport, type FailureCircumstances } from './failures.js';
import type { PlaybackInput } from './playback-state.js';
import { RetryWait } from './retry-wait.js';

/** What recovery needs of the playback that it recovers. */
export interface RecoveryHooks {
  /** Puts what happens into the playback's state. */
  put(input: PlaybackInput): void;
  report(report: FailureReport): void;
  circumstances(): FailureCircumstances;
  /** Asks for a fresh token; rejects where none is better than the present one. */
  renew(): Promise<unknown>;
  /** Whether the page can be seen. */
  visible(): boolean;
  /** The browser wants a gesture first: nothing is to be started until then. */
  block(): void;
  /** Something may be done now that had to wait. */
  go(): void;
}

/** How long after a suspension in a visible page playback is tried again, in milliseconds. */
const RESUME_AFTER_MS = 1_000;

/** What may have passed when the network is back. */
const PASSING: readonly unknown[] = ['player-unavailable', 'retries-used-up'];

/** Carries out what follows from failures: waits, tries again, asks for a fresh token, or stops. */
export class Recovery {
  readonly #hooks: RecoveryHooks;
  readonly #failures = new Failures();
  readonly #wait = new RetryWait();
  #halted = false;
  #rebuild = false;
  #renewal: object | undefined;
  #passing = false;

  constructor(hooks: RecoveryHooks) {
    this.#hooks = hooks;
  }

  /** Whether nothing is to be started: it failed for good, or the next attempt or a fresh token is still to come. */
  get holds(): boolean {
    return this.#halted || this.#wait.waiting || this.#renewal !== undefined;
  }

  /** Whether the next attempt follows a failed one. */
  get retries(): boolean {
    return this.#failures.attempt > 0;
  }

  /** Whether the next attempt needs a new player. Asked once, it is forgotten. */
  takeRebuild(): boolean {
    const rebuild = this.#rebuild;
    this.#rebuild = false;
    return rebuild;
  }

  /** It plays. */
  played(): void {
    this.#failures.played();
  }

  /** Another attempt is asked for from outside: nothing is held back any more. */
  reset(): void {
    this.#halted = false;
    this.#passing = false;
    this.cancel();
    this.#failures.reset();
  }

  /** Something else is to be played, or nothing. */
  begin(): void {
    this.reset();
    this.#rebuild = false;
    this.#failures.begin();
  }

  /** Gives up waiting, without going on. */
  cancel(): void {
    this.#renewal = undefined;
    this.#wait.cancel();
  }

  /** What is waited for, or was given up for want of a network, is tried at once: that is back, or the page is seen again. */
  hurry(): void {
    if (!this.#passing) return this.#wait.now();
    this.reset();
    this.#hooks.go();
  }

  /** A failure for good, whatever its code says. */
  halt(error: H5LiveError): void {
    this.#halted = true;
    this.#take(error);
  }

  /** @param error the vendor's event data, or whatever was thrown */
  fail(error: unknown): void {
    this.#take(error);
    this.#hooks.go();
  }

  #take(error: unknown): void {
    const { decision, ...report } = this.#failures.judge(error, this.#hooks.circumstances());
    const { failure, attempt } = report;
    const go = (): void => this.#hooks.go();
    switch (decision.action) {
      case 'retry':
        this.#rebuild ||= decision.rebuild;
        this.#wait.start(decision.afterMs, go);
        this.#hooks.put({ type: 'retrying', attempt, failure });
        break;
      case 'renew':
        this.#hooks.put({ type: 'retrying', attempt, failure });
        this.#renew(error);
        break;
      case 'resume':
        this.#wait.start(this.#hooks.visible() ? RESUME_AFTER_MS : Infinity, go);
        this.#hooks.put({ type: 'suspended', failure });
        break;
      case 'gesture':
        this.#hooks.block();
        this.#hooks.put({ type: 'blocked', failure });
        break;
      case 'stop':
        this.#halted = true;
        this.#passing = PASSING.includes(failure.code);
        this.#hooks.put({ type: 'failed', failure });
    }
    this.#hooks.report(report);
  }

  // Once for each failure: where that brings no better token, the refusal stands as it came.
  #renew(refusal: unknown): void {
    const renewal = (this.#renewal = {});
    const then = (next: () => void) => (): void => {
      if (renewal !== this.#renewal) return;
      this.#renewal = undefined;
      next();
    };
    this.#hooks.renew().then(
      then(() => this.#hooks.go()),
      then(() => this.fail(refusal)),
    );
  }
}
