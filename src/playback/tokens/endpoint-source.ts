import { H5LiveError, LONGEST_TOKEN_TEXT } from '../../token/index.js';
import {
  freshDate,
  limitedText,
  readDate,
  readRetryAfter,
  SAME_ORIGIN,
  SAME_ORIGIN_HEADER,
} from '../../shared/index.js';
import { pageClock, type Clock } from '../clock.js';
import { Chunk } from '../chunk.js';
import { loadChunk } from '../load-chunk.js';
import { pageBase } from '../page-url.js';
import { endpointUrl, pageOrigin } from './endpoint-url.js';
import { learnServedTime } from '../served-time.js';
import { withTimeout } from '../timeout.js';
import { readToken } from './token-reader.js';
import {
  asFailure,
  issueOf,
  isSendable,
  type TokenAnswer,
  type TokenFailure,
  type TokenRequest,
  type TokenSource,
} from './token-source.js';

/** How a token endpoint is asked. */
export interface TokenEndpointOptions {
  /** Whether cookies go with the request. `same-origin` by default. */
  readonly credentials?: RequestCredentials | undefined;
  /** Headers of the page's own, or a function that gives them afresh for each request. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
  /** `GET` by default: stream, group and reason go into the query. With `POST` they go into a JSON body. */
  readonly method?: 'GET' | 'POST' | undefined;
}

/** What an endpoint is asked with; replaced in tests. */
export interface EndpointEnvironment {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** What a relative address is relative to. */
  readonly baseUrl: () => string | undefined;
  /** The page's own origin. */
  readonly origin: () => string | undefined;
  /** Takes the `Date` header of a fresh answer. */
  readonly learnServerTime: (date: string | null) => void;
}

/** How long an endpoint may take for its whole answer, in milliseconds. */
export const ENDPOINT_LIMIT_MS = 10_000;

const PAGE: EndpointEnvironment = {
  fetch: (address, init) => fetch(address, init),
  clock: pageClock,
  baseUrl: pageBase,
  origin: pageOrigin,
  learnServerTime: (date) => pageClock.learnServerTime(date),
};

/**
 * Asks an address for tokens: `GET address?stream=…&group=…&reason=…`, or `POST` with `{ stream, group, reason }`.
 * The answer is a token in any wrapping that `parseToken` reads.
 *
 * On the page's own origin a header says so ({@link SAME_ORIGIN_HEADER}), for browsers do not always. Redirects are
 * followed on the endpoint's host only: the owner's headers and cookies go nowhere else, and most others lead to a page
 * to sign in. The page's address is never sent, for it may hold a token; to other origins the
 * browser tells the page's origin by itself.
 *
 * Fails with one of the `token-endpoint-…` codes, or with `token-provider-failed` where the function `headers` throws.
 */
export function endpointSource(
  address: string,
  options: TokenEndpointOptions = {},
  environment: EndpointEnvironment = PAGE,
): TokenSource {
  return {
    async fetch(request) {
      const url = endpointUrl(address, environment.baseUrl());
      if (!url) return { error: endpointError('invalid', 'is no http or https address') };
      const limit = {
        clock: environment.clock,
        limitMs: ENDPOINT_LIMIT_MS,
        signal: request.signal,
        giveUp: (why: string) => endpointError('unreachable', why),
      };
      const work = (signal: AbortSignal): Promise<TokenAnswer> =>
        ask(url, { ...request, signal }, options, environment);
      return withTimeout(work, limit).catch(asFailure);
    },
  };
}

async function ask(
  url: URL,
  request: TokenRequest,
  options: TokenEndpointOptions,
  environment: EndpointEnvironment,
): Promise<TokenAnswer> {
  const headers = await headersOf(options);
  if (url.origin === environment.origin()) headers.set(SAME_ORIGIN_HEADER, SAME_ORIGIN);
  const init = requestInit(request, options.method === 'POST', options.credentials, headers);
  const target = init.body === undefined ? withQuery(url, request) : url.href;
  let text: string | undefined;
  let date: string | null;
  let isMoved = false;
  try {
    // Whoever gave up while the headers were made must not be asked for nothing.
    request.signal.throwIfAborted();
    let response = await environment.fetch(target, init);
    if (isRedirect(response)) {
      isMoved = true;
      response = await moved(target, init, environment);
    }
    const failure = answerFailure(response, environment.clock);
    if (failure) return failure;
    date = freshDate(response);
    text = await limitedText(response, LONGEST_TOKEN_TEXT);
  } catch (error) {
    // What a browser says of a network that fails holds the whole address.
    throw error instanceof H5LiveError ? error : endpointError('unreachable', 'could not be reached');
  }
  const token = await readToken(text ?? '');
  // Such an answer is a page: what else would it be led to?
  if (isMoved && !isSendable(token))
    throw endpointError('refused', 'redirects to what gives no token, perhaps to a page to sign in');
  if (text === undefined) throw endpointError('answer', 'answers with far more text than a token has');
  learnServedTime(environment.clock, date, token, environment.learnServerTime);
  if (!isSendable(token)) throw endpointError('answer', `gave no token${issueOf(token)}`);
  return { token };
}

// Hardly any endpoint is at another address than the one that it was given under.
const REDIRECTS = new Chunk(async () => (await import('../follow-redirect.js')).followOnHost);

/** Whether an answer is a redirect that was not followed. A browser hides all else of it. */
function isRedirect({ type, status }: Response): boolean {
  return type === 'opaqueredirect' || (status >= 300 && status < 400);
}

async function moved(target: string, init: RequestInit, environment: EndpointEnvironment): Promise<Response> {
  const followOnHost = await loadChunk(REDIRECTS);
  const answer = await followOnHost(target, init, environment);
  if (answer) return answer;
  throw endpointError(
    'refused',
    'redirects to another host, which is not followed, perhaps to sign in there',
  );
}

function details({ streamName, groupId, reason }: TokenRequest): Record<string, string> {
  return { ...(streamName && { stream: streamName }), ...(groupId && { group: groupId }), reason };
}

// What the address has stays as it is written, for it may be signed.
function withQuery(url: URL, request: TokenRequest): string {
  const asked = new URL(url);
  const ours = details(request);
  for (const name of ['stream', 'group', 'reason']) {
    if (asked.searchParams.has(name)) asked.searchParams.delete(name);
  }
  asked.search = [asked.search.slice(1), new URLSearchParams(ours).toString()].filter(Boolean).join('&');
  return asked.href;
}

function requestInit(
  request: TokenRequest,
  posts: boolean,
  credentials: RequestCredentials | undefined,
  headers: Headers,
): RequestInit {
  if (!headers.has('accept')) headers.set('accept', 'application/json');
  if (posts) headers.set('content-type', 'application/json');
  return {
    method: posts ? 'POST' : 'GET',
    headers,
    ...(posts && { body: JSON.stringify(details(request)) }),
    credentials: credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal: request.signal,
  };
}

async function headersOf({ headers }: TokenEndpointOptions): Promise<Headers> {
  let given: HeadersInit | undefined;
  try {
    given = typeof headers === 'function' ? await headers() : headers;
  } catch {
    throw new H5LiveError(
      'token-provider-failed',
      'The function that gives headers for the token endpoint threw.',
    );
  }
  try {
    return new Headers(given);
  } catch {
    throw endpointError('invalid', 'is to be asked with headers that cannot be sent');
  }
}

// What an answer's status and headers are enough to know.
function answerFailure(response: Response, clock: Clock): TokenFailure | undefined {
  const { status, headers, ok, body } = response;
  if (ok) return undefined;
  void body?.cancel().catch(() => undefined);
  if (isRedirect(response)) {
    return {
      error: endpointError('refused', 'redirects instead of answering, perhaps to a page to sign in'),
    };
  }
  const isPassing = status === 429 || status >= 500 || status < 400;
  return {
    error: endpointError(isPassing ? 'unreachable' : 'refused', `answered with status ${status}`),
    retryAfterMs: readRetryAfter(headers.get('retry-after'), readDate(headers.get('date')) ?? clock.now()),
  };
}

function endpointError(kind: 'invalid' | 'unreachable' | 'refused' | 'answer', what: string): H5LiveError {
  return new H5LiveError(`token-endpoint-${kind}`, `The address given as token-endpoint ${what}.`);
}
