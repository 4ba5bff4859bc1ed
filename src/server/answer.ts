import type { PlaybackToken } from '../token/index.js';
import { securityConfig } from '../nanoplayer/index.js';
import type { ServerError, ServerErrorCode } from './server-error.js';
import type { ConnectionInfo, TokenHandler } from './options.js';

/** What all answers share. */
export interface AnswerContext {
  /** The origin that may read the answer; nothing where none may. */
  readonly origin?: string | undefined;
  /** Unix time in milliseconds; nothing where no clock tells it. */
  readonly nowMs: number | undefined;
}

/** An answer before it becomes a `Response`. */
export interface PlainAnswer {
  readonly status: number;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** Nothing where there is none. */
  readonly body: string | null;
  /** What a handler that somebody wrapped wants to be kept, each a header of its own. */
  readonly cookies?: readonly string[] | undefined;
}

/** The token in the form that the player reads: the vendor's security config object. */
export function tokenAnswer(token: PlaybackToken, context: AnswerContext): PlainAnswer {
  return json(200, securityConfig(token), context);
}

/** The codes at which a viewer's own request is at issue: what the owner set up wrongly is for the owner's log alone. */
const AT_FAULT_IN_REQUEST: readonly ServerErrorCode[] = ['request-invalid', 'field-not-allowed'];

/** `{ error: { code, field?, rule? } }`: for programs. What it means for whom is said where the code is documented. */
export function errorAnswer({ status, code, details }: ServerError, context: AnswerContext): PlainAnswer {
  const { retryAfter } = details;
  const { field, rule } = AT_FAULT_IN_REQUEST.includes(code) ? details : {};
  const body = {
    error: { code, ...(field !== undefined && { field }), ...(rule !== undefined && { rule }) },
  };
  const more: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (code === 'method-not-allowed') more['allow'] = 'GET, POST, OPTIONS';
  return json(status, body, context, more);
}

/** Answers a browser that asks whether a page may ask. */
export function preflightAnswer(allowedHeaders: readonly string[], context: AnswerContext): PlainAnswer {
  const headers = {
    ...headersFor(context),
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': ['content-type', ...allowedHeaders].join(', '),
    'access-control-max-age': '600',
  };
  return { status: 204, headers, body: null };
}

function json(
  status: number,
  body: unknown,
  context: AnswerContext,
  more: Record<string, string> = {},
): PlainAnswer {
  const headers = { ...headersFor(context), 'content-type': 'application/json', ...more };
  return { status, headers, body: JSON.stringify(body) };
}

function headersFor({ origin, nowMs }: AnswerContext): Record<string, string> {
  const headers: Record<string, string> = {
    'cache-control': 'no-store',
    vary: 'Origin',
    'x-content-type-options': 'nosniff',
  };
  // The player learns from it how late it is where tokens are made.
  if (nowMs !== undefined) headers['date'] = new Date(nowMs).toUTCString();
  if (origin !== undefined) {
    headers['access-control-allow-origin'] = origin;
    headers['access-control-allow-credentials'] = 'true';
    headers['access-control-expose-headers'] = 'Date, Retry-After';
  }
  return headers;
}

/** What a handler does, before its answer becomes a `Response`. Never rejects. */
export type PlainHandler = (request: Request, info: ConnectionInfo) => Promise<PlainAnswer>;

const plainHandlers = new WeakMap<TokenHandler, PlainHandler>();

/** Makes a handler of what answers plainly. */
export function webHandler(plain: PlainHandler): TokenHandler {
  const handler: TokenHandler = async (request, info) => {
    // Where it is used as a route of some framework, anything may stand there.
    const { status, headers, body } = await plain(request, info ?? {});
    return new Response(body, { status, headers });
  };
  plainHandlers.set(handler, plain);
  return handler;
}

/**
 * The other way round, for adapters that would only take a `Response` apart again: making one and reading it is a good
 * part of all the time that a token takes. A handler that somebody has wrapped is called as it is.
 */
export function plainHandler(handler: TokenHandler): PlainHandler {
  const known = plainHandlers.get(handler);
  if (known) return known;
  return async (request, info) => {
    const answer = await handler(request, info);
    const body = answer.body === null ? null : await answer.text();
    const cookies = answer.headers.getSetCookie();
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'set-cookie'));
    return { status: answer.status, headers, body, cookies };
  };
}
