import { isSameToken, type TokenReading, type ValidityState } from '../../token/index.js';
import { TokenExpiredEvent, TokenExpiringEvent, TokenStatusChangeEvent } from '../shared/events.js';

/** Tells changes of a token's status as events: each change once, and the end of each token once. */
export class StatusReporter {
  readonly #target: EventTarget;
  #state: ValidityState = 'none';
  #token: TokenReading | undefined;
  #toldExpiring = false;
  #toldExpired = false;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /** Takes what is now shown, and dispatches what follows from it. */
  report(token: TokenReading, newState: ValidityState): void {
    // What is read again is the same token.
    const another = !this.#token || (token !== this.#token && !isSameToken(token, this.#token));
    this.#token = token;
    if (another) this.#toldExpiring = this.#toldExpired = false;
    const oldState = this.#state;
    this.#state = newState;
    const events: Event[] = [];
    if (oldState !== newState) {
      events.push(new TokenStatusChangeEvent(oldState, newState, another ? 'token' : 'time'));
    }
    if (newState === 'expiring' && !this.#toldExpiring) {
      this.#toldExpiring = true;
      events.push(new TokenExpiringEvent());
    }
    if (newState === 'expired' && !this.#toldExpired) {
      this.#toldExpired = true;
      events.push(new TokenExpiredEvent());
    }
    for (const event of events) this.#target.dispatchEvent(event);
  }
}
