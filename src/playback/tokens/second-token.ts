import {
  compareTokens,
  H5LiveError,
  type PageContext,
  type TokenComparison,
  type TokenReading,
} from '../../token/index.js';
import type { Milliseconds } from '../../shared/index.js';
import { pageContext } from '../page-context.js';
import type { CurrentToken } from './current-token.js';
import type { TokenSettings } from './playback-tokens.js';

/** Why a token does not take the place of the one in use. */
export interface Refusal {
  readonly error: H5LiveError;
  /** Whether it is not valid yet, by the clock. */
  readonly isEarly: boolean;
}

/** What is held against the token in use, and when. */
export interface SecondToken {
  readonly candidate: TokenReading;
  readonly now: Milliseconds;
  /** By how much times may be off, in milliseconds. */
  readonly leewayMs: number;
}

/** Holds a token against the one in use. Gives nothing where it is better. */
export type SecondTokenJudge = (
  second: SecondToken,
  inUse: Pick<CurrentToken, 'token' | 'refused'>,
  wanted: Pick<TokenSettings, 'streamName' | 'groupId'>,
) => Refusal | undefined;

const NOT_BETTER: Readonly<Record<Exclude<TokenComparison, 'better'>, string>> = {
  same: 'it is the very same',
  'not-later': 'it expires no later',
  expired: 'it has expired already',
  'not-yet-valid': 'it is not valid yet',
  'other-stream': 'it is for another stream',
  unusable: 'it cannot be used for this playback',
};

/** Holds tokens against the one in use, on a page that restricts them. */
export function secondTokenJudge(page: (streamName: string) => PageContext): SecondTokenJudge {
  return ({ candidate, now, leewayMs }, { token, refused }, { streamName, groupId }) => {
    const here = { ...page(streamName), streamName, ...(groupId && { groupId }) };
    const found = compareTokens(candidate, token, now, here, { refused, leewayMs });
    if (found === 'better') return undefined;
    const message = `The renewed token is not better than the one in use: ${NOT_BETTER[found]}.`;
    return { error: new H5LiveError('token-not-better', message), isEarly: found === 'not-yet-valid' };
  };
}

/** The same on the page that this runs in. */
export const judgeSecondToken = secondTokenJudge(pageContext);
