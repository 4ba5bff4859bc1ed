import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refusalOf, successOf, type ApiRefusal } from '../../../token-api/index.js';

/**
 * Asks the server about a token. Gives its answer as it is: `{ success: true, … }`, or `{ success: false, errorCode, message }`;
 * or rejects with an error that has the vendor's number as `errorCode`.
 */
export type VerifyToken = (token: string, options: { readonly signal: AbortSignal }) => Promise<unknown>;

/** What the server said, as far as it is known. */
export type CheckState = 'idle' | 'running' | 'accepted' | 'failed' | { readonly refused: ApiRefusal };

/** The documented number of a token that is not valid. Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_security_jwt */
const NOT_VALID = 1002;

/** Asks the server on demand. An answer about an earlier text is dropped, and its request ended. */
export class ServerCheck implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: CheckState = 'idle';
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): CheckState {
    return this.#state;
  }

  /** Ends what is asked, and forgets what was answered. */
  reset(): void {
    this.#run?.abort();
    this.#run = undefined;
    this.#state = 'idle';
  }

  /** Never rejects. */
  async ask(verify: VerifyToken, token: string): Promise<void> {
    this.reset();
    const run = (this.#run = new AbortController());
    this.#to('running');
    let state: CheckState;
    try {
      state = stateOf(await verify(token, { signal: run.signal }));
    } catch (error) {
      const refused = refusalOf(error);
      state = refused.code === NOT_VALID ? { refused } : 'failed';
    }
    if (run === this.#run) this.#to(state);
  }

  hostDisconnected(): void {
    this.reset();
    this.#host.requestUpdate();
  }

  #to(state: CheckState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function stateOf(answer: unknown): CheckState {
  const success = successOf(answer);
  if (success === true) return 'accepted';
  return success === false ? { refused: refusalOf(answer) } : 'failed';
}
