import type { OrganisationKeys } from '../verdict/keys.js';
import { signSts, STS_BITS } from '../verdict/sts-token.js';
import { domainField } from './domain-field.js';
import { checkExpiry, checkOneOf, ipField, textField } from './fields.js';
import { invalidField, type Fields } from './http.js';

/** The documented answer of the V2 call. All values are strings; `expires` is in Unix seconds. */
export interface TokenV2Answer {
  readonly h5live: {
    readonly security: {
      readonly expires: string;
      readonly tag: string;
      readonly token: string;
      readonly options: string;
    };
  };
}

/**
 * `POST /secure/token`: makes a V2 token for one stream name, or for the organisation by its hash.
 *
 * @param nowMs Unix time in milliseconds
 * @throws {ApiError} 400 with errorCode 1000 where a field is missing or cannot be
 */
export function createTokenV2(fields: Fields, keys: OrganisationKeys, nowMs: number): TokenV2Answer {
  const streamName = textField(fields, 'streamname');
  const orga = textField(fields, 'orga');
  checkOneOf({ streamname: streamName !== undefined, orga: orga !== undefined });
  if (orga !== undefined && orga !== keys.organisation.hash) {
    throw invalidField('orga', 'foreign', 'is not the hash of your organisation');
  }
  const expires = textField(fields, 'expires') ?? '';
  if (expires !== '') {
    if (!/^\d{1,12}$/.test(expires)) throw invalidField('expires', 'format', 'must be seconds, as a string');
    checkExpiry(Number(expires), Math.floor(nowMs / 1000), 'expires');
  }
  const [ip, referer, tag] = [
    ipField(fields),
    domainField(fields, 'referer'),
    textField(fields, 'tag') ?? '',
  ];
  const options =
    (expires === '' ? 0 : STS_BITS.expires) |
    (ip === undefined ? 0 : STS_BITS.ip) |
    (referer === undefined ? 0 : STS_BITS.referer) |
    (tag === '' ? 0 : STS_BITS.tag) |
    (orga === undefined ? 0 : STS_BITS.organisation);
  const token = signSts(
    {
      options,
      streamName: streamName ?? '',
      organisationHash: keys.organisation.hash,
      expires,
      ip: ip ?? '',
      referer: referer ?? '',
      tag,
    },
    keys.stsSecret,
  );
  return { h5live: { security: { expires, tag, token, options: String(options) } } };
}
