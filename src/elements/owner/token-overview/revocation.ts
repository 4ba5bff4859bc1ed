import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { refusalOf, successOf } from '../../../token-api/index.js';

/** Withdraws a token; it rejects with an error that has the vendor's number as `errorCode` where that fails. */
export type RevokeToken = (token: string) => Promise<unknown>;

/**
 * Why a token was not revoked: the documented numbers, and everything else.
 * Source: https://docs.nanocosmos.de/docs/cloud/security_token_revocation
 */
export type RevokeIssue = 2011 | 2012 | 2004 | 1001 | 'other';

/** How far it is with withdrawing the token. */
export type RevokeState = 'idle' | 'asking' | 'running' | 'done' | { readonly issue: RevokeIssue };

const DOCUMENTED: readonly RevokeIssue[] = [2011, 2012, 2004, 1001];

/** Withdraws a token after a question. What is answered about an earlier token is not told of a later one. */
export class Revocation implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #done: () => void;
  #state: RevokeState = 'idle';
  #run = 0;

  /** @param done is called when a token was withdrawn */
  constructor(host: ReactiveControllerHost, done: () => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  get state(): RevokeState {
    return this.#state;
  }

  /** Forgets everything, also what is not answered yet. */
  reset(): void {
    this.#run++;
    this.#to('idle');
  }

  ask(): void {
    this.#to('asking');
  }

  keep(): void {
    this.#to('idle');
  }

  /** Withdraws the token; once, however often it is pressed. Never rejects. */
  async confirm(revoke: RevokeToken, token: string): Promise<void> {
    if (this.#state === 'running') return;
    const run = ++this.#run;
    this.#to('running');
    let state: RevokeState;
    try {
      const answer = await revoke(token);
      const success = successOf(answer);
      state = success === true || success === undefined ? 'done' : { issue: revokeIssue(answer) };
    } catch (error) {
      state = { issue: revokeIssue(error) };
    }
    if (run !== this.#run) return;
    this.#to(state);
    if (state === 'done') this.#done();
  }

  hostDisconnected(): void {
    // The request itself goes on: it is to end playback, wherever this element is.
    this.reset();
  }

  #to(state: RevokeState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function revokeIssue(thrown: unknown): RevokeIssue {
  const { code } = refusalOf(thrown);
  return DOCUMENTED.find((known) => known === code) ?? 'other';
}
