/** The page. Whoever opens it can read all of it: it is given addresses and a name, never the key. */
export function page(env, viewer) {
  const attributes = {
    'stream-name': env.STREAM_NAME,
    'token-endpoint': '/playback-token',
    // Left out, these are nanoStream Cloud's own.
    'rtmp-url': env.RTMP_URL,
    'websocket-url': env.WEBSOCKET_URL,
    // A script of another origin needs its digest: sha384-…
    'player-src': env.PLAYER_SRC,
    integrity: env.PLAYER_INTEGRITY,
  };
  const given = Object.entries(attributes).filter(([, value]) => value);
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Live</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/secure-h5live-player.min.js"></script>
  </head>
  <body>
    <p>${viewer ? `Signed in as ${viewer}` : '<a href="/sign-in?name=alice">Sign in as alice</a>'}</p>
    <secure-h5live-player ${given.map(([name, value]) => `${name}="${escape(value)}"`).join(' ')} autoplay muted></secure-h5live-player>
  </body>
</html>`;
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
