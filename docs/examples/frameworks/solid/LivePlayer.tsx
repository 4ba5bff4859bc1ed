import { createSignal } from 'solid-js';
import 'secure-h5live-player/player';
import type {} from 'secure-h5live-player/types/solid';

export function LivePlayer() {
  const [phase, setPhase] = createSignal('idle');
  return (
    <figure>
      <secure-h5live-player
        stream-name="AAAAA-BBBBB"
        token-endpoint="/playback-token"
        autoplay
        on:playback-change={(event) => setPhase(event.state.phase)}
      />
      <figcaption>{phase()}</figcaption>
    </figure>
  );
}
