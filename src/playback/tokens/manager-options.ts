import type { H5LiveError, PageContext, TokenReading } from '../../token/index.js';
import type { Clock } from '../clock.js';
import type { TokenReason, TokenSource } from './token-source.js';

/** What a keeper goes by. */
export interface TokenKeeperOptions {
  readonly streamName: string;
  readonly groupId?: string;
  /** The token that is there from the beginning. */
  readonly token?: TokenReading;
  /** Where others come from. A keeper without a source never asks for one. */
  readonly source?: TokenSource;
  /** What renewed tokens are held against, besides the stream and the group. */
  readonly page?: PageContext;
  readonly clock?: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random?: () => number;
  /** Gets each token that is to be used from now on, and why it was asked for. */
  readonly onToken?: (token: TokenReading, reason: TokenReason) => void;
  /** Gets each failure; the keeper goes on trying where that can help. */
  readonly onFailure?: (error: H5LiveError) => void;
}
