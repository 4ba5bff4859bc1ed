import type { Cloud } from '../cloud.js';
import type { EdgeStream } from '../streams.js';
import { sameDigest, signSts, STS_BITS } from './sts-token.js';
import { ADMITTED, refused, type Verdict } from './outcome.js';
import type { ViewerRequest } from './viewer-request.js';

/**
 * Verifies a V2 token: its digest over what its option bits name and what the connection itself shows, by the secret of
 * the organisation that the stream belongs to, then its expiry.
 */
export function judgeSts(request: ViewerRequest, stream: EdgeStream | undefined, cloud: Cloud): Verdict {
  const { token, expires, options, tag } = request.sts;
  if (options === '') return refused(4903, 'STS options are missing');
  if (!/^\d{1,2}$/.test(options)) return refused(4901, 'STS options are no option bits');
  const bits = Number(options);
  const bound = (bit: number): boolean => (bits & bit) !== 0;
  if (bound(STS_BITS.expires) && expires === '') return refused(4903, 'STS expiry is missing');
  const values = {
    options: bits,
    streamName: request.streamName,
    expires,
    ip: request.ip,
    referer: request.embedHost,
    tag,
  };
  // A stream that is not there belongs to nobody: whoever made the token is told that, and nobody else.
  const makers = cloud.organisations.all.filter(
    ({ organisation }) => !stream || organisation.id === stream.organisation,
  );
  const genuine = makers.some(({ organisation, stsSecret }) =>
    sameDigest(token, signSts({ ...values, organisationHash: organisation.hash }, stsSecret)),
  );
  if (!genuine) return refused(4901, 'STS digest does not fit');
  if (bound(STS_BITS.expires) && cloud.now() >= Number(expires) * 1000)
    return refused(4903, 'STS token expired');
  return ADMITTED;
}
