// A page with a protected stream and the token endpoint that it asks, with Express.
import { fileURLToPath } from 'node:url';
import express from 'express';
import { createTokenHandler } from 'secure-h5live-player/server';
import { toNodeListener } from 'secure-h5live-player/server/node';
import { page } from './page.js';
import { signIn, viewerOf } from './viewer.js';

const { PORT = '3000', ORIGIN = `http://localhost:${PORT}`, STREAM_NAME, TOKEN_LIFE = '300' } = process.env;
if (!STREAM_NAME) throw new Error('STREAM_NAME is not set');

const playbackToken = createTokenHandler({
  // From the environment, and to nanoStream's token API only. There is no key in this code.
  apiKey: process.env.NANOSTREAM_API_KEY,
  // Left out: nanoStream Cloud.
  tokenApi: process.env.NANOSTREAM_TOKEN_API || undefined,
  // Your page's own origin, as viewers see it in the address bar.
  allowedOrigins: [ORIGIN],
  policy: { lifeSeconds: Number(TOKEN_LIFE) },
  // How many proxies of yours stand before this server; each adds the address that it saw to X-Forwarded-For.
  // They have to tell in X-Forwarded-Proto that viewers came over https.
  trustedProxies: Number(process.env.TRUSTED_PROXIES ?? 0),
  // Who may watch what, in your own terms: ask your database here.
  authorize(request) {
    const viewer = viewerOf(request.headers.get('cookie'));
    return viewer ? { user: viewer, streams: [STREAM_NAME] } : 'sign-in';
  },
  onError: (error) => console.error('No token:', error.code, error.details),
});

const app = express();
app.disable('x-powered-by');

app.use('/playback-token', toNodeListener(playbackToken));

// The element in one file. Your own bundler can take `secure-h5live-player/player` into your scripts instead.
const player = fileURLToPath(import.meta.resolve('secure-h5live-player/standalone'));
app.get('/secure-h5live-player.min.js', (request, response) => response.sendFile(player));

app.get('/sign-in', (request, response) => {
  const cookie = signIn(request.query.name);
  if (cookie) response.set('set-cookie', cookie);
  response.redirect(303, '/');
});

app.get('/', (request, response) => {
  response.set('cache-control', 'no-store').send(page(process.env, viewerOf(request.headers.cookie)));
});

// From this machine only; in a container, leave 'localhost' out.
app.listen(PORT, 'localhost', () => console.log(`Open ${ORIGIN}`));
