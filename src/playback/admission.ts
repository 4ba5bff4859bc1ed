import { CLOCK_OFF_MS, validityAt, type TokenReading } from '../token/index.js';
import { milliseconds } from '../shared/index.js';
import { pageClock, type Clock } from './clock.js';

/** A connection of a player, in milliseconds by this device's own clock. */
export interface PlaybackConnection {
  readonly token: TokenReading;
  /** When it began. */
  readonly from: number;
  /** When its picture came. */
  readonly until?: number;
}

/**
 * What it tells of the time that a stream plays: its token was valid when it connected. What was learnt from a server's
 * `Date`, and says otherwise, is forgotten where this device's own clock does not. It does not know whether the server
 * looked at the token at all: of an open stream it does not.
 */
export class Admission {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #played: PlaybackConnection | undefined;
  // Whether a server has refused a token since.
  #isPast = false;
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

  /** The picture of a connection has come. */
  played(connection: PlaybackConnection): void {
    this.#played = connection;
    this.#isPast = false;
    this.#endCorrections ??= this.#clock.onCorrection(() => {
      if (this.#isPast) this.#played = undefined;
      this.#judge();
      this.#onChange();
    });
    this.#judge();
  }

  /** A server has refused a token: what is learnt of the time from now on counts for more than what played before. */
  refused(): void {
    this.#isPast = true;
  }

  /** Something else is to be played, or nothing. */
  end(): void {
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
    const { token, from, until = from } = this.#played;
    const stateAt = (moment: number) => validityAt(token, milliseconds(moment - aheadMs), { leewayMs }).state;
    return stateAt(from) === 'expired' || stateAt(until) === 'not-yet-valid';
  }
}
