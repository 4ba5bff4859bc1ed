import { NOTHING, tells, type Call, type CallContext } from './call.js';
import { byApiKey, identify, requireOwnOrigin } from './caller.js';
import { neededText } from './fields.js';
import { ApiError, readObject } from './http.js';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.js';
import type { BintuTokenOwner } from '../store/bintu-tokens.js';

/** `POST /session`: signs a page in with the API key, which the page then need not keep. */
export const signIn: Call = async ({ cloud, request, response }) => {
  // Nobody is signed in as somebody else by another site's page.
  if (request.headers.origin !== undefined) requireOwnOrigin(request);
  const { organisation } = byApiKey(cloud, neededText(await readObject(request), 'apiKey'));
  setSessionCookie(response, cloud.bintuTokens.make(organisation.id, 'cookie').token);
  return NOTHING;
};

/** `GET /session`: who is signed in, and until when; nothing where nobody is, which is no failure. */
export const readSession: Call = (context) => {
  const session = sessionOf(context);
  if (!session) return NOTHING;
  const { organisation: id, expiresAt } = session.owner;
  const organisation = context.cloud.organisations.find(id)?.organisation;
  return tells({ organisation, expiresAt });
};

/** `DELETE /session`: signs a page out, and forgets its token. */
export const signOut: Call = (context) => {
  const { token } = signedIn(context);
  requireOwnOrigin(context.request);
  context.cloud.bintuTokens.forget(token);
  clearSessionCookie(context.response);
  return NOTHING;
};

/** `POST /user/token`: makes a Bintu token for a program. Only the API key makes more of them. */
export const makeBintuToken: Call = ({ cloud, request }) => {
  const { organisation } = byApiKey(cloud, request.headers['x-bintu-apikey']);
  const { token, expiresAt } = cloud.bintuTokens.make(organisation.id, 'header');
  return tells({ token, expires: expiresAt });
};

/** `PUT /user/tokenkey`: makes every Bintu token of the organisation invalid, also the one of this call. */
export const renewTokenKey: Call = ({ cloud, request }) => {
  cloud.bintuTokens.forgetAll(identify(request, cloud).keys.organisation.id);
  return NOTHING;
};

interface Session {
  readonly token: string;
  readonly owner: BintuTokenOwner;
}

function sessionOf({ cloud, request }: CallContext): Session | undefined {
  const token = readSessionCookie(request);
  const owner = token === undefined ? undefined : cloud.bintuTokens.find(token, 'cookie');
  return token === undefined || !owner ? undefined : { token, owner };
}

function signedIn(context: CallContext): Session {
  const session = sessionOf(context);
  if (!session) throw new ApiError(401, 1001, 'Not signed in');
  return session;
}
