import type { TokenReading } from './reading.js';

/**
 * An object that names a token: the four values of a V2 token, the answer of either token API, a security config object,
 * or a whole configuration of the vendor's player. `expires` may be a number, in seconds.
 */
export interface TokenHolder {
  readonly token?: string | undefined;
  readonly jwtoken?: string | undefined;
  readonly expires?: string | number | undefined;
  readonly options?: string | number | undefined;
  readonly tag?: string | undefined;
  readonly success?: boolean | undefined;
  readonly security?: TokenHolder | undefined;
  readonly data?: TokenHolder | undefined;
  readonly h5live?: TokenHolder | undefined;
  readonly source?: object | undefined;
  readonly group?: object | undefined;
  readonly entries?: readonly object[] | undefined;
  readonly config?: object | undefined;
}

/**
 * What a token may be given as: a JWT, a V2 token as an object or as JSON text, either in its wrapping, or an earlier
 * reading. Said for who writes code; whatever comes at run time is looked at, and said to be no token where it is none.
 */
export type TokenInput = string | TokenHolder | TokenReading | null | undefined;
