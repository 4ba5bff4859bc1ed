import type { JWTPayload } from 'jose';
import type { Cloud } from '../cloud.js';
import type { EdgeStream } from '../streams.js';
import { jwtDigest } from './jwt-digest.js';
import { refused, type Verdict } from './outcome.js';
import { verifyJwt } from './verify-jwt.js';
import type { ViewerRequest } from './viewer-request.js';

/** Verifies a JWT, then whose it is, what it opens, what it is bound to, and whether it was revoked. */
export async function judgeJwt(
  request: ViewerRequest,
  stream: EdgeStream | undefined,
  { organisations, streams, revocations, now }: Cloud,
): Promise<Verdict> {
  const verified = await verifyJwt(request.jwtoken, organisations.main, now());
  if (!verified.ok) {
    if (verified.issue === 'expired') return refused(4903, 'JWT expired');
    return refused(4901, `JWT refused: ${verified.code}`);
  }
  const { claims } = verified;
  if (!organisations.find(claims.sub)) return refused(4901, 'JWT is of no organisation');
  if (stream && stream.organisation !== claims.sub) return refused(4901, 'JWT is of another organisation');
  const group = typeof claims['groupid'] === 'string' ? streams.findGroup(claims['groupid']) : undefined;
  const named = group && group.organisation === claims.sub ? group.streams.map(({ name }) => name) : [];
  if (!opens(claims, request.streamName, named)) return refused(4901, 'JWT is for another stream');
  if (claims['ip'] !== undefined && claims['ip'] !== request.ip)
    return refused(4901, 'JWT is bound to another IP');
  if (claims['domain'] !== undefined && claims['domain'] !== request.embedHost) {
    return refused(4901, 'JWT is bound to another domain');
  }
  const digest = jwtDigest(request.jwtoken);
  if (revocations.has(digest)) return refused(4901, 'JWT was revoked');
  const forced = claims['forceDisconnect'] === true ? claims.exp : undefined;
  return { admitted: true, jwtDigest: digest, ...(forced !== undefined && { endsAtMs: forced * 1000 }) };
}

function opens(claims: JWTPayload, streamName: string, ofGroup: readonly string[]): boolean {
  const { streams, orgawide } = claims;
  if (orgawide === true || ofGroup.includes(streamName)) return true;
  return Array.isArray(streams) && streams.includes(streamName);
}
