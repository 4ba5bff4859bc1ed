import { VERSION } from '../../shared/index.js';
import { isPlaybackToken, type Contradiction, type TokenReading } from '../../token/index.js';
import {
  originOf,
  tokenFacts,
  type Diagnostics,
  type PolicyViolation,
  type Withheld,
} from '../../diagnostics/index.js';
import { pageClock, pageDocument } from '../../playback/index.js';
import { otherVersions } from './other-versions.js';
import { pageContext } from './page-context.js';
import { seenViolations } from './policy-violations.js';
import { diagnosisOf } from './token-findings.js';
import { readingOf, validityOptions, type JudgedToken } from './token-report.js';

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
    violations: violations(),
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
    // Whoever pastes half a token has pasted one.
    return typeof given === 'string' && /^\s*\S{12,}\s*$/.test(given) ? [given.trim()] : [];
  });
  const addresses = tokens.flatMap(({ reading }) =>
    reading.kind === 'jwt' && reading.claims.ip !== undefined ? [reading.claims.ip] : [],
  );
  return { secrets, addresses };
}

function violations(): PolicyViolation[] {
  return [...seenViolations].map(([kind, count]) => {
    const [directive = '', disposition, blocked = ''] = kind.split(' ');
    return {
      directive,
      blocked: originOf(blocked) ?? blocked.replace(/[/?#].*/, ''),
      isEnforced: disposition === 'enforce',
      count,
    };
  });
}
