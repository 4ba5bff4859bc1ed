import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Cloud } from '../cloud.js';
import { ApiError } from './http.js';

/** One request, and what it is answered from. */
export interface CallContext {
  readonly cloud: Cloud;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What stands in the path's place for it, empty where the path has none. */
  readonly id: string;
  readonly query: URLSearchParams;
}

/** A status, and JSON where there is any. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Does what a call is for. @throws {ApiError} where it is refused */
export type Call = (context: CallContext) => Answer | Promise<Answer>;

/** The answer of a call that has nothing to tell. */
export const NOTHING: Answer = { status: 204 };

/** The answer of a call that tells something. */
export function tells(body: unknown, status = 200): Answer {
  return { status, body };
}

/** The refusal of a call about something that is not there, or not the caller's: it tells nobody which. */
export function notFound(what: string, field: string): ApiError {
  return new ApiError(404, 1000, `Parameter invalid: no such ${what}`, { field, rule: 'unknown' });
}
