import { milliseconds, type Milliseconds } from '../shared/time.js';
import {
  FORMAT,
  type Diagnostics,
  type LoggedFailure,
  type PolicyViolation,
  type TokenBound,
  type TokenFacts,
} from './diagnostics.js';

/**
 * Why a text cannot be read as diagnostics:
 * - `no-report` – there are none in it
 * - `newer-format` – they were written by a later version of this package, which has to read them
 */
export type DiagnosticsIssue = 'no-report' | 'newer-format';

/** So much of a text is read, in characters. */
const LONGEST = 1_000_000;
const HEAD = 'h5live-diagnostics';
/** A line of a report: its name, and what it says. */
type Line = readonly [name: string, value: string];

/**
 * Reads diagnostics out of whatever they were pasted into: a ticket, a mail that quotes or wraps them. Of several the last
 * is read. Trusts nothing in them: what a line should say and does not is left out, and texts are as they came.
 *
 * @returns the report; or why there is none, as `issue`
 */
export function readDiagnostics(text: string): Diagnostics | { readonly issue: DiagnosticsIssue } {
  const lines = linesOf(text.slice(0, LONGEST));
  const format = Number(lines[0]?.[1]);
  if (!Number.isInteger(format) || format < 1) return { issue: 'no-report' };
  if (format > FORMAT) return { issue: 'newer-format' };
  return reportOf(lines);
}

function linesOf(text: string): Line[] {
  // Each with what it goes on in, as mail clients wrap it.
  const found: { readonly name: string; readonly parts: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const bare = line.replace(/^[\s>|*`]+/, '').trimEnd();
    const [, name, value = ''] = /^([a-z][a-z\d-]{1,30}):(\s.*)?$/.exec(bare) ?? [];
    if (name === HEAD) found.length = 0;
    const last = found.at(-1);
    if (name === HEAD || (name && last && KNOWN.has(name))) {
      if (last?.name !== 'end' || name === HEAD) found.push({ name, parts: [value.trim()] });
    } else if (last && last.name !== 'end') last.parts.push(bare);
  }
  return found.map(({ name, parts }) => [name, parts.filter(Boolean).join(' ')]);
}

const KNOWN: ReadonlySet<string> = new Set([
  HEAD,
  ...['made', 'element', 'others', 'player', 'script', 'browser', 'page', 'frame', 'online', 'visible'],
  ...['clock-ahead-ms', 'stream', 'group', 'entries', 'server', 'transport', 'media-over-quic', 'phase'],
  ...['renewal', 'token', 'token-state', 'jti', 'kid', 'guardian', 'issued', 'valid-from', 'valid-until'],
  ...['bound', 'finding', 'error', 'violation', 'end'],
]);

function reportOf(lines: readonly Line[]): Diagnostics {
  const all = (name: string): string[] => lines.filter(([one]) => one === name).map(([, value]) => value);
  const one = (name: string): string | undefined => all(name)[0] || undefined;
  const named = <Name extends string>(name: Name, value: unknown): Partial<Record<Name, never>> =>
    value === undefined ? {} : ({ [name]: value } as Record<Name, never>);
  const entries = Number(one('entries'));
  return {
    madeAt: momentOf(one('made')) ?? milliseconds(0),
    element: one('element') ?? '?',
    ...named('others', one('others')?.split(', ')),
    ...named('player', one('player')),
    ...named('script', one('script')),
    browser: one('browser') ?? '',
    page: one('page') ?? '',
    frame: one('frame') ?? 'unknown',
    // What is not told is no cause of anything.
    online: one('online') !== 'no',
    visible: one('visible') !== 'no',
    clockAheadMs: Number(one('clock-ahead-ms')) || 0,
    ...named('stream', one('stream')),
    ...named('group', one('group')),
    ...named('entries', entries > 0 ? entries : undefined),
    ...named('server', one('server')),
    ...named('transport', one('transport')),
    ...named('mediaOverQuic', one('media-over-quic')),
    ...named('phase', one('phase')),
    ...named('renewal', one('renewal')),
    token: tokenOf(one, all('bound')),
    findings: all('finding').flatMap(findingOf),
    failures: all('error').flatMap(failureOf),
    violations: all('violation').flatMap(violationOf),
  };
}

function tokenOf(one: (name: string) => string | undefined, bounds: readonly string[]): TokenFacts {
  const [kind = 'none', issue] = (one('token') ?? '').split(' ');
  const moments = {
    issuedAt: momentOf(one('issued')),
    validFrom: momentOf(one('valid-from')),
    validUntil: momentOf(one('valid-until')),
  };
  const told = { issue, id: one('jti'), keyId: one('kid'), guardian: one('guardian'), ...moments };
  const known = Object.entries(told).filter(([, value]) => value !== undefined);
  return {
    kind: kind || 'none',
    state: one('token-state') ?? 'none',
    ...Object.fromEntries(known),
    bounds: bounds.flatMap(boundOf),
  };
}

function boundOf(line: string): TokenBound[] {
  const [, kind, state, reason, value] = /^(\S+) (\S+) (\S+)(?: (.+))?$/.exec(line) ?? [];
  if (!kind || !state || !reason) return [];
  return [{ kind, state, reason, ...(value !== undefined && { value }) }];
}

function findingOf(line: string): Diagnostics['findings'][number][] {
  const [, expectation, code, rest = ''] = /^(\S+) (\S+)(\s.*)?$/.exec(line) ?? [];
  if (!expectation || !code) return [];
  const values = [...rest.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  return [{ code, expectation, ...(values.length > 0 && { values: Object.fromEntries(values) as Values }) }];
}

type Values = Readonly<Record<string, string>>;

function failureOf(line: string): LoggedFailure[] {
  const [, moment, code, action, attempt, cause, message] =
    /^(\S+) (\S+) (\S+) attempt=(\d{1,9})(?: cause=(\S+))?(?: (.+))?$/.exec(line) ?? [];
  const at = momentOf(moment);
  if (at === undefined || !code || !action) return [];
  return [
    {
      at,
      code: /^\d{1,9}$/.test(code) ? Number(code) : code,
      action,
      attempt: Number(attempt),
      ...(cause !== undefined && { cause }),
      ...(message !== undefined && { message }),
    },
  ];
}

function violationOf(line: string): PolicyViolation[] {
  const [, disposition, directive, blocked, count] =
    /^(enforce|report) (\S+) (\S+) (\d{1,9})$/.exec(line) ?? [];
  if (!directive || !blocked) return [];
  return [{ directive, blocked, isEnforced: disposition === 'enforce', count: Number(count) }];
}

function momentOf(text: string | undefined): Milliseconds | undefined {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : milliseconds(ms);
}
