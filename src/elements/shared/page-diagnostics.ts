import { isPlainObject, VERSION } from '../../shared/index.js';
import { isPlaybackToken, type Contradiction, type TokenReading } from '../../token/index.js';
import { tokenFacts, type Diagnostics, type Withheld } from '../../diagnostics/index.js';
import { pageClock, pageDocument } from '../../playback/index.js';
import { pageContext } from '../../playback/page-context.js';
import { otherVersions } from './other-versions.js';
import { diagnosisOf } from './token-findings.js';
import { readingOf, validityOptions, type JudgedToken } from './token-report.js';
import { countedViolations } from './violation-counts.js';

/** What can be told of the page, and of the token that is used there, at this moment. */
export function pageDiagnostics(judged: JudgedToken, contradictions: readonly Contradiction[]): Diagnostics {
  const { streamName, groupId = '' } = judged;
  const page = pageContext(streamName, groupId);
  const around = page.ancestorHosts;
  return {
    madeAt: pageClock.deviceNow(),
    element: VERSION,
    others: otherVersions(),
    browser: navigator.userAgent,
    page: location.origin,
    frame: around ? around.join(', ') || 'no' : 'unknown',
    online: navigator.onLine,
    visible: pageDocument.visibilityState === 'visible',
    clockAheadMs: pageClock.aheadMs,
    ...(streamName !== '' && { stream: streamName }),
    ...(groupId !== '' && { group: groupId }),
    token: tokenFacts(readingOf(judged), pageClock.now(), page, validityOptions(judged)),
    findings: diagnosisOf(judged, contradictions),
    failures: [],
    violations: countedViolations(),
  };
}

/** A token, or what should be one. */
export interface GivenToken {
  readonly given: unknown;
  readonly reading: TokenReading;
}

/** What no text that is told of a page with these tokens may hold. */
export function withheldOf(tokens: readonly GivenToken[]): Withheld {
  const secrets = tokens.flatMap(({ given, reading }) => {
    if (isPlaybackToken(reading)) return [reading.secret.reveal()];
    if (reading.kind === 'malformed' && reading.secret) return [reading.secret.reveal()];
    // Whoever pastes half a token has pasted one; and what reads all wrappings may not be loaded.
    return secretsIn(given, 0);
  });
  const addresses = tokens.flatMap(({ reading }) =>
    reading.kind === 'jwt' && reading.claims.ip !== undefined ? [reading.claims.ip] : [],
  );
  return { secrets, addresses };
}

function secretsIn(given: unknown, depth: number): string[] {
  if (typeof given === 'string') return /^\s*\S{12,}\s*$/.test(given) ? [given.trim()] : [];
  if (!isPlainObject(given) || depth > 4) return [];
  try {
    return Object.entries(given).flatMap(([name, value]) =>
      isPlainObject(value) || /token/i.test(name) ? secretsIn(value, depth + 1) : [],
    );
  } catch {
    return [];
  }
}
