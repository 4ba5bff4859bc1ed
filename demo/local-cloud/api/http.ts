import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest request body that is read, in bytes. */
const LARGEST_BODY = 65_536;

/** The fields of a request, as they came. */
export type Fields = Readonly<Record<string, unknown>>;

/** Which field broke which rule: for programs, beside the vendor's message. */
export interface FieldIssue {
  readonly field: string;
  readonly rule: string;
}

/** A refused API call, with the status and the vendor's `errorCode`. Its message holds nothing that was sent. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: number;
  readonly issue: FieldIssue | undefined;

  constructor(status: number, errorCode: number, message: string, issue?: FieldIssue) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.errorCode = errorCode;
    this.issue = issue;
  }
}

/** The documented refusal of a request that lacks a field, or has one that cannot be. */
export function parameterError(message: string, issue?: FieldIssue): ApiError {
  return new ApiError(400, 1000, message, issue);
}

/** Refuses a field that cannot be, with the rule that it breaks and that rule in words. */
export function invalidField(field: string, rule: string, words: string): ApiError {
  return parameterError(`Parameter invalid: ${field} ${words}`, { field, rule });
}

/** Answers with JSON that no cache keeps: it may hold a token. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Answers with what went wrong. `field` and `rule` are this server's own, beside the vendor's three. */
export function sendError(response: ServerResponse, error: unknown): void {
  const known = error instanceof ApiError ? error : new ApiError(500, 1000, 'Internal error');
  const { status, errorCode, message, issue } = known;
  sendJson(response, status, { success: false, errorCode, message, ...issue });
}

/** Reads a JSON object. @throws {ApiError} where there is none */
export async function readObject(request: IncomingMessage): Promise<Fields> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      throw new ApiError(413, 1000, 'Request body is too large', { field: 'body', rule: 'too-large' });
    }
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw parameterError('Request body is not JSON', { field: 'body', rule: 'not-json' });
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw parameterError('Request body is not a JSON object', { field: 'body', rule: 'type' });
  }
  return body as Fields;
}
