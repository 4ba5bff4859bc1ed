import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest request body that is read, in bytes. */
const LARGEST_BODY = 65_536;

/** A refused API call, with the status and the vendor's `errorCode`. */
export class ApiError extends Error {
  readonly status: number;
  readonly errorCode: number;

  constructor(status: number, errorCode: number, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.errorCode = errorCode;
  }
}

/** The documented refusal of a request that lacks a field, or has one that cannot be. */
export function parameterError(message: string): ApiError {
  return new ApiError(400, 1000, message);
}

/** Answers with JSON that no cache keeps: it may hold a token. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Reads a JSON object. @throws {ApiError} where there is none */
export async function readObject(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new ApiError(413, 1000, 'Request body is too large');
    chunks.push(chunk);
  }
  let body: unknown;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw parameterError('Request body is not JSON');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw parameterError('Request body is not a JSON object');
  }
  return body as Readonly<Record<string, unknown>>;
}

/** @throws {ApiError} 403 where the header does not hold the API key */
export function requireApiKey(request: IncomingMessage, apiKey: string): void {
  const given = Buffer.from(String(request.headers['x-bintu-apikey'] ?? ''));
  const wanted = Buffer.from(apiKey);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new ApiError(403, 1001, 'Provided APIKey is not valid');
  }
}
