import { css } from '../shared/css.js';

/**
 * The surface, the bar with its buttons, the big button, the menu. They lie over a picture that can have any colour: white
 * on a scrim that leaves less than a fifth of the picture's light where text stands.
 */
export const styles = css`
  :host,
  .controls,
  .surface {
    position: absolute;
    inset: 0;
    border-radius: inherit;
    -webkit-tap-highlight-color: transparent;
  }

  .controls {
    container-type: size;
    overflow: hidden;
    color: #fff;
    font-size: 0.875em;
    user-select: none;
  }

  .surface {
    touch-action: manipulation;
  }

  .hidden .surface {
    cursor: none;
  }

  .bar {
    --_fade: 40px;
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    display: flex;
    align-items: center;
    padding: var(--_fade) calc(8px + var(--_sides, 0px)) calc(var(--_bar) - var(--_size) + var(--_foot, 0px));
    background: linear-gradient(to top, #000000d1, #0000009e calc(100% - var(--_fade)), #0000);
    transition: opacity 0.2s;
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

    /* What cannot be seen must not be hit by a finger that only wants to see it. */
    > * {
      pointer-events: none;
    }
  }

  button {
    all: unset;
    cursor: pointer;
  }

  button,
  .live {
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--_size);
    block-size: var(--_size);
    border-radius: 8px;
  }

  svg {
    flex: none;
    display: block;
    inline-size: 24px;
    block-size: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .solid {
    fill: currentColor;
  }

  :is(.surface, .menu, .item):focus {
    outline: none;
  }

  /* Two rings, light and dark: one of them stands out from any picture. */
  :is(button, .volume, .item):focus-visible {
    outline: 2px solid #fff;
    outline-offset: -2px;
    box-shadow: inset 0 0 0 4px #000000b3;
  }

  .captions {
    position: relative;
  }

  .on::after {
    content: '';
    position: absolute;
    inset-inline: 9px;
    inset-block-end: 5px;
    border-block-end: 3px solid;
    border-radius: 2px;
  }

  .live {
    gap: 7px;
    padding-inline: 8px;
    font-weight: 600;
    white-space: nowrap;
  }

  .dot {
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    background: #ff5a4f;
  }

  .behind .dot {
    background: none;
    outline: 2px solid;
    outline-offset: -2px;
  }

  /* A native slider, which fills from where its language begins. */
  .volume {
    --_toward: right;
    --_filled: calc(7px + (100% - 14px) * var(--_level, 0));
    appearance: none;
    box-sizing: border-box;
    inline-size: 84px;
    block-size: var(--_size);
    margin-block: 0;
    margin-inline: 2px 8px;
    padding-inline: 4px;
    border-radius: 8px;
    background: linear-gradient(to var(--_toward), #fff var(--_filled), #ffffff52 0) center / 100% 4px
      no-repeat content-box;
    cursor: pointer;
  }

  [dir='rtl'] .volume {
    --_toward: left;
  }

  [dir='rtl'] .mute svg {
    scale: -1 1;
  }

  .volume::-moz-range-track {
    background: none;
  }

  /* A browser drops a rule whose list of selectors names a part that it does not know. */
  .volume::-moz-range-thumb {
    inline-size: 14px;
    block-size: 14px;
    border: 0;
    border-radius: 50%;
    background: #fff;
  }

  .volume::-webkit-slider-thumb {
    appearance: none;
    inline-size: 14px;
    block-size: 14px;
    border-radius: 50%;
    background: #fff;
  }

  .start {
    position: absolute;
    inset: 0;
    z-index: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    padding-inline: 8px;
    pointer-events: none;
  }

  /* In the middle, and above the bar where it is higher than that leaves it. */
  .start::before,
  .start::after {
    flex: 1;
    content: '';
  }

  .start::after {
    min-block-size: var(--_bar);
  }

  .big-play,
  ::slotted(*) {
    pointer-events: auto;
  }

  .big-play {
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: 80px;
    block-size: 80px;
    border: 2px solid #ffffffe5;
    border-radius: 999px;
    background: #141211;

    svg {
      scale: 1.6;
    }
  }

  /* Of large text its words take two lines, and each of them one. */
  .worded {
    inline-size: fit-content;
    block-size: fit-content;
    min-block-size: 60px;
    max-inline-size: calc(100cqi - 16px);
    gap: 14px;
    padding: 6px 24px;
    padding-inline-start: 20px;
    font-size: min(calc(17em / 14), 9cqi);
    font-weight: 600;
    line-height: 1.15;

    svg {
      scale: 1.3;
    }
  }

  .menu {
    position: absolute;
    inset-inline-end: calc(8px + var(--_sides, 0px));
    inset-block-end: calc(var(--_size) + 14px + var(--_foot, 0px));
    z-index: 2;
    box-sizing: border-box;
    min-inline-size: 190px;
    max-inline-size: calc(100cqi - 16px);
    max-block-size: calc(100cqb - var(--_size) - 22px - var(--_foot, 0px) - var(--_head, 0px));
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    color-scheme: dark;
    /*
     * Opaque: Firefox's own picture-in-picture toggle takes clicks through what is translucent. Phones show no bar of a box
     * that can be scrolled, so an arrow at its edge says where more lies beyond it; at its ends the ground comes to lie over
     * that. It stands where lines end, beside their words.
     */
    background:
      linear-gradient(#141211 50%, #14121100) top / 100% 36px local,
      linear-gradient(#14121100, #141211 50%) bottom / 100% 36px local,
      conic-gradient(from 135deg at top, #cfc7c1 90deg, #0000 0) var(--_end, right) 8px top 5px / 14px 7px,
      conic-gradient(from 315deg at bottom, #cfc7c1 90deg, #0000 0) var(--_end, right) 8px bottom 5px / 14px
        7px,
      #141211;
    background-repeat: no-repeat;
    border: 1px solid #ffffff38;
    border-radius: 10px;
    line-height: 1.35;
  }

  [dir='rtl'] .menu {
    --_end: left;
  }

  .group + .group {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid #ffffff38;
  }

  .group-name {
    padding: 5px 10px 3px;
    font-size: calc(13em / 14);
    font-weight: 600;
    color: #cfc7c1;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 34px;
    padding-inline: 8px 14px;
    border-radius: 6px;
    overflow-wrap: anywhere;
    cursor: pointer;

    svg {
      scale: 0.8;
    }
  }

  .item:focus {
    background: #ffffff29;
  }

  @media (hover: hover) {
    :is(button, .item):hover {
      background: #ffffff29;
    }

    .big-play:hover {
      background: #000000d1;
    }
  }

  @media (pointer: coarse) {
    .item {
      min-block-size: 44px;
    }
  }

  /* What is least missed goes first: the volume, which has keys and a mute button, and then the floating window. */
  @container (max-width: 460px) {
    .volume {
      display: none;
    }
  }

  @container (max-width: 360px) {
    .pip {
      display: none;
    }
  }

  /* So many widths of a letter: of large text there is room for less. */
  @container (max-width: 300px) or (max-width: 13.5em) {
    .bar {
      padding-inline: 4px;
    }

    .live {
      min-inline-size: 28px;
      padding: 0;
    }

    button.live {
      min-inline-size: var(--_size);
    }

    .live-text {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container (max-width: 270px) {
    .bar:has(.captions) .live {
      display: none;
    }

    .bar > button {
      flex-shrink: 1;
      inline-size: var(--_size);
      min-inline-size: 24px;
    }
  }

  /* A low picture is not to vanish under the scrim, and has no room for a menu above the bar. */
  @container (max-height: 240px) {
    .bar {
      --_fade: 20px;
    }

    .menu {
      inset-block-end: 6px;
      max-block-size: calc(100cqb - 12px);
    }
  }

  @container (max-height: 200px) {
    .big-play {
      inset-block-end: 32px;
      inline-size: 60px;
      block-size: 60px;
    }

    .worded {
      inline-size: fit-content;
      block-size: fit-content;
      min-block-size: 48px;
      padding-inline: 14px 16px;
      font-size: min(calc(15em / 14), 9cqi);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .bar {
      transition: none;
    }
  }

  @media (forced-colors: active) {
    .bar {
      --_fade: 6px;
      background: Canvas;
      border-block-start: 1px solid;
    }

    .dot {
      background: CanvasText;
      forced-color-adjust: none;
    }

    .menu {
      background: Canvas;
    }

    .volume {
      appearance: auto;
    }

    .item:is(:focus, :hover) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
