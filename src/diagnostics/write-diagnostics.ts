import type { Milliseconds } from '../shared/time.js';
import { redact } from '../token/redact.js';
import { FORMAT, type Diagnostics, type TokenFacts } from './diagnostics.js';
import { publicHosts, publicId, publicText, publicWord, secretsHider } from './public-text.js';

/** So many failures are told, the last ones. */
const MOST_FAILURES = 50;
/** So many of everything else of which a page could have any number. */
const MOST = 20;

/** What must not stand in a report, wherever it comes from. */
export interface Withheld {
  /** Tokens: of each, no longer piece is told either. */
  readonly secrets?: readonly string[];
  /** Addresses of people. */
  readonly addresses?: readonly string[];
}

type Line = readonly [name: string, value: string | number | undefined];

/**
 * Diagnostics as text for a support ticket. Each line is a name, a colon and a value; the first names the format and its
 * version, the last is `end`. Names and codes are the same in all languages.
 *
 * - `error`: moment, code, action, `attempt=`, `cause=` where there is one, message
 * - `finding`: what is expected of playback, code, values as `name="…"`
 * - `bound`: kind, state, reason, value
 * - `violation`: `enforce` or `report`, directive, what was blocked, how often
 *
 * Holds no token, no address of a person and no query, whatever is in the report: everything passes through
 * {@link publicText}, and the secrets that are known are taken out by themselves.
 */
export function writeDiagnostics(report: Diagnostics, withheld: Withheld = {}): string {
  const { secrets = [], addresses = [] } = withheld;
  const hide = secretsHider(secrets, addresses);
  return linesOf(report)
    .map(([name, value = '']) => [name, hide(String(value))])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function linesOf(report: Diagnostics): Line[] {
  const told = (text: string | undefined): string | undefined => text && publicText(text);
  return [
    ['h5live-diagnostics', FORMAT],
    ['made', moment(report.madeAt)],
    ['element', version(report.element)],
    ['others', report.others?.slice(0, MOST).map(version).join(', ')],
    ['player', report.player && version(report.player)],
    ['script', report.script && publicHosts(report.script)],
    ['browser', browserText(report.browser)],
    ['page', report.page && publicHosts(report.page)],
    ['frame', report.frame && publicHosts(report.frame)],
    ['online', yesOrNo(report.online)],
    ['visible', yesOrNo(report.visible)],
    ['clock-ahead-ms', Math.round(report.clockAheadMs)],
    ['stream', told(report.stream)],
    ['group', told(report.group)],
    ['entries', report.entries],
    ['server', report.server && publicHosts(report.server)],
    ['transport', told(report.transport)],
    ['media-over-quic', told(report.mediaOverQuic)],
    ['phase', told(report.phase)],
    ['renewal', report.renewal && publicHosts(report.renewal)],
    ...tokenLines(report.token),
    ...report.findings.slice(0, MOST).map(({ code, expectation, values = {} }): Line => {
      // What it is bound to is the viewer's own.
      const shown = code === 'ip-bound' ? [] : Object.entries(values);
      const parts = shown.map(([name, value]) => `${publicWord(name)}="${publicText(value)}"`);
      return ['finding', [publicWord(expectation), publicWord(code), ...parts].join(' ')];
    }),
    ...report.failures.slice(-MOST_FAILURES).map(({ at, code, action, attempt, cause, message }): Line => {
      const known = cause === undefined ? [] : [`cause=${publicWord(cause)}`];
      const words = [
        moment(at),
        publicWord(String(code)),
        publicWord(action),
        `attempt=${attempt}`,
        ...known,
      ];
      return ['error', [...words, publicText(message ?? '')].join(' ').trim()];
    }),
    ...report.violations.slice(0, MOST).map(({ directive, blocked, isEnforced, count }): Line => {
      const words = [isEnforced ? 'enforce' : 'report', publicWord(directive), blockedWord(blocked), count];
      return ['violation', words.join(' ')];
    }),
    ['end', 'h5live-diagnostics'],
  ];
}

function tokenLines(token: TokenFacts): Line[] {
  const { kind, issue, state, id, keyId, guardian, validFrom, validUntil, issuedAt, bounds } = token;
  const told = (text: string | undefined): string | undefined => text && publicId(text);
  return [
    ['token', [kind, issue ?? ''].map(publicText).join(' ').trim()],
    ['token-state', publicWord(state)],
    ['jti', told(id)],
    ['kid', told(keyId)],
    ['guardian', told(guardian)],
    ['issued', issuedAt && moment(issuedAt)],
    ['valid-from', validFrom && moment(validFrom)],
    ['valid-until', validUntil && moment(validUntil)],
    ...bounds.slice(0, MOST).map((bound): Line => {
      const words = [bound.kind, bound.state, bound.reason].map(publicWord);
      return ['bound', [...words, publicText(bound.value ?? '')].join(' ').trim()];
    }),
  ];
}

// What no calendar holds is told as the number that it is.
function moment(ms: Milliseconds): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}

function yesOrNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

function version(text: string): string {
  return /^\d[\w.+-]{0,39}$/.test(text) ? redact(text) : '?';
}

// Its versions have the look of IP addresses.
function browserText(text: string): string {
  return redact(text.replace(/[^\x20-\x7e]/g, '').slice(0, 300)).trim();
}

function blockedWord(blocked: string): string {
  return publicHosts(blocked).replace(/\s/g, '') || '-';
}
