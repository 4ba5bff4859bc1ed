// The page. Whoever opens it can read all of it: the player is given addresses, never the key.
import { cookies } from 'next/headers';
import { Player } from './player.js';
import { viewerOf } from './viewer.js';

export default async function Page() {
  // Reading cookies makes this a page that is rendered for each request, with the settings of that moment.
  const viewer = viewerOf((await cookies()).get('viewer')?.value);
  const { STREAM_NAME, RTMP_URL, WEBSOCKET_URL, PLAYER_SRC, PLAYER_INTEGRITY } = process.env;
  return (
    <main>
      <p>{viewer ? `Signed in as ${viewer}` : <a href="/sign-in?name=alice">Sign in as alice</a>}</p>
      <Player
        stream-name={STREAM_NAME}
        token-endpoint="/playback-token"
        // Left out, these are nanoStream Cloud's own.
        rtmp-url={RTMP_URL}
        websocket-url={WEBSOCKET_URL}
        // A script of another origin needs its digest: sha384-…
        player-src={PLAYER_SRC}
        integrity={PLAYER_INTEGRITY}
        autoplay
        muted
      />
    </main>
  );
}
