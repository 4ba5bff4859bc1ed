import type { PlaybackToken } from '../core/index.js';
import { errorAnswer, preflightAnswer, tokenAnswer } from './answer.js';
import type { ConnectionInfo, Grant, TokenHandler, TokenHandlerOptions, TokenWish } from './options.js';
import { originOf, readOrigins } from './origin.js';
import { webHandler } from './plain-handler.js';
import { readRequest, type AskedFor } from './read-request.js';
import { ServerError } from './server-error.js';
import { tokenApi } from './token-api.js';
import { TokenCache } from './token-cache.js';
import { tokenFields } from './token-fields.js';
import { readAddress, viewerAddress, type ViewerAddress } from './viewer-address.js';

/** With these reasons the token in use is still good for another: whoever renews needs one that lives longer. */
const MAY_REPEAT = ['start', 'online'];

/**
 * Makes the token endpoint of a site: a function that answers the player's requests with the tightest token that lets
 * this viewer watch what they may watch. It keeps the key, and tells nobody more than they need to know.
 *
 * It runs wherever there are `Request` and `Response`. It keeps no state but a cache, so any number of it may run.
 *
 * Answers 200 with `{ jwtoken }` or the four values of a V2 token, else `{ error: { code, field?, rule? } }`; the codes
 * and whose job each is: {@link ServerErrorCode}.
 *
 * @throws {TypeError} where the options cannot work, so that a wrong set-up is found at the start
 *
 * @example
 * const handle = createTokenHandler({
 *   apiKey: process.env.NANOSTREAM_API_KEY,
 *   allowedOrigins: ['https://www.example.com'],
 *   authorize: async (request) => ({ user: await userOf(request), streams: ['AAAAA-BBBBB'] }),
 * });
 */
export function createTokenHandler(options: TokenHandlerOptions): TokenHandler {
  const { authorize, policy = {}, kind = 'jwt', now = Date.now, allowedHeaders = [] } = options;
  const origins = readOrigins(options.allowedOrigins);
  const api = tokenApi(options);
  const cache = new TokenCache();

  async function give(request: Request, origin: string, info: ConnectionInfo): Promise<PlaybackToken> {
    const asked = await readRequest(request);
    const address = addressOf(request, info, options);
    const wish = wishOf(asked, origin, address);
    await limitRate(request, wish, options);
    const grant = await granted(() => authorize(request, wish));
    const nowMs = now();
    const fields = tokenFields({ asked, grant, policy, kind, origin, address, nowMs });
    const known = MAY_REPEAT.includes(asked.reason) ? cache.find(fields, nowMs) : undefined;
    if (known) return known;
    const token = await api.create(fields);
    cache.keep(fields, token, nowMs);
    return token;
  }

  return webHandler(async (request, info) => {
    let origin: string | undefined;
    try {
      origin = originOf(request, origins);
      if (request.method === 'OPTIONS') return preflightAnswer(allowedHeaders, { origin, now });
      return tokenAnswer(await give(request, origin, info), { origin, now });
    } catch (thrown) {
      const error = thrown instanceof ServerError ? thrown : new ServerError('request-invalid');
      tell(error, options);
      return errorAnswer(error, { origin, now });
    }
  });
}

function addressOf(request: Request, info: ConnectionInfo, options: TokenHandlerOptions): ViewerAddress {
  const { clientAddress, trustedProxies = 0 } = options;
  if (clientAddress) return readAddress(clientAddress(request) ?? '');
  return viewerAddress(info.remoteAddress, request.headers.get('x-forwarded-for'), trustedProxies);
}

function wishOf(
  { streamName, groupId, reason }: AskedFor,
  origin: string,
  address: ViewerAddress,
): TokenWish {
  return { streamName, groupId, reason, origin, ...(address.kind === 'ipv4' && { ip: address.ip }) };
}

async function limitRate(request: Request, wish: TokenWish, options: TokenHandlerOptions): Promise<void> {
  const seconds = await own(() => options.rateLimit?.(request, wish));
  if (typeof seconds === 'number' && seconds > 0)
    throw new ServerError('too-many-requests', { retryAfter: Math.ceil(seconds) });
}

async function granted(ask: () => unknown): Promise<Grant> {
  const grant = await own(ask);
  if (grant === 'sign-in') throw new ServerError('not-signed-in');
  if (typeof grant !== 'object' || grant === null) throw new ServerError('not-authorized');
  return grant;
}

// What the owner's own code throws may hold anything: it is not repeated.
async function own<T>(ask: () => T): Promise<Awaited<T>> {
  try {
    return await ask();
  } catch {
    throw new ServerError('authorize-failed');
  }
}

function tell(error: ServerError, { onError }: TokenHandlerOptions): void {
  try {
    onError?.(error);
  } catch {
    // A log that fails is no reason to give no answer.
  }
}
