import { H5LiveError, isSameToken, type H5LiveErrorCode, type TokenReading } from '../../token/index.js';
import { milliseconds, type Milliseconds } from '../../shared/index.js';
import { backOff } from './back-off.js';
import { pageClock, type Clock } from '../clock.js';
import { HeldToken } from './current-token.js';
import { asError, notBetter, stopped } from './manager-errors.js';
import type { TokenKeeperOptions } from './manager-options.js';
import { retryAfterOf } from './retry-after.js';
import { isSendable, type TokenReason } from './token-source.js';
import { deviceTime } from '../wait.js';

/** A request under way. What comes once it is no longer the keeper's is dropped. */
interface Flight {
  readonly stopping: AbortController;
  reason: TokenReason;
  answer: Promise<TokenReading>;
}

/** After these it may help to ask again, without anybody doing anything. */
const PASSING: readonly H5LiveErrorCode[] = ['token-endpoint-unreachable', 'token-provider-failed'];

/**
 * Keeps the newest token of one stream or stream group: asks for the first when it is needed, renews it before it
 * expires, and asks again after failures. One request at a time; whoever wants a token meanwhile gets its answer.
 *
 * Asks for nothing before {@link TokenKeeper.ensure} or {@link TokenKeeper.renew}, and for nothing after
 * {@link TokenKeeper.stop}. It does not know the page: somebody tells it that a tab wakes or the network is back.
 */
export class TokenKeeper {
  readonly #options: TokenKeeperOptions;
  readonly #clock: Clock;
  readonly #random: () => number;
  #held: HeldToken | undefined;
  #flight: Flight | undefined;
  #running = false;
  #active = true;
  #failures = 0;
  #lastError: H5LiveError | undefined;
  #retry: { readonly at: number; readonly reason: TokenReason } | undefined;
  // A server named this moment: before it nobody asks. By the device's own clock, as all moments here.
  #closedUntil = -Infinity;
  #cancelPlan = (): void => undefined;
  #endCorrections: (() => void) | undefined;

  constructor(options: TokenKeeperOptions) {
    this.#options = options;
    this.#clock = options.clock ?? pageClock;
    this.#random = options.random ?? Math.random;
    if (options.token && options.token.kind !== 'none') this.#hold(options.token);
  }

  /** The newest token; whether it can still be used is another question. */
  get token(): TokenReading {
    return this.#held?.token ?? { kind: 'none' };
  }

  /** Whether what falls due is done at once. Where it is not, it waits for this, or for {@link TokenKeeper.wake}. */
  get active(): boolean {
    return this.#active;
  }

  set active(active: boolean) {
    this.#active = active;
    this.#plan();
  }

  /**
   * Gives the token in use where it can still start playback, else another one; where there is none that is better, the
   * one in use all the same, unless it was refused.
   *
   * @throws {H5LiveError} of the source, as a rejection; without a source it never does
   */
  ensure(reason: TokenReason): Promise<TokenReading> {
    if (!this.#options.source) return Promise.resolve(this.token);
    this.#start();
    if (!this.#held?.isUsable) return this.#ask(reason).catch((error: unknown) => this.#orHeld(error));
    this.#plan();
    return Promise.resolve(this.#held.token);
  }

  /**
   * Gives a token that is better than the one in use.
   *
   * @param refused the token that a server refused, with the reason `refused`; the one in use where it is left out. Where
   *   a newer one has come meanwhile, that is given without asking.
   * @throws {H5LiveError} of the source, or `token-not-better`, as a rejection
   */
  renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading> {
    if (!this.#options.source) return Promise.reject(notBetter('alone'));
    this.#start();
    if (reason === 'refused' && this.#held) {
      const isInUse = !refused || isSameToken(refused, this.#held.token);
      if (!isInUse && this.#held.isUsable) return Promise.resolve(this.#held.token);
      this.#held.refused ||= isInUse;
    }
    return this.#ask(reason);
  }

  /** Tells that the page woke up, or is seen again: renews at once where the moment has passed. */
  wake(): void {
    if (this.#running && this.#isDue()) this.#askUnheard('wake');
  }

  /** Tells that the network is back: asks at once where it failed before, or the moment has passed. */
  online(): void {
    if (!this.#running || (this.#failures === 0 && !this.#isDue())) return;
    this.#failures = Math.min(this.#failures, 1);
    this.#askUnheard('online');
  }

  /** Ends the request under way and all waiting. The token is kept, for those who come again. */
  stop(): void {
    this.#running = false;
    const flight = this.#flight;
    this.#flight = undefined;
    this.#failures = 0;
    this.#retry = undefined;
    this.#cancelPlan();
    this.#endCorrections?.();
    this.#endCorrections = undefined;
    flight?.stopping.abort();
  }

  // Where the source has none that is better, the server may still take the one in use: it has the last word.
  #orHeld(error: unknown): TokenReading {
    const isAll = error instanceof H5LiveError && error.code === 'token-not-better';
    if (!isAll || !this.#held || this.#held.refused) throw error;
    return this.#held.token;
  }

  #start(): void {
    this.#running = true;
    this.#endCorrections ??= this.#clock.onCorrection(() => this.#plan());
  }

  #ask(reason: TokenReason): Promise<TokenReading> {
    if (this.#flight) {
      if (reason === 'refused') this.#flight.reason = reason;
      return this.#flight.answer;
    }
    if (this.#lastError && deviceTime(this.#clock) < this.#closedUntil)
      return Promise.reject(this.#lastError);
    this.#cancelPlan();
    const stopping = new AbortController();
    // A source may call the keeper: it has to find the flight complete.
    const answer = Promise.resolve().then(() => this.#fly(flight));
    const flight: Flight = { stopping, reason, answer };
    this.#flight = flight;
    return answer;
  }

  #askUnheard(reason: TokenReason): void {
    this.#ask(reason).catch(() => undefined);
  }

  async #fly(flight: Flight): Promise<TokenReading> {
    let token: TokenReading;
    try {
      token = await this.#fetch(flight);
      if (this.#flight !== flight) throw stopped();
      this.#judge(token);
    } catch (thrown) {
      const error = asError(thrown);
      if (this.#flight === flight) this.#fail(flight, error);
      throw error;
    }
    this.#flight = undefined;
    this.#failures = 0;
    this.#retry = undefined;
    this.#hold(token);
    this.#plan();
    this.#options.onToken?.(token, flight.reason);
    return token;
  }

  #fetch({ stopping: { signal }, reason }: Flight): Promise<TokenReading> {
    const { source, streamName, groupId = '' } = this.#options;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(stopped()), { once: true });
      if (signal.aborted || !source) reject(stopped());
      else source.fetch({ streamName, groupId, reason, signal }).then(resolve, reject);
    });
  }

  #judge(token: TokenReading): void {
    if (!isSendable(token)) throw new H5LiveError('token-provider-failed', 'The source gave no token.');
    const { streamName, groupId, page } = this.#options;
    const found = this.#held?.compare(token, { ...page, streamName, ...(groupId && { groupId }) });
    if (found !== undefined && found !== 'better') throw notBetter(found);
  }

  #hold(token: TokenReading): void {
    this.#held = new HeldToken(token, this.#clock, this.#random());
  }

  #fail(flight: Flight, error: H5LiveError): void {
    const now = deviceTime(this.#clock);
    const retryAfterMs = retryAfterOf(error);
    this.#flight = undefined;
    this.#failures += 1;
    this.#lastError = error;
    this.#retry = undefined;
    const at = now + backOff(this.#failures, this.#random(), retryAfterMs);
    if (retryAfterMs !== undefined) this.#closedUntil = at;
    if (PASSING.includes(error.code)) this.#retry = { at, reason: flight.reason };
    // A backend may give the same token until that is about to expire.
    const again = error.code === 'token-not-better' ? this.#held?.nextRenewal : undefined;
    if (again !== undefined)
      this.#retry = { at: Math.max(again + this.#clock.aheadMs, at), reason: 'expiring' };
    this.#plan();
    this.#options.onFailure?.(error);
  }

  #plan(): void {
    this.#cancelPlan();
    if (!this.#running || !this.#active || this.#flight) return;
    const due = this.#dueAt();
    if (due === undefined) return;
    const reason = this.#retry?.reason ?? 'expiring';
    this.#cancelPlan = this.#clock.wakeAt(due, () => this.#askUnheard(reason));
  }

  #dueAt(): Milliseconds | undefined {
    if (this.#retry) return milliseconds(this.#retry.at - this.#clock.aheadMs);
    // After a failure that is not tried again by itself only another reason helps.
    return this.#failures > 0 ? undefined : this.#held?.renewal;
  }

  #isDue(): boolean {
    if (!this.#held) return this.#failures > 0;
    return !this.#held.isUsable || (this.#held.renewal ?? Infinity) <= this.#clock.now();
  }
}
