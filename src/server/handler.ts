import type { PlaybackToken } from '../token/index.js';
import type { TokenFields } from '../token-api/index.js';
import { errorAnswer, preflightAnswer, tokenAnswer, webHandler } from './answer.js';
import {
  checkHandlerOptions,
  type ConnectionInfo,
  type Grant,
  type TokenHandler,
  type TokenHandlerOptions,
  type ViewerRequest,
} from './options.js';
import { mayWatch, readGrant } from './grant.js';
import { originOf, readOrigins } from './origin.js';
import { readClock, tell, unusable, withOwnerCode, type OwnerCode, untilAborted } from './owner-code.js';
import {
  readRequest,
  type ViewerQuery,
  readAddress,
  viewerAddress,
  type ViewerAddress,
} from './read-request.js';
import { Renewals, TokenCache, viewerKey, wholeKey, SpecialStarts } from './token-cache.js';
import { ServerError } from './server-error.js';
import { SharedCalls } from './shared-calls.js';
import { tokenApi } from './token-api.js';
import { tokenFields } from './token-fields.js';

/** With these reasons the token in use is still good for another: whoever renews needs one that lives longer. */
const MAY_REPEAT = ['start', 'online'];

/** How long the owner's functions may take for one request, where the owner says nothing, in seconds. */
const USUAL_OWNER_LIMIT = 5;

/** The longest that a viewer is told to wait, in seconds: a day. A larger number may be none that a header can have. */
const LONGEST_WAIT = 86_400;

/** What the owner's functions have decided. */
interface Decision {
  readonly address: ViewerAddress;
  readonly grant: Grant;
}

/**
 * Makes the token endpoint of a site: a function that answers the player's requests with the tightest token that lets
 * this viewer watch what they may watch. It keeps the key, and tells nobody more than they need to know.
 *
 * It runs wherever there are `Request` and `Response`. It keeps no state but a cache, so any number of it may run. Equal
 * requests at the same time are one call of nanoStream's token API, which ends when all who asked have left.
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
export function createTokenHandler(given: TokenHandlerOptions): TokenHandler {
  const options = checkHandlerOptions(given);
  const { policy = {}, kind = 'jwt', now = Date.now, allowedHeaders = [] } = options;
  const origins = readOrigins(options.allowedOrigins);
  const api = tokenApi(options);
  const cache = new TokenCache();
  const renewals = new Renewals(policy.shortestRenewalSeconds);
  const specialStarts = new SpecialStarts(policy.shortestRenewalSeconds);
  const calls = new SharedCalls<PlaybackToken>();
  // A platform that knows the viewer's address stands before this as a proxy does.
  const proxies = Math.max(options.trustedProxies ?? 0, options.clientAddress ? 1 : 0);

  async function give(request: Request, origin: string, info: ConnectionInfo): Promise<PlaybackToken> {
    // Some runtimes have none, whatever the types say.
    const client = request.signal as AbortSignal | undefined;
    const left = (): ServerError => new ServerError('request-aborted');
    const asked = await untilAborted(readRequest(request), client, left);
    const { grant, address } = await withOwnerCode(
      options.authorizeLimitSeconds ?? USUAL_OWNER_LIMIT,
      client,
      (owner) => decide({ request, asked, origin, info }, options, owner),
    );
    const nowMs = readClock(now);
    if (nowMs === undefined) throw unusable('now', 'time');
    const fields = tokenFields({ asked, grant, policy, kind, origin, address, nowMs });
    const viewer = viewerKey(fields, address.kind === 'unknown' ? undefined : address.ip);
    const key = viewer === undefined ? undefined : wholeKey(viewer, fields, nowMs);
    return calls.get(key, client, async (signal) => {
      const make = async (): Promise<PlaybackToken> => keep(await api.create(fields, signal), fields, nowMs);
      if (!MAY_REPEAT.includes(asked.reason)) return renewals.renew(fields, nowMs, make);
      const known = cache.find(fields, nowMs);
      if (known) return known;
      const isSpecial = asked.life !== undefined || asked.forceDisconnect !== undefined;
      if (isSpecial) specialStarts.count(fields, nowMs);
      return make();
    });
  }

  function keep(token: PlaybackToken, fields: TokenFields, nowMs: number): PlaybackToken {
    cache.keep(fields, token, nowMs);
    return token;
  }

  return webHandler(async (request, info) => {
    let origin: string | undefined;
    const context = () => ({ origin, nowMs: readClock(now) });
    try {
      origin = originOf(request, origins, proxies);
      if (request.method === 'OPTIONS') return preflightAnswer(allowedHeaders, context());
      return tokenAnswer(await give(request, origin, info), context());
    } catch (thrown) {
      const error = thrown instanceof ServerError ? thrown : new ServerError('request-invalid');
      if (error.code !== 'request-aborted') tell(() => options.onError?.(error));
      return errorAnswer(error, context());
    }
  });
}

/** A request that was read, and where it came from. */
interface Incoming {
  readonly request: Request;
  readonly asked: ViewerQuery;
  readonly origin: string;
  readonly info: ConnectionInfo;
}

async function decide(
  { request, asked, origin, info }: Incoming,
  options: TokenHandlerOptions,
  owner: OwnerCode,
): Promise<Decision> {
  const { authorize, rateLimit, policy = {} } = options;
  const address = await addressOf(request, info, options, owner);
  const requested = viewerRequest(asked, origin, address);
  if (rateLimit) {
    const wait = await owner.ask('rateLimit', (signal) => rateLimit(request, requested, signal), readWait);
    if (wait > 0)
      throw new ServerError('too-many-requests', { retryAfter: Math.ceil(Math.min(wait, LONGEST_WAIT)) });
  }
  const grant = await owner.ask('authorize', (signal) => authorize(request, requested, signal), readGrant);
  if (!(await mayWatch(asked, grant, policy, owner))) throw new ServerError('stream-not-allowed');
  return { address, grant };
}

async function addressOf(
  request: Request,
  info: ConnectionInfo,
  { clientAddress, trustedProxies = 0 }: TokenHandlerOptions,
  owner: OwnerCode,
): Promise<ViewerAddress> {
  if (clientAddress) return owner.ask('clientAddress', () => clientAddress(request), readOwnAddress);
  return viewerAddress(info.remoteAddress, request.headers.get('x-forwarded-for'), trustedProxies);
}

function readOwnAddress(given: unknown): ViewerAddress {
  if (given === undefined || given === null) return readAddress('');
  if (typeof given !== 'string') throw unusable('clientAddress', 'text');
  return readAddress(given);
}

function readWait(given: unknown): number {
  if (given === undefined || given === null || given === false) return 0;
  if (typeof given !== 'number' || !Number.isFinite(given)) throw unusable('rateLimit', 'seconds');
  return given;
}

function viewerRequest(
  { streamName, groupId, reason }: ViewerQuery,
  origin: string,
  address: ViewerAddress,
): ViewerRequest {
  return { streamName, groupId, reason, origin, ...(address.kind === 'ipv4' && { ip: address.ip }) };
}
