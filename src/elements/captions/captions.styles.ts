import { css } from '../shared/css.js';

/**
 * Captions stand in the room above the controls, whether those are to be seen or not: text that jumps is not read. They go by
 * the width of that room, for a picture may have any.
 */
export const styles = css`
  :host {
    display: block;
    pointer-events: none;
  }

  .captions {
    --_letter: clamp(1em, 2.6cqi, 4em);
    --_lines: 3;
    /* However large letters are to be, their lines have to fit. */
    --_largest: calc((94cqb - 16px - var(--_measured, 0px)) / (1.3 * var(--_lines)));
    --_ground: #000000bf;
    --_ink: #fff;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 6px;
    padding: clamp(0px, 3cqb, 16px) 4px;
    font-size: min(var(--_letter), var(--_largest));
    line-height: 1.3;
    text-align: center;
    color: var(--_ink);
  }

  .small {
    font-size: min(max(0.8125em, var(--_letter) * 0.8), var(--_largest));
  }

  .large {
    font-size: min(var(--_letter) * 1.4, var(--_largest));
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
    font-size: max(0.875em, 0.6 * var(--_letter));
  }

  .empty {
    padding: 0;
    border: 0 !important;
  }

  .owner {
    font-size: 0.875em;
  }

  @container (height < 128px) {
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
