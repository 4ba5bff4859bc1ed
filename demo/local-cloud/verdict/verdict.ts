import type { Cloud } from '../cloud.js';
import type { EdgeStream } from '../streams.js';
import { judgeJwt } from './jwt-verdict.js';
import { ADMITTED, refused, type Verdict } from './outcome.js';
import { judgeSts } from './sts-verdict.js';
import type { ViewerRequest } from './viewer-request.js';

/**
 * Decides whether a viewer may watch. Verifies every token that is presented, also for open streams. A token that opens
 * a stream which is not live is told so with the code for a stream that is not there: the vendor documents no other.
 * Shares no code with the component that it judges.
 */
export async function judge(
  request: ViewerRequest,
  stream: EdgeStream | undefined,
  cloud: Cloud,
): Promise<Verdict> {
  const verdict = await judgeToken(request, stream, cloud);
  if (verdict.admitted && stream?.state !== 'live') return refused(4404, 'no such stream');
  return verdict;
}

function judgeToken(
  request: ViewerRequest,
  stream: EdgeStream | undefined,
  cloud: Cloud,
): Verdict | Promise<Verdict> {
  if (request.jwtoken !== '') return judgeJwt(request, stream, cloud);
  if (request.sts.token !== '') return judgeSts(request, stream, cloud);
  return stream && !stream.secured ? ADMITTED : refused(4903, 'no token');
}
