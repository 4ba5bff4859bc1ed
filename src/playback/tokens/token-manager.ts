import type { Milliseconds } from '../../shared/index.js';
import { H5LiveError, isSameToken, NO_TOKEN, type TokenReading } from '../../token/index.js';
import { Chunk } from '../chunk.js';
import { pageClock, type Clock } from '../clock.js';
import { loadChunk } from '../load-chunk.js';
import { passesWith } from '../passing-errors.js';
import { backOffMs, closedMs, Retryer, type Pace } from '../retryer.js';
import {
  isUsable,
  leewayMs,
  nextRenewalOf,
  refusedNow,
  renewalOf,
  type CurrentToken,
} from './current-token.js';
import {
  givenUp,
  noSource,
  type TokenListener,
  type TokenSettings,
  type TokenSupply,
} from './playback-tokens.js';
import type { SecondTokenJudge } from './second-token.js';
import {
  asFailure,
  isSendable,
  type TokenAnswer,
  type TokenFailure,
  type TokenReason,
} from './token-source.js';

// The first token is held against none.
const JUDGE = new Chunk(async () => (await import('./second-token.js')).judgeSecondToken);

/** What a manager of tokens goes by; replaced in tests. */
export interface TokenManagerOptions {
  readonly clock?: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random?: () => number;
  /** Holds tokens against the one in use; it is loaded when a second one has come. */
  readonly judge?: Chunk<SecondTokenJudge>;
}

/** A request under way. What comes once it is no longer the manager's is dropped. */
interface Flight {
  readonly stopping: AbortController;
  reason: TokenReason;
  answer: Promise<TokenReading>;
}

/** Half a second to one after the first failure, a minute at most. */
const PACE: Pace = { firstMs: 500, longestMs: 60_000 };
/** How often in a row a source that fails is asked again: a page that is left open overnight plays in the morning. */
export const MAX_ATTEMPTS = 1000;
/**
 * How often in a row a token may be refused, or a better one than that not be had: for about five minutes where the source
 * has no other. After that nobody is asked until something changes.
 */
export const MAX_REFUSALS = 12;
/** For how long a token that is not valid yet by this clock may tell of another time at the server, in milliseconds. */
const EARLY_MS = 10_000;

/**
 * Manages the tokens of one player, whatever they come from at present: asks for the first when it is needed, renews it
 * before it expires, and asks again after failures. One request at a time; whoever wants a token meanwhile gets its answer.
 *
 * Asks for nothing before {@link TokenManager.ensure} or {@link TokenManager.renew}, and for nothing after
 * {@link TokenManager.stop}. It does not know the page: somebody tells it that a tab wakes or the network is back.
 */
export class TokenManager implements TokenSupply {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #judge: Chunk<SecondTokenJudge>;
  #settings: TokenSettings = { streamName: '' };
  #listener: TokenListener | undefined;
  #current: CurrentToken | undefined;
  #flight: Flight | undefined;
  #running = false;
  #active = true;
  #retryer: Retryer;
  #lastError: H5LiveError | undefined;
  // Refused tokens, and answers that brought no better one, since one was last good for its time.
  #refusals = 0;
  // The newest one, where it was not taken because it is not valid yet.
  #early: { readonly token: TokenReading; readonly at: number } | undefined;
  // What was in use before such a one was tried.
  #before: TokenReading | undefined;
  #cancelPlan = (): void => undefined;
  #endCorrections: (() => void) | undefined;

  constructor({ clock = pageClock, random = Math.random, judge = JUDGE }: TokenManagerOptions = {}) {
    this.#clock = clock;
    this.#judge = judge;
    this.#random = random;
    this.#retryer = new Retryer(clock);
  }

  listen(listener: TokenListener): void {
    this.#listener = listener;
  }

  use(settings: TokenSettings): void {
    this.stop();
    this.#settings = settings;
    this.#current = undefined;
    this.#retryer = new Retryer(this.#clock);
    this.#refusals = 0;
    if (settings.token && settings.token.kind !== 'none') this.#hold(settings.token);
  }

  get current(): TokenReading {
    return this.#current?.token ?? NO_TOKEN;
  }

  get renewable(): boolean {
    return this.#settings.source !== undefined;
  }

  get renewsAt(): Milliseconds | undefined {
    return this.#running && this.#current ? renewalOf(this.#current, this.#clock) : undefined;
  }

  get active(): boolean {
    return this.#active;
  }

  set active(active: boolean) {
    if (active === this.#active) return;
    this.#active = active;
    this.#plan();
  }

  ensure(reason: TokenReason): Promise<TokenReading> {
    if (!this.renewable) return Promise.resolve(this.current);
    this.#start();
    if (!this.#current || !isUsable(this.#current, this.#clock)) {
      if (reason !== 'reconnect') this.#begin();
      return this.#ask(reason).catch((error: unknown) => this.#orCurrent(error, reason));
    }
    if (reason === 'reconnect') this.#tryEarly();
    this.#plan();
    return Promise.resolve(this.#current.token);
  }

  renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading> {
    if (!this.renewable) return Promise.reject(noSource());
    this.#start();
    if (reason === 'refused' && this.#current) {
      const isInUse = !refused || isSameToken(refused, this.#current.token);
      if (!isInUse && isUsable(this.#current, this.#clock)) return Promise.resolve(this.#current.token);
      if (isInUse) this.#refuse(this.#current);
      const before = isInUse ? this.#before : undefined;
      if (before) return Promise.resolve(this.#take(before, reason));
    } else if (reason === 'manual') this.#begin();
    return this.#ask(reason);
  }

  refused(token: TokenReading): void {
    if (this.#current && isSameToken(token, this.#current.token)) this.#refuse(this.#current);
    this.#plan();
  }

  wake(): void {
    if (!this.#running || !this.#isDue()) return;
    if (!this.#retryer.waiting) this.#begin();
    this.#askUnheard('wake');
  }

  online(): void {
    if (!this.#running || (this.#retryer.failures === 0 && !this.#isDue())) return;
    this.#begin();
    this.#askUnheard('online');
  }

  stop(): void {
    this.#running = false;
    const flight = this.#flight;
    this.#flight = undefined;
    this.#retryer.reset();
    this.#cancelPlan();
    this.#endCorrections?.();
    this.#endCorrections = undefined;
    flight?.stopping.abort();
  }

  // Where the source has none that is better, the server may still take the one in use: it has the last word.
  #orCurrent(error: unknown, reason: TokenReason): TokenReading {
    const isAll = error instanceof H5LiveError && error.code === 'token-not-better';
    if (!isAll || !this.#current || this.#current.refused) throw error;
    if (reason === 'reconnect') this.#tryEarly();
    return this.#current.token;
  }

  #refuse(current: CurrentToken): void {
    if (!current.refused) this.#refusals += 1;
    this.#current = refusedNow(current, this.#clock);
  }

  // Something has changed: whatever failed or was refused may be over.
  #begin(): void {
    this.#refusals = 0;
    this.#retryer.ease();
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
    if (this.#lastError && this.#retryer.closed) return Promise.reject(this.#lastError);
    const stopping = new AbortController();
    // A source may call the manager: it has to find the flight complete.
    const answer = Promise.resolve().then(() => this.#fly(flight));
    const flight: Flight = { stopping, reason, answer };
    this.#flight = flight;
    this.#plan();
    return answer;
  }

  #askUnheard(reason: TokenReason): void {
    this.#ask(reason).catch(() => undefined);
  }

  async #fly(flight: Flight): Promise<TokenReading> {
    const answer = await this.#fetch(flight);
    if (this.#flight !== flight) throw givenUp();
    const judged = 'error' in answer ? answer : await this.#judged(answer.token).catch(asFailure);
    if (this.#flight !== flight) throw givenUp();
    if ('error' in judged) {
      this.#fail(flight, judged);
      throw judged.error;
    }
    this.#flight = undefined;
    return this.#take(judged.token, flight.reason);
  }

  // From now on it is the one in use.
  #take(token: TokenReading, reason: TokenReason): TokenReading {
    this.#retryer.reset();
    this.#hold(token);
    this.#plan();
    this.#listener?.renewed(token, reason);
    return token;
  }

  // What played ended just when a token came that is not valid yet: perhaps the server's clock has moved, or this one's, and
  // it refuses the earlier one. Where it refuses this one, the earlier one is taken up again while it lasts.
  #tryEarly(): void {
    const early = this.#early;
    const before = this.#current && isUsable(this.#current, this.#clock) ? this.#current.token : undefined;
    if (!early || this.#clock.elapsed() - early.at > EARLY_MS) return;
    this.#take(early.token, 'reconnect');
    this.#before = before;
  }

  #fetch({ stopping: { signal }, reason }: Flight): Promise<TokenAnswer> {
    const { source, streamName, groupId = '' } = this.#settings;
    return new Promise((resolve) => {
      const end = (): void => resolve({ error: givenUp() });
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted || !source) end();
      else
        source
          .fetch({ streamName, groupId, reason, signal })
          .then(resolve, (thrown: unknown) => resolve(asFailure(thrown)));
    });
  }

  // The token, where it is to be used from now on.
  async #judged(token: TokenReading): Promise<TokenAnswer> {
    if (!isSendable(token))
      return { error: new H5LiveError('token-provider-failed', 'The source gave no token.') };
    const judge = this.#current && (this.#judge.loaded ?? (await loadChunk(this.#judge)));
    const [inUse, clock] = [this.#current, this.#clock];
    if (!judge || !inUse) return { token };
    const second = { candidate: token, now: clock.now(), leewayMs: leewayMs(token, inUse, clock) };
    const refusal = judge(second, inUse, this.#settings);
    if (!refusal) return { token };
    this.#early = refusal.isEarly ? { token, at: this.#clock.elapsed() } : undefined;
    return refusal;
  }

  #hold(token: TokenReading): void {
    if (this.#current?.refused === false) this.#refusals = 0;
    this.#early = this.#before = undefined;
    this.#current = {
      token,
      received: this.#clock.deviceNow(),
      chance: this.#random(),
      refused: false,
      refutesClock: false,
    };
  }

  #fail({ reason }: Flight, { error, retryAfterMs }: TokenFailure): void {
    const random = this.#random();
    const closedForMs = retryAfterMs === undefined ? undefined : closedMs(retryAfterMs, random);
    this.#flight = undefined;
    this.#lastError = error;
    this.#retryer.failed(closedForMs);
    const delayMs = closedForMs ?? backOffMs(PACE, this.#retryer.failures, 1 - random);
    const isNotBetter = error.code === 'token-not-better';
    // What was refused plays nothing: whoever waits is helped by the first token that is better.
    const isNeeded = isNotBetter && (reason === 'refused' || this.#current?.refused);
    // A backend may give the same token until that is about to expire.
    const lasting = isNotBetter && !isNeeded ? this.#current : undefined;
    const again = lasting && nextRenewalOf(lasting, this.#clock);
    if (isNeeded) this.#refusals += 1;
    if (again !== undefined) this.#askIn(Math.max(again - this.#clock.now(), delayMs), 'expiring');
    else if (isNeeded ? !this.#isOver : this.#mayPass(error)) this.#askIn(delayMs, reason);
    this.#plan();
    this.#listener?.failed(error);
  }

  // Whether it was refused so often that only something else can help.
  get #isOver(): boolean {
    return this.#refusals >= MAX_REFUSALS;
  }

  #mayPass({ code }: H5LiveError): boolean {
    return passesWith(code).includes('request') && this.#retryer.failures <= MAX_ATTEMPTS;
  }

  #askIn(delayMs: number, reason: TokenReason): void {
    this.#retryer.wait(delayMs, () => this.#askUnheard(reason));
  }

  #plan(): void {
    this.#cancelPlan();
    const rests = !this.#running || !this.#active || this.#flight !== undefined;
    this.#retryer.paused = rests;
    // After a failure that is not tried again by itself only another reason helps.
    if (rests || this.#retryer.failures > 0 || !this.#current || this.#isOver) return;
    const due = renewalOf(this.#current, this.#clock);
    if (due !== undefined) this.#cancelPlan = this.#clock.wakeAt(due, () => this.#askUnheard('expiring'));
  }

  #isDue(): boolean {
    if (!this.#current) return this.#retryer.failures > 0;
    const renewal = renewalOf(this.#current, this.#clock) ?? Infinity;
    return !isUsable(this.#current, this.#clock) || renewal <= this.#clock.now();
  }
}
