import { H5LiveError, type TokenComparison } from '../../token/index.js';

const NOT_BETTER: Readonly<Record<Exclude<TokenComparison, 'better'> | 'alone', string>> = {
  alone: 'there is nowhere to get another one from',
  same: 'it is the very same',
  'not-later': 'it expires no later',
  expired: 'it has expired already',
  'not-yet-valid': 'it is not valid yet',
  'other-stream': 'it is for another stream',
  unusable: 'it cannot be used for this playback',
};

/** Tells why a renewed token is not taken; `alone` where there is none, for want of a source. */
export function notBetter(why: keyof typeof NOT_BETTER): H5LiveError {
  const reason = NOT_BETTER[why];
  return new H5LiveError(
    'token-not-better',
    `The renewed token is not better than the one in use: ${reason}.`,
  );
}

/** Tells those who still wait for a token that nobody gets it any more. */
export function stopped(): H5LiveError {
  return new H5LiveError('token-endpoint-unreachable', 'The token was given up before it came.');
}

/** What a source threw: of one that keeps its word, an error of ours. */
export function asError(thrown: unknown): H5LiveError {
  if (thrown instanceof H5LiveError) return thrown;
  return new H5LiveError('token-provider-failed', 'The source of the token failed.');
}
