// The player in a server component: a tag with attributes.
import Link from 'next/link';
import type {} from 'secure-h5live-player/types/react';
import { DefinePlayer } from './define-player';
import { settings } from './settings';

export default async function Page() {
  const { streamName, rtmpUrl, websocketUrl } = await settings();
  return (
    <main>
      <h1>Live</h1>
      <secure-h5live-player
        stream-name={streamName}
        token-endpoint="/playback-token"
        rtmp-url={rtmpUrl}
        websocket-url={websocketUrl}
        autoplay
        muted
      />
      <DefinePlayer />
      <Link href="/elsewhere">Elsewhere</Link>
    </main>
  );
}
