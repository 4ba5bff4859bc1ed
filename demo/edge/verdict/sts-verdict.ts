import type { EdgeKeys } from './keys.js';
import { sameDigest, signSts, STS_BITS } from './sts-token.js';
import { ADMITTED, refused, type Verdict } from './outcome.js';
import type { ViewerRequest } from './viewer-request.js';

/** Verifies a V2 token: its digest over what its option bits name and what the connection itself shows, then its expiry. */
export function judgeSts(request: ViewerRequest, keys: EdgeKeys, nowMs: number): Verdict {
  const { token, expires, options, tag } = request.sts;
  if (options === '') return refused(4903, 'STS options are missing');
  if (!/^\d{1,2}$/.test(options)) return refused(4901, 'STS options are no option bits');
  const bits = Number(options);
  const bound = (bit: number): boolean => (bits & bit) !== 0;
  if (bound(STS_BITS.expires) && expires === '') return refused(4903, 'STS expiry is missing');
  const digest = signSts(
    {
      options: bits,
      streamName: request.streamName,
      organisationHash: keys.organisation.hash,
      expires,
      ip: request.ip,
      referer: request.embedHost,
      tag,
    },
    keys.stsSecret,
  );
  if (!sameDigest(token, digest)) return refused(4901, 'STS digest does not fit');
  if (bound(STS_BITS.expires) && nowMs >= Number(expires) * 1000) return refused(4903, 'STS token expired');
  return ADMITTED;
}
