import { identify } from './caller.js';
import { NOTHING, tells, type Call } from './call.js';
import { neededText } from './fields.js';
import { ApiError, readObject } from './http.js';
import { createTokenV2 } from './token-v2.js';
import { createTokenV3 } from './token-v3.js';
import { jwtDigest } from '../verdict/jwt-digest.js';
import { verifyJwt, type JwtIssue } from '../verdict/verify-jwt.js';

// A token of a hundred names of the longest kind is shorter.
const LONGEST_TOKEN = 32_768;

// The vendor documents the first one alone, and its code for all of them.
const VERIFY_MESSAGES: Readonly<Record<JwtIssue, string>> = {
  expired: 'jwt expired',
  'not-active': 'jwt not active',
  malformed: 'jwt malformed',
  invalid: 'invalid token',
};

/** `POST /secure/token`: see {@link createTokenV2}. */
export const makeTokenV2: Call = async ({ cloud, request }) => {
  const { keys } = identify(request, cloud);
  return tells(createTokenV2(await readObject(request), keys, cloud.now()));
};

/** `POST /api/v1/splay`: see {@link createTokenV3}. */
export const makeTokenV3: Call = async ({ cloud, request }) => {
  const { keys } = identify(request, cloud);
  return tells(await createTokenV3(await readObject(request), keys, cloud.now(), cloud.streams));
};

/**
 * `POST /api/v1/splay/verify`: whether a V3 token would be taken now, wherever it is used. The vendor documents that it
 * needs no key, answers 200 with a text in `data.token`, which in the example begins as the request's token does, and 403
 * with 1002 and "jwt expired". So `data.token` is that same token here; what it says is not answered decoded. The code
 * of other issues is not documented: 1002 as well, by the document's heading "invalid token".
 */
export const verifyToken: Call = async ({ cloud, request }) => {
  const token = neededText(await readObject(request), 'token', LONGEST_TOKEN);
  const verified = await verifyJwt(token, cloud.organisations.main, cloud.now());
  if (!verified.ok) throw new ApiError(403, 1002, VERIFY_MESSAGES[verified.issue]);
  if (cloud.revocations.has(jwtDigest(token))) throw new ApiError(403, 1002, 'jwt revoked');
  return tells({ success: true, data: { token } });
};

/**
 * `POST /api/v1/splay/revoke`: makes a V3 token invalid for good, and ends what is played with it. A token that has
 * expired, or was revoked before, is answered as if it was revoked now.
 */
export const revokeToken: Call = async ({ cloud, request }) => {
  const { keys } = identify(request, cloud);
  const token = neededText(await readObject(request), 'token', LONGEST_TOKEN);
  // Its times do not matter here: it may become valid later.
  const verified = await verifyJwt(token, keys, 0, 'any-time');
  if (!verified.ok) throw new ApiError(400, 2004, 'Malformed JWT', { field: 'token', rule: 'malformed' });
  const { sub, revocable, exp = 0 } = verified.claims;
  if (sub !== keys.organisation.id) {
    // The vendor's own spelling, for programs that compare it.
    const message = 'The provided token doesent belong to your organisation';
    throw new ApiError(400, 2012, message, { field: 'token', rule: 'foreign' });
  }
  if (revocable !== true) {
    const message = 'The token is not allowed for revocation';
    throw new ApiError(400, 2011, message, { field: 'token', rule: 'not-revocable' });
  }
  cloud.revocations.add(jwtDigest(token), exp);
  return NOTHING;
};
