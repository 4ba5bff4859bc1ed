import { css } from 'lit';

// A browser drops a rule whose list of selectors names a part that it does not know: each has a rule of its own.
const track = css`
  block-size: 4px;
  border-radius: 2px;
  background: linear-gradient(to var(--_toward), #fff var(--_filled), rgb(255 255 255 / 32%) var(--_filled));
`;

/** The volume: a native slider, which fills from where its language begins. */
export const volumeStyles = css`
  [dir='rtl'] .mute svg {
    scale: -1 1;
  }

  .volume {
    --_thumb: 14px;
    --_toward: right;
    --_filled: calc(var(--_thumb) / 2 + (100% - var(--_thumb)) * var(--_level, 0));
    appearance: none;
    inline-size: 84px;
    block-size: var(--_size);
    margin-block: 0;
    margin-inline: 2px 8px;
    padding-inline: 4px;
    box-sizing: border-box;
    background: none;
    border-radius: 8px;
    cursor: pointer;
  }

  [dir='rtl'] .volume {
    --_toward: left;
  }

  .volume::-webkit-slider-runnable-track {
    ${track}
  }

  .volume::-moz-range-track {
    ${track}
  }

  .volume::-webkit-slider-thumb {
    appearance: none;
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    margin-block-start: -5px;
    border-radius: 50%;
    background: #fff;
  }

  .volume::-moz-range-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    border: 0;
    border-radius: 50%;
    background: #fff;
  }

  @container (max-width: 460px) {
    .volume {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .volume {
      appearance: auto;
    }
  }
`;
