import { redact } from '../core/index.js';
import type { NanoPlayerEvent } from '../nano/index.js';

/** How a change of source or stream ended. */
export interface SwitchOutcome {
  readonly outcome: 'done' | 'failed' | 'aborted';
  /** The vendor's code of a failure. */
  readonly code?: number;
  /** The vendor's reason of an abort, such as `superseded` or `frequency`. */
  readonly reason?: string;
}

/** Longer than the longest time the vendor gives a switch, in milliseconds. */
const SWITCH_LIMIT_MS = 35_000;

const OUTCOMES: Readonly<Record<string, SwitchOutcome['outcome']>> = {
  Success: 'done',
  Fail: 'failed',
  Abort: 'aborted',
};

interface Pending {
  readonly finish: (outcome: SwitchOutcome) => void;
}

/**
 * Gives each call of `updateSource` and `switchStream` its end: the vendor's promises resolve long before, the end is
 * an event. The events name no call, so they are matched by their order.
 */
export class Switches {
  readonly #pending: Pending[] = [];

  /** Whether a change is under way. */
  get busy(): boolean {
    return this.#pending.length > 0;
  }

  /** Runs a call and waits for its end. Never rejects: a call that throws or is rejected has failed. */
  run(call: () => Promise<unknown>): Promise<SwitchOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => entry.finish({ outcome: 'failed' }), SWITCH_LIMIT_MS);
      const entry: Pending = {
        finish: (outcome) => {
          clearTimeout(timer);
          const index = this.#pending.indexOf(entry);
          if (index >= 0) this.#pending.splice(index, 1);
          resolve(outcome);
        },
      };
      this.#pending.push(entry);
      const fail = (): void => entry.finish({ outcome: 'failed' });
      try {
        call().then(undefined, fail);
      } catch {
        fail();
      }
    });
  }

  /** Takes an event of the vendor's player; those of other names change nothing. */
  take({ name, data }: NanoPlayerEvent): void {
    const [, end = ''] = /^(?:UpdateSource|SwitchStream)(Success|Fail|Abort)$/.exec(name) ?? [];
    const outcome = OUTCOMES[end];
    if (!outcome) return;
    const { code, reason } = data ?? {};
    // A superseded call is the earlier one; everything else is said of the newest.
    const entry = reason === 'superseded' ? this.#pending[0] : this.#pending.at(-1);
    entry?.finish({
      outcome,
      ...(typeof code === 'number' && { code }),
      ...(typeof reason === 'string' && { reason: redact(reason).slice(0, 100) }),
    });
  }

  /** Ends all that is under way: the player is gone. */
  end(): void {
    for (const { finish } of [...this.#pending]) finish({ outcome: 'aborted' });
  }
}
