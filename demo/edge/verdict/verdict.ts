import type { EdgeStream } from '../streams.js';
import { judgeJwt } from './jwt-verdict.js';
import type { EdgeKeys } from './keys.js';
import { ADMITTED, refused, type Verdict } from './outcome.js';
import { judgeSts } from './sts-verdict.js';
import type { ViewerRequest } from './viewer-request.js';

/**
 * Decides whether a viewer may watch. Verifies every token that is presented, also for open streams. Shares no code
 * with the component that it judges.
 *
 * @param nowMs Unix time in milliseconds
 */
export async function judge(
  request: ViewerRequest,
  stream: EdgeStream | undefined,
  keys: EdgeKeys,
  nowMs: number,
): Promise<Verdict> {
  const verdict = await judgeToken(request, stream, keys, nowMs);
  if (verdict.admitted && !stream) return refused(4404, 'no such stream');
  return verdict;
}

async function judgeToken(
  request: ViewerRequest,
  stream: EdgeStream | undefined,
  keys: EdgeKeys,
  nowMs: number,
): Promise<Verdict> {
  if (request.jwtoken !== '') return judgeJwt(request, keys, nowMs);
  if (request.sts.token !== '') return judgeSts(request, keys, nowMs);
  return stream && !stream.secured ? ADMITTED : refused(4903, 'no token');
}
