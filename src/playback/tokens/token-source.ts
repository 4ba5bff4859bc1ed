import { displayText, H5LiveError, redact, type TokenReading } from '../../token/index.js';
import { pageClock, type Clock } from '../clock.js';
import { withTimeout } from '../timeout.js';
import { readToken } from './token-reader.js';

/**
 * Why a token is asked for:
 * - `start` – playing begins
 * - `expiring` – the one in use expires soon
 * - `wake` – the page was asleep or hidden, and the moment to renew passed
 * - `online` – the network is back
 * - `refused` – a server refused the one in use
 * - `reconnect` – the player connects again, and the one in use has expired
 * - `manual` – the page asked
 */
export type TokenReason = 'start' | 'expiring' | 'wake' | 'online' | 'refused' | 'reconnect' | 'manual';

/** What a token is asked for. */
export interface TokenRequest {
  readonly streamName: string;
  /** The stream group; empty where there is none. */
  readonly groupId: string;
  readonly reason: TokenReason;
  /** Tells that nobody waits for the token any more. */
  readonly signal: AbortSignal;
}

/** A page's own function that gives a token, in any wrapping that `parseToken` reads. */
export type TokenProvider = (request: TokenRequest) => unknown;

/** Why no token came. */
export interface TokenFailure {
  readonly error: H5LiveError;
  /** How long the server wants us to wait before we come again, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
}

/** What comes of asking for a token. */
export type TokenAnswer = { readonly token: TokenReading } | TokenFailure;

/** Where tokens come from. */
export interface TokenSource {
  /** Asks once for a token. Does not judge whether it is of use. Never rejects. */
  fetch(request: TokenRequest): Promise<TokenAnswer>;
}

/** The failure that something thrown tells of: of our own code, an error of ours. */
export function asFailure(thrown: unknown): TokenFailure {
  if (thrown instanceof H5LiveError) return { error: thrown };
  return { error: new H5LiveError('token-provider-failed', 'The source of the token failed.') };
}

/** How long a page's function may take, in milliseconds: it may have to ask the viewer to sign in. */
export const PROVIDER_LIMIT_MS = 30_000;

/**
 * Asks a page's own function. It may give the token at once or as a promise.
 *
 * Fails with `token-provider-failed` where the function throws, gives no token, or takes longer than
 * {@link PROVIDER_LIMIT_MS}.
 */
export function providerSource(provider: TokenProvider, clock: Clock = pageClock): TokenSource {
  const failed = (why: string): H5LiveError =>
    new H5LiveError('token-provider-failed', `The function given as tokenProvider ${why}.`);
  return {
    async fetch(request) {
      const limit = { clock, limitMs: PROVIDER_LIMIT_MS, signal: request.signal, giveUp: failed };
      const ask = async (signal: AbortSignal): Promise<TokenReading> => {
        let given: unknown;
        try {
          given = await provider({ ...request, signal });
        } catch (error) {
          throw failed(`failed: ${textOf(error)}`);
        }
        return readToken(given);
      };
      try {
        const token = await withTimeout(ask, limit);
        return isSendable(token) ? { token } : { error: failed(`gave no token${issueOf(token)}`) };
      } catch (error) {
        return asFailure(error);
      }
    },
  };
}

/**
 * Whether a reading can be handed to a server: a token, or what has the shape of one. The server has the last word
 * about the latter.
 */
export function isSendable(token: TokenReading): boolean {
  return token.kind !== 'none' && !(token.kind === 'malformed' && !token.secret);
}

/**
 * The code of what is wrong with a reading, in parentheses behind a space, and where a token stood that was not taken;
 * empty where it is simply nothing.
 */
export function issueOf(token: TokenReading): string {
  if (token.kind !== 'malformed') return '';
  const stood = token.at === undefined ? '' : `; one stood at ${token.at}, which nobody said is for playback`;
  return ` (${token.issue}${stood})`;
}

// What is thrown can be anything, and can throw when it is looked at.
function textOf(error: unknown): string {
  try {
    return displayText(redact(error instanceof Error ? error.message : String(error)));
  } catch {
    return 'for no reason it can tell';
  }
}
