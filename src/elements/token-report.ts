import {
  diagnose,
  parseToken,
  tokenInfo,
  validityAt,
  type Finding,
  type TokenInfo,
  type Validity,
  type ValidityOptions,
} from '../core/index.js';
import { pageClock } from '../player/index.js';
import { pageContext } from './page-context.js';

/** The properties by which an element judges its token. Durations in seconds. */
export interface TokenSettings {
  readonly token: unknown;
  readonly streamName: string;
  readonly expiringWithin: number;
  readonly leeway: number;
}

/** The validity of an element's token at this moment. */
export function validityOf(settings: TokenSettings): Validity {
  return validityAt(parseToken(settings.token), pageClock.now(), options(settings));
}

/** What an element's token says about itself, on this page. */
export function infoOf({ token, streamName }: TokenSettings): TokenInfo | undefined {
  return tokenInfo(parseToken(token), pageContext(streamName));
}

/** Everything found about an element's token on this page at this moment, worst first. */
export function diagnosisOf(settings: TokenSettings): readonly Finding[] {
  return diagnose(parseToken(settings.token), pageClock.now(), {
    ...options(settings),
    page: pageContext(settings.streamName),
    clockAheadMs: pageClock.aheadMs,
  });
}

function options({ expiringWithin, leeway }: TokenSettings): ValidityOptions {
  return { expiringWithinMs: expiringWithin * 1000, leewayMs: leeway * 1000 };
}
