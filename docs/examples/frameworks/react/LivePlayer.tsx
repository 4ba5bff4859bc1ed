import { useState } from 'react';
import { SecureH5livePlayer } from 'secure-h5live-player/react';

export function LivePlayer() {
  const [phase, setPhase] = useState('idle');
  return (
    <figure>
      <SecureH5livePlayer
        streamName="AAAAA-BBBBB"
        tokenEndpoint="/playback-token"
        autoplay
        onPlaybackChange={(event) => setPhase(event.state.phase)}
      />
      <figcaption>{phase}</figcaption>
    </figure>
  );
}
