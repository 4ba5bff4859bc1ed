import type { Milliseconds } from '../../shared/index.js';
import { H5LiveError, NO_TOKEN, type TokenReading } from '../../token/index.js';
import type { TokenReason, TokenSource } from './token-source.js';

/** Where the tokens of one player come from. */
export interface TokenSettings {
  readonly streamName: string;
  readonly groupId?: string;
  /** The token that is there from the beginning. */
  readonly token?: TokenReading;
  /** Where others come from. Without a source none is ever asked for. */
  readonly source?: TokenSource;
}

/** Hears of the tokens that are fetched. */
export interface TokenListener {
  /** Another token is to be used from now on; it was asked for for that reason. */
  renewed(token: TokenReading, reason: TokenReason): void;
  /** A request failed; the manager goes on trying where that can help. */
  failed(error: H5LiveError): void;
}

/** Gives the tokens of one player. */
export interface TokenSupply {
  /** The newest token, of the kind `none` before the first; whether it can still be used is another question. */
  readonly current: TokenReading;
  /** Whether a fresh token can be asked for. */
  readonly renewable: boolean;
  /** When that is to be done next; nothing where it is not known. */
  readonly renewsAt?: Milliseconds | undefined;
  /** Whether what falls due is done at once. Where it is not, it waits for this, or for {@link TokenSupply.wake}. */
  active: boolean;
  /** Who hears of fetched tokens from now on. */
  listen(listener: TokenListener): void;
  /** Takes other settings. What was fetched by the earlier ones is forgotten. */
  use(settings: TokenSettings): void;
  /**
   * Gives the token in use where it can still start playback, else another one; where there is none that is better, the
   * one in use all the same, unless it was refused.
   *
   * @throws {H5LiveError} of the source, as a rejection; without a source it never does
   */
  ensure(reason: TokenReason): Promise<TokenReading>;
  /**
   * Gives a token that is better than the one in use.
   *
   * @param refused the token that a server refused, with the reason `refused`; the one in use where it is left out. Where
   *   a newer one has come meanwhile, that is given without asking.
   * @throws {H5LiveError} of the source, or `token-not-better`, as a rejection
   */
  renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading>;
  /** Tells that a server refused a token, and that nobody waits for another one. */
  refused(token: TokenReading): void;
  /** Tells that the page woke up, or is seen again: renews at once where the moment has passed. */
  wake(): void;
  /** Tells that the network is back: asks at once where it failed before, or the moment has passed. */
  online(): void;
  /** Ends the request under way and all waiting. The token is kept, for those who come again. */
  stop(): void;
}

/**
 * The token that was given to a player, until what fetches and renews others is loaded. That begins when there is somewhere
 * to fetch them from; where there is not, it never does.
 */
export class PlaybackTokens implements TokenSupply {
  readonly #load: () => Promise<TokenSupply>;
  #manager: TokenSupply | undefined;
  #settings: TokenSettings = { streamName: '' };
  #listener: TokenListener | undefined;
  #active = true;
  // Who asked before this changed gets nothing.
  #turn = {};

  /**
   * @param load makes what fetches tokens; called again where it failed, and then a request rejects with
   *   `component-unavailable` or `component-outdated`
   */
  constructor(load: () => Promise<TokenSupply>) {
    this.#load = load;
  }

  get current(): TokenReading {
    return this.#manager?.current ?? this.#settings.token ?? NO_TOKEN;
  }

  get renewable(): boolean {
    return this.#settings.source !== undefined;
  }

  get renewsAt(): Milliseconds | undefined {
    return this.#manager?.renewsAt;
  }

  get active(): boolean {
    return this.#active;
  }

  set active(active: boolean) {
    this.#active = active;
    if (this.#manager) this.#manager.active = active;
  }

  listen(listener: TokenListener): void {
    this.#listener = listener;
  }

  use(settings: TokenSettings): void {
    this.stop();
    this.#settings = settings;
    if (this.#manager) this.#manager.use(settings);
    else if (settings.source) this.#managed().catch(() => undefined);
  }

  async ensure(reason: TokenReason): Promise<TokenReading> {
    return this.renewable ? (await this.#inTurn()).ensure(reason) : this.current;
  }

  async renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading> {
    if (!this.renewable) throw noSource();
    return (await this.#inTurn()).renew(reason, refused);
  }

  refused(token: TokenReading): void {
    this.#manager?.refused(token);
  }

  wake(): void {
    this.#manager?.wake();
  }

  online(): void {
    this.#manager?.online();
  }

  stop(): void {
    this.#turn = {};
    this.#manager?.stop();
  }

  async #inTurn(): Promise<TokenSupply> {
    const turn = this.#turn;
    const manager = this.#manager ?? (await this.#managed());
    if (turn !== this.#turn) throw givenUp();
    return manager;
  }

  async #managed(): Promise<TokenSupply> {
    const manager = await this.#load();
    // Who asked before has made one meanwhile.
    if (this.#manager) return this.#manager;
    manager.listen({
      renewed: (token, reason) => this.#listener?.renewed(token, reason),
      failed: (error) => this.#listener?.failed(error),
    });
    manager.active = this.#active;
    manager.use(this.#settings);
    return (this.#manager = manager);
  }
}

/** Tells those who still wait for a token that nobody gets it any more. */
export function givenUp(): H5LiveError {
  return new H5LiveError('token-endpoint-unreachable', 'The token was given up before it came.');
}

/** Tells those who want another token that none is ever fetched. */
export function noSource(): H5LiveError {
  return new H5LiveError('token-not-better', 'There is nowhere to get another token from.');
}
