import type { PlaybackToken } from '../core/index.js';
import { securityConfig } from '../nano/index.js';
import type { ServerError } from './server-error.js';

/** What all answers share. */
export interface AnswerContext {
  /** The origin that may read the answer; nothing where none may. */
  readonly origin?: string | undefined;
  readonly now: () => number;
}

/** The token in the form that the player reads: the vendor's security config object. */
export function tokenAnswer(token: PlaybackToken, context: AnswerContext): Response {
  return json(200, securityConfig(token), context);
}

/** `{ error: { code, field?, rule? } }`: for programs. What it means for whom is said where the code is documented. */
export function errorAnswer({ status, code, details }: ServerError, context: AnswerContext): Response {
  const { field, rule, retryAfter } = details;
  const body = {
    error: { code, ...(field !== undefined && { field }), ...(rule !== undefined && { rule }) },
  };
  const more: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) };
  if (code === 'method-not-allowed') more['allow'] = 'GET, POST, OPTIONS';
  return json(status, body, context, more);
}

/** Answers a browser that asks whether a page may ask. */
export function preflightAnswer(allowedHeaders: readonly string[], context: AnswerContext): Response {
  const headers = headersFor(context);
  headers.set('access-control-allow-methods', 'GET, POST');
  headers.set('access-control-allow-headers', ['content-type', ...allowedHeaders].join(', '));
  headers.set('access-control-max-age', '600');
  return new Response(null, { status: 204, headers });
}

function json(
  status: number,
  body: unknown,
  context: AnswerContext,
  more: Record<string, string> = {},
): Response {
  const headers = headersFor(context);
  headers.set('content-type', 'application/json');
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(JSON.stringify(body), { status, headers });
}

function headersFor({ origin, now }: AnswerContext): Headers {
  const headers = new Headers({
    'cache-control': 'no-store',
    // The player learns from it how late it is where tokens are made.
    date: new Date(now()).toUTCString(),
    vary: 'Origin',
    'x-content-type-options': 'nosniff',
  });
  if (origin !== undefined) {
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-allow-credentials', 'true');
    headers.set('access-control-expose-headers', 'Date, Retry-After');
  }
  return headers;
}
