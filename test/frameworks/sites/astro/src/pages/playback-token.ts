// The token endpoint: `/playback-token`.
import type { APIRoute } from 'astro';
import { NANOSTREAM_API_KEY, NANOSTREAM_TOKEN_API, ORIGIN, STREAM_NAME } from 'astro:env/server';
import { createTokenHandler, type TokenHandler } from 'secure-h5live-player/server';

let handler: TokenHandler | undefined;

export const GET: APIRoute = ({ request, clientAddress }) => {
  handler ??= createTokenHandler({
    apiKey: NANOSTREAM_API_KEY,
    // Left out: nanoStream Cloud.
    tokenApi: NANOSTREAM_TOKEN_API,
    allowedOrigins: [ORIGIN],
    // Who may watch what, in your own terms: everybody may here.
    authorize: () => ({ streams: [STREAM_NAME] }),
    onError: (error) => console.error('No token:', error.code, error.details),
  });
  return handler(request, { remoteAddress: clientAddress });
};
