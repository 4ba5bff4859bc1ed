import {
  diagnose,
  NO_TOKEN,
  tokenInfo,
  type Contradiction,
  validityAt,
  type Finding,
  type PageContext,
  type TokenInfo,
  type TokenReading,
  type Validity,
  type ValidityOptions,
} from '../../token/index.js';
import { pageClock, readToken, readTokenNow } from '../../playback/index.js';
import { otherVersions } from './other-versions.js';
import { pageContext } from './page-context.js';

/** The properties by which an element judges its token. Durations in seconds. */
export interface JudgedToken {
  readonly token: unknown;
  readonly streamName: string;
  readonly groupId?: string;
  /** The token is used on another page than this one: it is held against none. */
  readonly elsewhere?: boolean;
  readonly expiringWithin: number;
  readonly leeway: number;
}

// A token is read once, however often an element looks at it.
const readings = new WeakMap<JudgedToken, { readonly token: unknown; readonly reading: TokenReading }>();

/** An element's token as it was read; of the kind `none` while what reads it is loaded. */
export function readingOf(settings: JudgedToken): TokenReading {
  return knownReading(settings) ?? NO_TOKEN;
}

/** Loads what reads an element's token. Never rejects. @returns nothing where the token can be read */
export function readerLoading(settings: JudgedToken): Promise<unknown> | undefined {
  return knownReading(settings) ? undefined : readToken(settings.token).catch(() => undefined);
}

function knownReading(settings: JudgedToken): TokenReading | undefined {
  const { token } = settings;
  const known = readings.get(settings);
  if (known && known.token === token) return known.reading;
  const reading = readTokenNow(token);
  if (reading) readings.set(settings, { token, reading });
  return reading;
}

/** The validity of an element's token at this moment. */
export function validityOf(settings: JudgedToken): Validity {
  return validityAt(readingOf(settings), pageClock.now(), options(settings));
}

/** What an element's token says about itself, on this page. */
export function infoOf(settings: JudgedToken): TokenInfo | undefined {
  return tokenInfo(readingOf(settings), pageOf(settings));
}

/** Everything found about an element's token, and what contradicts itself beside it, at this moment, worst first. */
export function diagnosisOf(
  settings: JudgedToken,
  contradictions: readonly Contradiction[],
): readonly Finding[] {
  return diagnose(readingOf(settings), pageClock.now(), {
    ...options(settings),
    page: pageOf(settings),
    clockAheadMs: pageClock.aheadMs,
    contradictions,
    ...(!settings.elsewhere && { otherVersions: otherVersions() }),
  });
}

function pageOf({ streamName, groupId, elsewhere = false }: JudgedToken): PageContext {
  const { streamName: stream, groupId: group, ...here } = pageContext(streamName, groupId);
  const names = {
    ...(stream !== undefined && { streamName: stream }),
    ...(group !== undefined && { groupId: group }),
  };
  return elsewhere ? names : { ...names, ...here };
}

function options({ expiringWithin, leeway }: JudgedToken): ValidityOptions {
  return { expiringWithinMs: expiringWithin * 1000, leewayMs: leeway * 1000 };
}
