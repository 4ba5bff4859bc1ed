import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';

/** Where the contract of the API lies: an OpenAPI 3.1 document. */
export const CONTRACT_FILE = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** `GET /openapi.json`: the contract of the API; answers whether the request was that. */
export function answerContract(request: IncomingMessage, response: ServerResponse): boolean {
  if ((request.url ?? '').split('?')[0] !== '/openapi.json' || request.method !== 'GET') return false;
  response.writeHead(200, { 'content-type': 'application/json' }).end(readFileSync(CONTRACT_FILE));
  return true;
}
