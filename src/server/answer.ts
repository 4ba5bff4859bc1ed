import type { PlaybackToken } from '../token/index.js';
import { securityConfig } from '../nanoplayer/index.js';
import type { ServerError, ServerErrorCode } from './server-error.js';

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

/** The codes at which a viewer's own request is at fault: what the owner set up wrongly is for the owner's log alone. */
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
