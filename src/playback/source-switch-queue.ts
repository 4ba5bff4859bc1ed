import { redact } from '../token/index.js';
import type { NanoPlayerEvent } from '../nanoplayer/index.js';
import { pageClock, type Clock } from './clock.js';

/** How a change of source or stream ended. */
export interface SwitchOutcome {
  readonly outcome: 'done' | 'failed' | 'aborted';
  /** The vendor's code of a failure. */
  readonly code?: number;
  /** The vendor's reason of an abort, or `superseded` where a newer change took its place before it was begun. */
  readonly reason?: string;
}

/** What is changed: of each kind at most one waits for its turn. */
export type SwitchKind = 'update' | 'direct';

/** Longer than the longest time the vendor gives a switch, in milliseconds. */
const SWITCH_LIMIT_MS = 35_000;
/** The vendor drops a request that comes within 500 ms of the one before. */
const SPACING_MS = 600;
/** When playback stops, the vendor tells the end of a switch at once; after this it has forgotten it. In milliseconds. */
const STOPPED_LIMIT_MS = 300;

const OUTCOMES: Readonly<Record<string, SwitchOutcome['outcome']>> = {
  Success: 'done',
  Fail: 'failed',
  Abort: 'aborted',
};

interface Request {
  readonly kind: SwitchKind;
  readonly call: () => Promise<unknown>;
  readonly resolve: (outcome: SwitchOutcome) => void;
}

/**
 * Lets one `updateSource` or `switchStream` after the other reach the vendor's player, and gives each its end: the
 * vendor's promises resolve long before, the end is an event.
 *
 * A request that supersedes another is lost in the vendor's player: it connects with the token from before both. One
 * that comes too soon is dropped, and one before the picture has come may break both connections. So each waits until
 * the one before has ended and the player is connected, or has stopped; of each kind the newest one.
 * Source: observed with version 5.0.8.
 */
export class SourceSwitchQueue {
  #waiting: Request[] = [];
  #current: Request | undefined;
  #connecting: boolean;
  #lastAt = -Infinity;
  readonly #clock: Clock;
  #endLimit = (): void => undefined;
  #endTurn = (): void => undefined;

  /** @param connecting whether the player is about to connect, without having said so yet */
  constructor(connecting = false, clock: Clock = pageClock) {
    this.#connecting = connecting;
    this.#clock = clock;
  }

  /** Whether a change is under way, or waits for its turn. */
  get busy(): boolean {
    return this.#current !== undefined || this.#waiting.length > 0;
  }

  /** Calls when it is its turn, and waits for the end. Never rejects: a call that throws or is rejected has failed. */
  run(kind: SwitchKind, call: () => Promise<unknown>): Promise<SwitchOutcome> {
    return new Promise((resolve) => {
      const earlier = this.#waiting.find((request) => request.kind === kind);
      this.#waiting = [...this.#waiting.filter((request) => request !== earlier), { kind, call, resolve }];
      earlier?.resolve({ outcome: 'aborted', reason: 'superseded' });
      this.#next();
    });
  }

  /** Each event of the vendor's player goes here; most change nothing. */
  handleEvent({ name, data }: NanoPlayerEvent): void {
    if (name === 'Loading') this.#connecting = true;
    if (name === 'Play' || name === 'Pause' || name === 'Error') this.#connecting = false;
    const [, end = ''] = /^(?:UpdateSource|SwitchStream)(Success|Fail|Abort)$/.exec(name) ?? [];
    const outcome = OUTCOMES[end];
    const { code, reason } = data ?? {};
    if (outcome)
      this.#finish({
        outcome,
        ...(typeof code === 'number' && { code }),
        ...(typeof reason === 'string' && { reason: redact(reason).slice(0, 100) }),
      });
    else if (this.#current && (name === 'Pause' || name === 'Error')) this.#endWithin(STOPPED_LIMIT_MS);
    else this.#next();
  }

  /** Ends all that is under way: the player is gone. */
  end(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve } of waiting) resolve({ outcome: 'aborted' });
    this.#finish({ outcome: 'aborted' });
    this.#endTurn();
  }

  #next(): void {
    if (this.#current || this.#connecting || this.#waiting.length === 0) return;
    this.#endTurn();
    const tooSoonMs = this.#lastAt + SPACING_MS - this.#clock.elapsed();
    if (tooSoonMs > 0) {
      this.#endTurn = this.#clock.wakeIn(tooSoonMs, () => this.#next());
      return;
    }
    const [request] = this.#waiting.splice(0, 1);
    this.#current = request;
    this.#lastAt = this.#clock.elapsed();
    this.#endWithin(SWITCH_LIMIT_MS);
    // It begins some tasks after it was called, many milliseconds on a busy page, and counts from then.
    const begun = (): void => void (this.#lastAt = this.#clock.elapsed());
    const fail = (): void => {
      if (this.#current === request) this.#finish({ outcome: 'failed' });
    };
    try {
      request?.call().then(begun, fail);
    } catch {
      fail();
    }
  }

  #endWithin(ms: number): void {
    this.#endLimit();
    this.#endLimit = this.#clock.wakeIn(ms, () => this.#finish({ outcome: 'failed' }));
  }

  #finish(outcome: SwitchOutcome): void {
    const request = this.#current;
    this.#current = undefined;
    this.#endLimit();
    request?.resolve(outcome);
    this.#next();
  }
}
