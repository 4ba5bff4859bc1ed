import { CLOCK_OFF_MS, validityAt, type TokenReading } from '../token/index.js';
import { milliseconds } from '../shared/index.js';
import { pageClock, type Clock } from './clock.js';

interface Connection {
  readonly token: TokenReading;
  /** When it began, and when the picture came, by this device's own clock, in milliseconds. */
  readonly from: number;
  readonly until: number;
}

/**
 * What it tells of the time that a stream plays: its token was valid when it connected. What was learnt from a server's
 * `Date`, and says otherwise, is forgotten where this device's own clock does not. It does not know whether the server
 * looked at the token at all: of an open stream it does not.
 */
export class Admission {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #begun: Omit<Connection, 'until'> | undefined;
  #played: Connection | undefined;
  #endCorrections: (() => void) | undefined;

  /** @param onChange is called when the time is found to be another than it seemed, while there is something that played */
  constructor(onChange: () => void, clock: Clock = pageClock) {
    this.#onChange = onChange;
    this.#clock = clock;
  }

  /** Whether the stream plays with a token that by the clock could not have started it. */
  get contradictsClock(): boolean {
    return this.#contradicts(this.#clock.aheadMs, 0);
  }

  /** A connection is being made with a token. */
  connecting(token: TokenReading): void {
    this.#begun = { token, from: this.#clock.deviceNow() };
  }

  /** Its picture has come. */
  played(): void {
    if (!this.#begun) return;
    this.#played = { ...this.#begun, until: this.#clock.deviceNow() };
    this.#endCorrections ??= this.#clock.onCorrection(() => {
      this.#judge();
      this.#onChange();
    });
    this.#judge();
  }

  /** Something else is to be played, or nothing. */
  end(): void {
    this.#begun = undefined;
    this.#played = undefined;
    this.#endCorrections?.();
    this.#endCorrections = undefined;
  }

  // A server takes tokens that have just expired, too: that tells nothing of a clock.
  #judge(): void {
    const { aheadMs } = this.#clock;
    if (aheadMs !== 0 && this.#contradicts(aheadMs, CLOCK_OFF_MS) && !this.#contradicts(0, 0))
      this.#clock.forgetServerTime();
  }

  #contradicts(aheadMs: number, leewayMs: number): boolean {
    if (!this.#played) return false;
    const { token, from, until } = this.#played;
    const stateAt = (moment: number) => validityAt(token, milliseconds(moment - aheadMs), { leewayMs }).state;
    return stateAt(from) === 'expired' || stateAt(until) === 'not-yet-valid';
  }
}
