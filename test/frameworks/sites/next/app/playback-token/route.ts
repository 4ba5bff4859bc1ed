// The token endpoint: `/playback-token`.
import { createTokenHandler, type TokenHandler } from 'secure-h5live-player/server';

let handler: TokenHandler | undefined;

// Made when the first viewer asks, and not while Next.js builds: there is no key then.
const playbackToken = (request: Request): Promise<Response> =>
  (handler ??= tokenHandler(process.env))(request);

const tokenHandler = ({ NANOSTREAM_API_KEY, NANOSTREAM_TOKEN_API, ORIGIN, STREAM_NAME }: NodeJS.ProcessEnv) =>
  createTokenHandler({
    apiKey: NANOSTREAM_API_KEY,
    // Left out: nanoStream Cloud.
    tokenApi: NANOSTREAM_TOKEN_API,
    allowedOrigins: [ORIGIN ?? 'http://localhost:3000'],
    // Next.js tells the viewer's address in X-Forwarded-For alone, where a proxy of yours has to write it.
    trustedProxies: 1,
    // Who may watch what, in your own terms: everybody may here.
    authorize: () => ({ streams: [STREAM_NAME ?? ''] }),
    onError: (error) => console.error('No token:', error.code, error.details),
  });

export { playbackToken as GET };
