import { parseToken, type TokenReading } from '../../token/index.js';
import { failureOf, type PlaybackFailure } from '../playback-state.js';
import type { TokenKeeperOptions } from './manager-options.js';
import { TokenKeeper } from './token-manager.js';
import type { TokenReason } from './token-source.js';
import type { TokenSupply } from './token-supply.js';

/** Where one player's tokens come from. */
export type TokenSettings = Pick<TokenKeeperOptions, 'source' | 'token' | 'streamName' | 'groupId' | 'page'>;

/** Hears of tokens that were fetched. */
export interface TokenListener {
  renewed(reason: TokenReason): void;
  /** A token could not be fetched, or is no better than the present one, and nobody waits for it. */
  failed(failure: PlaybackFailure): void;
}

const NONE = parseToken(undefined);

/** A player's tokens, whatever they come from at present. Fetches nothing before it is asked to. */
export class PlayerTokens implements TokenSupply {
  readonly #listener: TokenListener;
  #keeper: TokenKeeper | undefined;
  #renewable = false;
  #active = true;
  #awaited = 0;

  constructor(listener: TokenListener) {
    this.#listener = listener;
  }

  get current(): TokenReading {
    const token = this.#keeper?.token;
    return !token || token.kind === 'none' ? NONE : token;
  }

  get renewable(): boolean {
    return this.#renewable;
  }

  /** Whether somebody watches: where nobody does, what falls due waits. */
  set active(active: boolean) {
    if (active === this.#active) return;
    this.#active = active;
    if (this.#keeper) this.#keeper.active = active;
  }

  /** Takes other settings. What was fetched by the earlier ones is forgotten. */
  use(settings: TokenSettings): void {
    this.#keeper?.stop();
    this.#renewable = settings.source !== undefined;
    this.#keeper = new TokenKeeper({
      ...settings,
      onToken: (_, reason) => this.#listener.renewed(reason),
      // Whoever waits for the token tells of the failure himself.
      onFailure: (error) => this.#awaited === 0 && this.#listener.failed(failureOf(error)),
    });
    this.#keeper.active = this.#active;
  }

  async ensure(reason: TokenReason): Promise<TokenReading> {
    this.#awaited += 1;
    try {
      return (await this.#keeper?.ensure(reason)) ?? NONE;
    } finally {
      this.#awaited -= 1;
    }
  }

  async renew(reason: TokenReason, refused?: TokenReading): Promise<TokenReading> {
    return (await this.#keeper?.renew(reason, refused)) ?? NONE;
  }

  /** The page is seen again. */
  wake(): void {
    this.#keeper?.wake();
  }

  /** The network is back. */
  online(): void {
    this.#keeper?.online();
  }

  stop(): void {
    this.#keeper?.stop();
  }
}
