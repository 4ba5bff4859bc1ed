import { css } from '@lit/reactive-element';

/**
 * Captions lie beneath everything that can be pressed, and above where the controls are, whether those are to be seen or
 * not: text that jumps is not read. They go by the picture's width, for it may have any.
 */
export const styles = css`
  :host {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
    container-type: size;
  }

  .captions {
    --_size: clamp(1em, 2.6cqi, 4em);
    --_lines: 3;
    --_bar: 62px;
    --_ground: #000000bf;
    --_ink: #fff;
    position: absolute;
    inset-inline: 8px;
    inset-block: 12px var(--_bar);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: flex-end;
    gap: 6px;
    font-size: var(--_size);
    line-height: 1.3;
    text-align: center;
    color: var(--_ink);
  }

  .top {
    justify-content: flex-start;
  }

  .small {
    font-size: max(0.8125em, var(--_size) * 0.8);
  }

  .large {
    font-size: calc(var(--_size) * 1.4);
  }

  .solid {
    --_ground: #000;
  }

  .high {
    --_ink: #ff0;
    font-weight: 700;
  }

  .high:not(.none) {
    --_ground: #000;
  }

  .text {
    box-sizing: border-box;
    max-inline-size: min(100%, 42em);
    padding: 4px 10px;
    border-radius: 6px;
    background: var(--_ground);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }

  /* No more than some lines of what may be longer: the newest words are the last ones. */
  .lines {
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    max-block-size: calc(var(--_lines) * 1.3em);
    overflow: hidden;
  }

  p {
    margin: 0;
  }

  .none .text {
    background: none;
    text-shadow:
      0 0 3px #000,
      0 0 3px #000,
      0 0 5px #000,
      0 0 8px #000,
      1px 1px 1px #000,
      -1px -1px 1px #000;
  }

  .notice {
    padding: 4px 12px;
    border-radius: 6px;
    background: #000000bf;
    color: #fff;
    font-size: max(0.875em, 0.6 * var(--_size));
  }

  .empty {
    padding: 0;
    border: 0 !important;
  }

  .owner {
    font-size: 0.875em;
  }

  @media (pointer: coarse) {
    .captions {
      --_bar: 64px;
    }
  }

  /* Beneath the bar's shade there is nothing to read on a low picture. */
  @container (max-height: 240px) {
    .captions {
      --_bar: 48px;
      inset-block-start: 6px;
    }
  }

  @container (max-height: 170px) {
    .captions {
      --_lines: 2;
    }
  }

  @media (forced-colors: active) {
    .text,
    .notice {
      border: 1px solid;
      background: Canvas !important;
      color: CanvasText;
    }
  }
`;
