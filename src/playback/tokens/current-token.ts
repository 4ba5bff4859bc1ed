import {
  compareTokens,
  renewalAt,
  validityAt,
  type PageContext,
  type TokenComparison,
  type TokenReading,
} from '../../token/index.js';
import { milliseconds, type Milliseconds } from '../../shared/index.js';
import type { Clock } from '../clock.js';
import { isSendable } from './token-source.js';

/** The `Date` header of a server is this precise, in milliseconds: within it a clock counts as right. */
const LEEWAY_MS = 2000;
/** A connection is judged this long after its token was at the most, in milliseconds. */
const ON_ITS_WAY_MS = 1000;
/** A token is not renewed sooner than this after it came, in milliseconds. */
const SHORTEST_USE_MS = 1000;

/** A token in use, and what is known of its use. */
export class CurrentToken {
  readonly token: TokenReading;
  /** Whether a server has refused it. */
  refused = false;
  readonly #clock: Clock;
  // By the device's own clock: what is learnt of the time must not move it.
  readonly #received: Milliseconds;
  readonly #chance: number;

  /**
   * Takes a token that comes at this moment.
   *
   * @param chance from 0 to 1; it spreads the renewals of many viewers
   */
  constructor(token: TokenReading, clock: Clock, chance: number) {
    this.token = token;
    this.#clock = clock;
    this.#received = clock.deviceNow();
    this.#chance = chance;
  }

  /** Whether it can be expected to start playback when a connection with it has come to the server. */
  get isUsable(): boolean {
    if (this.refused || !isSendable(this.token)) return false;
    const now = this.#clock.now();
    if (this.#looksUnfit) return now < (this.renewal ?? Infinity);
    return isFit(this.token, milliseconds(now + ON_ITS_WAY_MS));
  }

  /** When it is to be renewed; nothing where time does not tell. */
  get renewal(): Milliseconds | undefined {
    return this.#renewalFrom(this.#receivedAt);
  }

  /** When it is to be renewed where it was not to be had better now; nothing where it has expired. */
  get nextRenewal(): Milliseconds | undefined {
    return isFit(this.token, this.#clock.now()) ? this.#renewalFrom(this.#clock.now()) : undefined;
  }

  /** Whether another token is better than this one, on a page. */
  compare(candidate: TokenReading, page: PageContext): TokenComparison {
    const now = this.#clock.now();
    // Where even a token that had just come looked unfit, the clock is no judge of others; unless one looks fit.
    const isJudge = !this.#looksUnfit || (isSendable(candidate) && isFit(candidate, now));
    const leewayMs = isJudge ? LEEWAY_MS : Infinity;
    const { refused } = this;
    return compareTokens(candidate, this.token, now, page, { refused, leewayMs });
  }

  get #receivedAt(): Milliseconds {
    return this.#clock.corrected(this.#received);
  }

  get #looksUnfit(): boolean {
    return !isFit(this.token, this.#receivedAt);
  }

  #renewalFrom(moment: Milliseconds): Milliseconds | undefined {
    const { token } = this;
    if (token.kind === 'none' || token.kind === 'malformed') return undefined;
    const at = renewalAt(token, moment, this.#chance);
    return at === undefined ? undefined : milliseconds(Math.max(at, this.#receivedAt + SHORTEST_USE_MS));
  }
}

// What begins within the leeway was made just now, by a clock that is a little ahead of this one.
function isFit(token: TokenReading, now: Milliseconds): boolean {
  const begins = validityAt(token, now, { leewayMs: LEEWAY_MS }).state !== 'not-yet-valid';
  return begins && validityAt(token, now).state !== 'expired';
}
