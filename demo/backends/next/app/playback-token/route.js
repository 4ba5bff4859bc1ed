// The token endpoint: `/playback-token`.
import { createTokenHandler } from 'secure-h5live-player/server';
import { viewerOf } from '../viewer.js';

let handler;

// Made when the first viewer asks, and not while Next.js builds: there is no key then.
const playbackToken = (request) => (handler ??= tokenHandler(process.env))(request);

const tokenHandler = ({ PORT = '3000', ORIGIN = `http://localhost:${PORT}`, ...env }) =>
  createTokenHandler({
    // From the environment, and to nanoStream's token API only. There is no key in this code.
    apiKey: env.NANOSTREAM_API_KEY,
    // Left out: nanoStream Cloud.
    tokenApi: env.NANOSTREAM_TOKEN_API || undefined,
    // Your page's own origin, as viewers see it in the address bar.
    allowedOrigins: [ORIGIN],
    policy: { lifeSeconds: Number(env.TOKEN_LIFE ?? 300) },
    // Next.js tells the viewer's address in X-Forwarded-For alone, where a proxy of yours has to write it: what a
    // viewer writes comes through otherwise. It has to tell in X-Forwarded-Proto, too, that viewers came over https.
    trustedProxies: Number(env.TRUSTED_PROXIES ?? 1),
    // Who may watch what, in your own terms: ask your database here.
    authorize(request) {
      const viewer = viewerOf(request.cookies.get('viewer')?.value);
      return viewer ? { user: viewer, streams: [env.STREAM_NAME] } : 'sign-in';
    },
    onError: (error) => console.error('No token:', error.code, error.details),
  });

export { playbackToken as GET, playbackToken as POST, playbackToken as OPTIONS };
