import {
  diagnose,
  displayText,
  restrictionsOf,
  validityAt,
  type PlaybackToken,
  type TokenReading,
} from '../token/index.js';
import { toMilliseconds, type Milliseconds, type Seconds } from '../shared/index.js';
import { securityConfig } from '../nanoplayer/index.js';

/**
 * What a token says of itself, line by line. Without the token itself: it can be pasted into a ticket.
 *
 * @param now Unix time in milliseconds
 */
export function describeToken(token: PlaybackToken, now: Milliseconds): string[] {
  const { state } = validityAt(token, now);
  const own = token.kind === 'jwt' ? jwtLines(token) : stsLines(token);
  const bound = restrictionsOf(token, {})
    .filter(({ value }) => value !== undefined && value !== '')
    .map(({ kind, value }) => row(kind, displayText(String(value))));
  return [row('kind', token.kind === 'jwt' ? 'V3 (JWT)' : 'V2'), row('state', state), ...own, ...bound];
}

/** What is wrong with something that should be a token, by its code. Repeats nothing of it. */
export function describeFault(token: TokenReading): string {
  if (token.kind === 'none') return 'There is no token.';
  return token.kind === 'malformed' ? `This is no playback token: ${token.fault}.` : '';
}

/** What is wrong with a token now, by codes. */
export function findingLines(token: PlaybackToken, now: Milliseconds): string[] {
  return diagnose(token, now).map(({ code }) => row('finding', code));
}

/** The security config object: whole, and secret. */
export function wholeToken(token: PlaybackToken): string {
  return JSON.stringify(securityConfig(token));
}

type Of<K> = Extract<PlaybackToken, { kind: K }>;

function jwtLines({ claims }: Of<'jwt'>): string[] {
  return [...moment('valid from', claims.notBefore), ...moment('expires', claims.expiresAt)];
}

function stsLines({ expiresAt, boundTo }: Of<'sts'>): string[] {
  return [...moment('expires', expiresAt), row('signed over', [...boundTo].join(', ') || 'the stream name')];
}

function moment(name: string, at: Seconds | undefined): string[] {
  return at === undefined ? [] : [row(name, `${new Date(toMilliseconds(at)).toISOString()} (${at})`)];
}

function row(name: string, value: string): string {
  return `${`${name}:`.padEnd(16)}${value}`;
}
