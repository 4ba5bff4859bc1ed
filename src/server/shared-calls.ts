import { ServerError } from './server-error.js';
import { untilAborted } from './owner-code.js';

/** How long a call of somebody else is waited for, in milliseconds, before a new one takes its place. */
const SHARED_WAIT_MS = 4_000;

interface SharedCall<T> {
  readonly result: Promise<T>;
  readonly ending: AbortController;
  waiting: number;
}

/**
 * Lets equal calls that are made at the same time be one. It ends when nobody waits for it any longer.
 *
 * In some runtimes a call ends without a word together with the request that began it: who has waited for long begins
 * another, which all who come later share.
 */
export class SharedCalls<T> {
  readonly #calls = new Map<string, SharedCall<T>>();

  /**
   * @param key the same for calls that are equal; nothing for one that is shared with nobody
   * @param client ends with whoever waits
   * @throws {ServerError} `request-aborted` where they end first, or what the call throws
   */
  async get(
    key: string | undefined,
    client: AbortSignal | undefined,
    begin: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const known = key === undefined ? undefined : this.#calls.get(key);
    if (known && key !== undefined) {
      const shared = await this.#wait(known, key, client, SHARED_WAIT_MS);
      if (shared) return shared.value;
      if (this.#calls.get(key) === known) this.#calls.delete(key);
      return this.get(key, client, begin);
    }
    const ending = new AbortController();
    const call: SharedCall<T> = { result: begin(ending.signal), ending, waiting: 0 };
    if (key !== undefined) this.#calls.set(key, call);
    const done = (): void => this.#forget(key, call);
    call.result.then(done, done);
    const own = await this.#wait(call, key, client);
    if (!own) throw new ServerError('request-aborted');
    return own.value;
  }

  /** Gives nothing where the time is over. */
  async #wait(
    call: SharedCall<T>,
    key: string | undefined,
    client: AbortSignal | undefined,
    limitMs?: number,
  ): Promise<{ readonly value: T } | undefined> {
    call.waiting += 1;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const left = (): ServerError => new ServerError('request-aborted');
    const value = call.result.then((given) => ({ value: given }));
    const late =
      limitMs === undefined
        ? []
        : [new Promise<undefined>((resolve) => (timer = setTimeout(resolve, limitMs, undefined)))];
    try {
      return await untilAborted(Promise.race([value, ...late]), client, left);
    } finally {
      clearTimeout(timer);
      call.waiting -= 1;
      if (call.waiting === 0) {
        this.#forget(key, call);
        call.ending.abort();
      }
    }
  }

  #forget(key: string | undefined, call: SharedCall<T>): void {
    if (key !== undefined && this.#calls.get(key) === call) this.#calls.delete(key);
  }
}
