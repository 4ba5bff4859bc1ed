import { css } from 'lit';

/**
 * The surface, and the bar with its buttons. They lie over a picture that can have any colour: white on a scrim that leaves less than
 * a fifth of the picture's light where text stands.
 */
export const styles = css`
  :host {
    position: absolute;
    inset: 0;
    display: block;
    border-radius: inherit;
    -webkit-tap-highlight-color: transparent;
  }

  .controls {
    --_size: 40px;
    --_ease: opacity 0.2s ease;
    position: absolute;
    inset: 0;
    container-type: size;
    overflow: hidden;
    border-radius: inherit;
    color: #fff;
    font-size: 0.875em;
    user-select: none;
  }

  .surface {
    position: absolute;
    inset: 0;
    outline: none;
    touch-action: manipulation;
  }

  .hidden .surface {
    cursor: none;
  }

  .bar {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    display: flex;
    align-items: center;
    padding: 40px 8px 6px;
    background: linear-gradient(to top, rgb(0 0 0 / 82%), rgb(0 0 0 / 62%) calc(100% - 40px), transparent);
    transition: var(--_ease);
    pointer-events: none;
  }

  .bar > * {
    flex: none;
    pointer-events: auto;
  }

  .bar > .space {
    flex: 1;
    pointer-events: none;
  }

  .hidden .bar:not(:has(:focus-visible)) {
    opacity: 0;
  }

  /* What cannot be seen must not be hit by a finger that only wants to see it. */
  .hidden .bar:not(:has(:focus-visible)) > * {
    pointer-events: none;
  }

  button {
    margin: 0;
    padding: 0;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }

  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  svg .solid {
    fill: currentColor;
  }

  .bar button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 8px;
  }

  @media (hover: hover) {
    .bar button:hover {
      background: rgb(255 255 255 / 18%);
    }
  }

  /* Two rings, light and dark: one of them stands out from any picture. */
  :is(button, .volume):focus-visible {
    outline: 2px solid #fff;
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px rgb(0 0 0 / 70%);
  }

  .live {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    block-size: var(--_size);
    padding-inline: 8px;
    font-weight: 600;
    white-space: nowrap;
  }

  .bar button.live {
    padding-inline: 8px;
  }

  .dot {
    box-sizing: border-box;
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: #ff5a4f;
  }

  .behind .dot {
    background: none;
    border: 2px solid currentColor;
  }

  @media (pointer: coarse) {
    .controls {
      --_size: 44px;
    }
  }

  /* What is least missed goes first: the volume, which has keys and a mute button, and then the floating window. */
  @container (max-width: 360px) {
    .bar .pip {
      display: none;
    }
  }

  @container (max-width: 300px) {
    .bar {
      padding-inline: 4px;
    }

    .live-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .live,
    .bar button.live {
      min-inline-size: 28px;
      justify-content: center;
      padding-inline: 0;
    }
  }

  /* A low picture is not to vanish under the scrim. */
  @container (max-height: 240px) {
    .bar {
      padding-block: 20px 2px;
      background: linear-gradient(to top, rgb(0 0 0 / 82%), rgb(0 0 0 / 62%) calc(100% - 20px), transparent);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .controls {
      --_ease: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      padding-block-start: 6px;
      background: Canvas;
      border-block-start: 1px solid CanvasText;
    }

    .controls {
      color: CanvasText;
    }

    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }

    :is(button, .volume):focus-visible {
      outline-color: Highlight;
    }
  }
`;

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
