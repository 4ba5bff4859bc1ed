import {
  diagnose,
  tokenInfo,
  type Contradiction,
  type Finding,
  type PageContext,
  type TokenInfo,
} from '../../token/index.js';
import { pageClock } from '../../playback/index.js';
import { otherVersions } from './other-versions.js';
import { pageContext } from '../../playback/page-context.js';
import { readingOf, validityOptions, type JudgedToken } from './token-report.js';

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
    ...validityOptions(settings),
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
