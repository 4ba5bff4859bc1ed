/** @jsxImportSource solid-js */
import type {} from 'secure-h5live-player/types/solid';

export const right = (
  <secure-h5live-player
    stream-name="A"
    controls="none"
    class="x"
    prop:volume={0.5}
    prop:entries={[{ streamName: 'A' }]}
    on:playback-change={(event) => void event.state.phase.length}
  />
);
// Wrong:
export const token = <secure-h5live-player prop:token={1} />;
export const entries = <secure-h5live-player prop:entries={[{}]} />;
export const word = <secure-h5live-player controls="nope" />;
export const field = <secure-h5live-player on:playback-change={(event) => void event.nothing} />;
