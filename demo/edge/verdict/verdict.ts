import type { EdgeStream } from '../streams.js';
import { judgeJwt } from './jwt-verdict.js';
import type { EdgeKeys } from './keys.js';
import { judgeSts } from './sts-verdict.js';
import type { ViewerRequest } from './viewer-request.js';

/**
 * The codes a connection is refused with, as the vendor documents them: 4901 the token is invalid, 4903 it has expired
 * or a parameter is missing, 4404 no such stream.
 */
export type RefusalCode = 4404 | 4901 | 4903;

/** A decision on one viewer. `reason` is for the log, and never holds anything the viewer sent. */
export type Verdict =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly code: RefusalCode; readonly reason: string };

/** The decision that lets a viewer in. */
export const ADMITTED: Verdict = { admitted: true };

/** The decision that does not, with its reason. */
export function refused(code: RefusalCode, reason: string): Verdict {
  return { admitted: false, code, reason };
}

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
