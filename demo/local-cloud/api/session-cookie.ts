import type { IncomingMessage, ServerResponse } from 'node:http';
import { BINTU_TOKEN_LIFE } from '../store/bintu-tokens.js';

const NAME = 'h5live_session';
// No script reads it, and no other site's page sends it. Loopback has no TLS, so it is not marked as Secure.
const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';

/** The Bintu token in the cookie of a signed-in page, if there is one. */
export function readSessionCookie({ headers }: IncomingMessage): string | undefined {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const [name, value] = pair.trim().split('=');
    if (name === NAME && value) return value;
  }
  return undefined;
}

/** Signs a page in: with a Bintu token, for as long as that lives. */
export function setSessionCookie(response: ServerResponse, token: string): void {
  response.setHeader('set-cookie', `${NAME}=${token}; Max-Age=${BINTU_TOKEN_LIFE}; ${ATTRIBUTES}`);
}

/** Signs a page out. */
export function clearSessionCookie(response: ServerResponse): void {
  response.setHeader('set-cookie', `${NAME}=; Max-Age=0; ${ATTRIBUTES}`);
}
