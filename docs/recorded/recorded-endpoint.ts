// The owner's token endpoint where a site has no server: it makes a token for whoever asks, and fails on demand.
import { parseTokenFault } from '../../demo/local-cloud/viewer-token/faults.js';
import { makeToken } from './recorded-tokens.js';

/** The one stream that there is. */
export const STREAM = 'AAAAA-BBBBB';

/** What a token lives where the query has no `life`, in seconds. */
const USUAL_LIFE = 300;

/**
 * Answers a request for a token as the local cloud does: `stream`, and perhaps `life` in seconds. Of the faults that can be had
 * there by `fault`, it has `expired`, `other-stream` and `status-…`.
 */
export async function answerForToken({ searchParams }: URL): Promise<Response> {
  const asked = searchParams.get('fault') ?? '';
  const fault = parseTokenFault(asked);
  const life = Number(searchParams.get('life') ?? USUAL_LIFE);
  if (fault?.kind === 'status') return answer(fault.status, { success: false });
  const isKnown = asked === '' || fault?.kind === 'expired' || fault?.kind === 'other-stream';
  if (!isKnown || !(life >= 1)) return answer(400, { success: false });
  if (searchParams.get('stream') !== STREAM) return answer(404, { success: false });
  const now = Math.floor(Date.now() / 1000);
  const token = await makeToken({
    stream: fault?.kind === 'other-stream' ? 'OTHER-OTHER' : STREAM,
    madeAt: fault?.kind === 'expired' ? now - life - 60 : now,
    life,
  });
  return answer(200, { success: true, data: { token } });
}

function answer(status: number, body: object): Response {
  const headers = { 'cache-control': 'no-store', date: new Date().toUTCString() };
  return Response.json(body, { status, headers });
}
