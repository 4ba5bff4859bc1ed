// A page with a protected stream and the token endpoint that it asks, with nothing but Node.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createTokenHandler } from 'secure-h5live-player/server';
import { toNodeListener } from 'secure-h5live-player/server/node';
import { page } from './page.js';
import { signIn, viewerOf } from './viewer.js';

const { PORT = '3000', ORIGIN = `http://localhost:${PORT}`, STREAM_NAME, TOKEN_LIFE = '300' } = process.env;
if (!STREAM_NAME) throw new Error('STREAM_NAME is not set');

const playbackToken = toNodeListener(
  createTokenHandler({
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
  }),
);

// The element in one file. Your own bundler can take `secure-h5live-player/player` into your scripts instead.
const player = await readFile(new URL(import.meta.resolve('secure-h5live-player/standalone')));

createServer((request, response) => {
  // Not every request line is an address (`GET // HTTP/1.1`), and what is thrown here would end the process.
  const [pathname, query] = request.url.split('?', 2);
  if (pathname === '/playback-token') return playbackToken(request, response);
  if (pathname === '/secure-h5live-player.min.js')
    return response.writeHead(200, { 'content-type': 'text/javascript' }).end(player);
  if (pathname === '/sign-in') {
    const cookie = signIn(new URLSearchParams(query).get('name'));
    return response.writeHead(303, { location: '/', ...(cookie && { 'set-cookie': cookie }) }).end();
  }
  if (pathname !== '/') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(page(process.env, viewerOf(request.headers.cookie)));
  // From this machine only; in a container, leave 'localhost' out.
}).listen(PORT, 'localhost', () => console.log(`Open ${ORIGIN}`));
