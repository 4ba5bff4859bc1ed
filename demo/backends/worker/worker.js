// A page with a protected stream and the token endpoint that it asks, as a Cloudflare Worker.
import { createTokenHandler } from 'secure-h5live-player/server';
// The element in one file, as a text. Static assets of the Worker can serve it as well.
import player from 'secure-h5live-player/standalone';
import { page } from './page.js';
import { signIn, viewerOf } from './viewer.js';

let playbackToken;

// Settings are bindings, which a Worker is given with its requests.
const tokenHandler = (env) =>
  createTokenHandler({
    // A secret of the Worker, to nanoStream's token API only. There is no key in this code.
    apiKey: env.NANOSTREAM_API_KEY,
    // Left out: nanoStream Cloud.
    tokenApi: env.NANOSTREAM_TOKEN_API || undefined,
    // Your page's own origin, as viewers see it in the address bar.
    allowedOrigins: [env.ORIGIN],
    policy: { lifeSeconds: Number(env.TOKEN_LIFE || 300) },
    // Cloudflare tells the viewer's address; it takes out what a viewer writes there.
    clientAddress: (request) => request.headers.get('cf-connecting-ip'),
    // Who may watch what, in your own terms: ask your database here.
    authorize(request) {
      const viewer = viewerOf(request.headers.get('cookie'));
      return viewer ? { user: viewer, streams: [env.STREAM_NAME] } : 'sign-in';
    },
    onError: (error) => console.error('No token:', error.code, JSON.stringify(error.details)),
  });

export default {
  async fetch(request, env) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/playback-token') return (playbackToken ??= tokenHandler(env))(request);
    if (pathname === '/secure-h5live-player.min.js')
      return new Response(player, { headers: { 'content-type': 'text/javascript' } });
    if (pathname === '/sign-in') {
      const cookie = signIn(searchParams.get('name'));
      return new Response(null, {
        status: 303,
        headers: { location: '/', ...(cookie && { 'set-cookie': cookie }) },
      });
    }
    if (pathname !== '/') return new Response(null, { status: 404 });
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(page(env, viewerOf(request.headers.get('cookie'))), { headers });
  },
};
