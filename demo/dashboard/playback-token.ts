// What the elements for tokens need of the local cloud.
import type { SnippetOptions } from 'secure-h5live-player/snippets';

/** The playback page's address up to the stream name. */
export function playoutPage(): string {
  return `${location.origin}/playout/`;
}

/** What the code to embed has to say so that it plays from the local edge. */
export function localOptions(): SnippetOptions {
  return {
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: `ws://${location.host}/h5live/authstream`,
    playerSrc: `${location.origin}/nanoplayer/stand-in.js`,
  };
}

/** A refusal of the token API. */
export class TokenApiError extends Error {
  /** As nanoStream documents it. */
  readonly errorCode: number | undefined;

  constructor(errorCode: number | undefined) {
    super(`The token API refused: ${errorCode ?? 'for no reason it told'}`);
    this.errorCode = errorCode;
  }
}

/** Revokes a V3 token. Rejects with what the token API said. */
export async function revokeToken(token: string): Promise<void> {
  await ask('/api/v1/splay/revoke', token);
}

/** Asks whether a V3 token is genuine. Rejects with what the token API said. */
export async function verifyToken(token: string): Promise<void> {
  await ask('/api/v1/splay/verify', token);
}

async function ask(path: string, token: string): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    cache: 'no-store',
    redirect: 'error',
  });
  if (!answer.ok) throw new TokenApiError(await errorCodeOf(answer));
}

async function errorCodeOf(answer: Response): Promise<number | undefined> {
  const body = (await answer.json().catch(() => undefined)) as { errorCode?: unknown } | undefined;
  return typeof body?.errorCode === 'number' ? body.errorCode : undefined;
}
