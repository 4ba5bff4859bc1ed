/** @jsxImportSource preact */
import type {} from 'secure-h5live-player/types/preact';

export const right = (
  <secure-h5live-player
    ref={(player) => void player?.play()}
    stream-name="A"
    controls="none"
    class="x"
    start-quality="high"
    entries={[{ streamName: 'A' }]}
    config={{ style: {} }}
    onplayback-change={(event) => void event.state.phase.length}
  />
);
// Wrong:
export const quality = <secure-h5live-player start-quality="best" />;
export const entries = <secure-h5live-player entries={[{}]} />;
export const token = <secure-h5live-player token={1} />;
export const word = <secure-h5live-player controls="nope" />;
export const field = <secure-h5live-player onplayback-change={(event) => void event.nothing} />;
