import { hostOf, VERSION, type Milliseconds } from '../shared/index.js';
import { catalogueEntry, serviceAddresses } from '../nanoplayer/index.js';
import { publicText, readDiagnostics, type Diagnostics, type PolicyViolation } from '../diagnostics/index.js';
import { opensHere, type H5LiveErrorCode } from '../token/index.js';
import { ownerErrorText, type ConnectedHosts } from '../locales/owner-error.js';
import type { ExplainTexts } from '../locales/explain-texts.js';
import { fillIsolated } from '../locales/fill-isolated.js';

/** What a report comes to. */
export interface Explanation {
  /** Whether there was a report that could be read. */
  readonly isRead: boolean;
  readonly lines: readonly string[];
}

/** So many codes are explained, the last ones. */
const MOST_CODES = 3;

/**
 * Turns diagnostics, or whatever they were pasted into, into what to do. Repeats nothing of it that could be a token or do
 * harm to a terminal: others have written it.
 *
 * @param now Unix time in milliseconds
 */
export function explainReport(text: string, now: Milliseconds, texts: ExplainTexts): Explanation {
  const { explain } = texts;
  const report = readDiagnostics(text);
  if ('issue' in report) return { isRead: false, lines: [explain.issue[report.issue]] };
  const said = (value: string | undefined): string => (value && publicText(value)) || explain.unknown;
  const summary = fillIsolated(explain.summary, {
    made: moment(report.madeAt),
    stream: said(report.stream ?? report.group),
    element: said(report.element),
    player: said(report.player),
    phase: said(report.phase),
  });
  const advice = [...new Set(adviceFor(report, now, texts))].map((one, index) => `${index + 1}. ${one}`);
  const { guardian } = report.token;
  return {
    isRead: true,
    lines: [
      summary,
      ...(advice.length > 0 ? [explain.heading, ...advice] : [explain.nothing]),
      ...(guardian ? [fillIsolated(explain.guardian, { id: publicText(guardian) })] : []),
    ],
  };
}

// What everything else may follow from comes first.
function adviceFor(report: Diagnostics, now: Milliseconds, texts: ExplainTexts): string[] {
  const { explain } = texts;
  const { online, visible, phase, violations, findings, token, player = '', element, frame } = report;
  const enforced = violations.filter(({ isEnforced }) => isEnforced);
  const isOver = token.validUntil !== undefined && token.validUntil <= now && token.state !== 'expired';
  const isPaused = !visible && /^(?:suspended|paused|failed)$/.test(phase ?? '');
  const isFramed = findings.some(({ code }) => code === 'domain-in-frame');
  return [
    ...(online ? [] : [explain.offline]),
    ...enforced.map((violation) => policyAdvice(violation, texts)),
    ...findingAdvice(report, ['unlikely'], texts),
    ...(isFramed ? [fillIsolated(explain.frame, { frame: publicText(frame) })] : []),
    ...failureAdvice(report, texts),
    ...(/^5\.0\.[0-3]$/.test(player) ? [fillIsolated(explain.oldBuild, { player })] : []),
    ...(isPaused ? [explain.hidden] : []),
    ...findingAdvice(report, ['uncertain', 'clock-fast', 'clock-slow', 'other-version'], texts),
    ...(isOver ? [fillIsolated(explain.expiredSince, { at: moment(token.validUntil) })] : []),
    ...(isOlder(element) ? [fillIsolated(explain.update, { element, own: VERSION })] : []),
  ];
}

function policyAdvice({ directive, blocked, count }: PolicyViolation, { explain }: ExplainTexts): string {
  const isTypes = directive.includes('trusted-types');
  return fillIsolated(isTypes ? explain.blockedTypes : explain.blocked, {
    directive: publicText(directive),
    blocked: publicText(blocked),
    count,
  });
}

/** @param worth what is expected of playback, or codes */
function findingAdvice(report: Diagnostics, worth: readonly string[], texts: ExplainTexts): string[] {
  const { findings, failures } = report;
  const { explain } = texts;
  // Older reports name it once, and not in each finding.
  const page = hostsOf(report).page || explain.unknown;
  return findings
    .filter(({ code, expectation }) => worth.includes(expectation) || worth.includes(code))
    .flatMap(({ code, values = {} }) => {
      const note = findingNote(code, texts);
      const shown = Object.entries({ page, ...values }).map(
        ([name, value]) => [name, publicText(value)] as const,
      );
      if (note === undefined) return [];
      const caused = failures.filter(({ cause }) => cause === code);
      return [
        fillIsolated(caused.length > 0 ? explain.cause : explain.finding, {
          code,
          note: fillIsolated(note, Object.fromEntries(shown)),
          failures: [...new Set(caused.map((one) => publicText(String(one.code))))].join(', '),
          count: caused.length,
          at: moment(caused.at(-1)?.at),
        }),
      ];
    });
}

function findingNote(code: string, { findings, ownerNotes }: ExplainTexts): string | undefined {
  return own<string>(ownerNotes.finding, code) ?? own<string>(findings.issue, code.replace(/^token-/, ''));
}

// Each code once: the last one is what the viewer saw. Of one whose cause was found the code says less, and wrong things too.
function failureAdvice(report: Diagnostics, texts: ExplainTexts): string[] {
  const { failures, findings, token, phase } = report;
  const hosts = hostsOf(report);
  const isExplained = (cause: string | undefined): boolean =>
    findings.some(
      ({ code, expectation }) =>
        code === cause && expectation === 'unlikely' && findingNote(code, texts) !== undefined,
    );
  const told = failures.filter(({ action, cause }) => action !== 'ignore' && !isExplained(cause)).reverse();
  const codes = [...new Set(told.map(({ code }) => code))].slice(0, MOST_CODES);
  // What is said of the token holds for the last failure, unless another token was used since.
  const refused = phase === 'failed' && opensHere(token.bounds) ? codes[0] : undefined;
  return codes.map((code) => {
    const all = told.filter((one) => one.code === code);
    const at = all[0] ? moment(all[0].at) : '';
    return fillIsolated(texts.explain.failure, {
      note: noteFor(code, code === refused, texts, hosts),
      code: publicText(String(code)),
      count: all.length,
      at,
    });
  });
}

function hostsOf({ server, page }: Diagnostics): ConnectedHosts {
  const address = server === 'nanostream-cloud' ? serviceAddresses(true).websocketUrl : server;
  return { server: hostOf(address ?? ''), page: hostOf(page ?? '') };
}

function noteFor(
  code: number | string,
  opensHere: boolean,
  { ownerNotes }: ExplainTexts,
  hosts: ConnectedHosts,
): string {
  if (typeof code === 'number')
    return ownerErrorText({ code, group: catalogueEntry(code).group, opensHere }, ownerNotes, hosts);
  const known = own<string>(ownerNotes.ownerError, code) !== undefined;
  return known
    ? ownerErrorText({ code: code as H5LiveErrorCode }, ownerNotes)
    : fillIsolated(ownerNotes.ownerErrorOther, { code: publicText(code) });
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isOlder(version: string): boolean {
  const [theirs, ours] = [version, VERSION].map((one) =>
    /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})$/.exec(one)?.slice(1),
  );
  if (!theirs || !ours) return false;
  const at = theirs.findIndex((part, index) => part !== ours[index]);
  return at >= 0 && Number(theirs[at]) < Number(ours[at]);
}

function moment(ms: number | undefined): string {
  const date = new Date(ms ?? NaN);
  return Number.isNaN(date.getTime()) ? '?' : date.toISOString().replace(/\.\d+Z$/, 'Z');
}
