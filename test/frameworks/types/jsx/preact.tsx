/** @jsxImportSource preact */
import type {} from 'secure-h5live-player/types/preact';

export const right = (
  <secure-h5live-player
    ref={(player) => void player?.play()}
    stream-name="A"
    controls="none"
    class="x"
    onplayback-change={(event) => void event.state.phase.length}
  />
);
// Wrong:
export const word = <secure-h5live-player controls="nope" />;
export const field = <secure-h5live-player onplayback-change={(event) => void event.nothing} />;
