// The token endpoint: `/playback-token`.
import { env } from '$env/dynamic/private';
import { createTokenHandler, type TokenHandler } from 'secure-h5live-player/server';
import type { RequestHandler } from './$types';

let handler: TokenHandler | undefined;

export const GET: RequestHandler = ({ request, getClientAddress }) => {
  handler ??= createTokenHandler({
    apiKey: env.NANOSTREAM_API_KEY,
    // Left out: nanoStream Cloud.
    tokenApi: env.NANOSTREAM_TOKEN_API,
    allowedOrigins: [env.ORIGIN ?? 'http://localhost:3000'],
    // Who may watch what, in your own terms: everybody may here.
    authorize: () => ({ streams: [env.STREAM_NAME ?? ''] }),
    onError: (error) => console.error('No token:', error.code, error.details),
  });
  return handler(request, { remoteAddress: getClientAddress() });
};
