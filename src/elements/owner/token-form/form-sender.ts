import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { seconds } from '../../../shared/index.js';
import { differences, type TokenFields } from '../../../token-api/index.js';
import { pageClock } from '../../../playback/index.js';
import { TokenCreatedEvent } from '../../shared/token-created-event.js';
import { type CopyRoot, copyToken } from '../../shared/copy-text.js';
import type { Created } from './outcome-view.js';
import { sendToken, type SendOptions } from './send-token.js';
import { isFailure, type SendFailure } from './token-answer.js';

/** Sends one request at a time for its host, tells of the token as an event, and gives up when its host is gone. */
export class FormSender implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget & { readonly renderRoot: CopyRoot };
  #sending: AbortController | undefined;
  #failure: SendFailure | undefined;
  #created: Omit<Created, 'copy'> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget & { readonly renderRoot: CopyRoot }) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#sending !== undefined;
  }

  /** Why the last request gave no token. */
  get failure(): SendFailure | undefined {
    return this.#failure;
  }

  /** The token that the last request gave. */
  get created(): Created | undefined {
    return this.#created && { ...this.#created, copy: () => void this.#copy() };
  }

  /**
   * Sends a request, unless one is under way. Keeps nothing of its options.
   *
   * @returns whether a token was made
   */
  async send(fields: TokenFields, options: Omit<SendOptions, 'signal'>): Promise<boolean> {
    if (this.#sending) return false;
    const sending = (this.#sending = new AbortController());
    this.#end(undefined, undefined);
    const outcome = await sendToken(fields, { ...options, signal: sending.signal });
    if (this.#sending !== sending || outcome === 'aborted') return false;
    this.#sending = undefined;
    if (isFailure(outcome)) {
      this.#end(outcome, undefined);
      return false;
    }
    const createdAt = seconds(Math.floor(pageClock.now() / 1000));
    const found = differences(fields, outcome, createdAt);
    this.#end(undefined, { token: outcome, differences: found, copied: 'none' });
    this.#host.dispatchEvent(new TokenCreatedEvent(outcome, fields, createdAt, found));
    return true;
  }

  /** Gives up a request that is under way. */
  cancel(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets the outcome of the last request. */
  forget(): void {
    this.#end(undefined, undefined);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  async #copy(): Promise<void> {
    const created = this.#created;
    if (!created) return;
    const copied = (await copyToken(created.token, this.#host.renderRoot)) ? 'copied' : 'failed';
    if (this.#created === created) this.#end(undefined, { ...created, copied });
  }

  #end(failure: SendFailure | undefined, created: Omit<Created, 'copy'> | undefined): void {
    this.#failure = failure;
    this.#created = created;
    this.#host.requestUpdate();
  }
}
