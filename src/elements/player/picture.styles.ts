import { css } from '../shared/css.js';

/**
 * What lies over the picture, and stands beneath it, once there is something that plays. All that is over the picture but the
 * controls shares the room above their bar: measurements give way to what is said, and that scrolls within itself before
 * its buttons are out of sight.
 */
export const pictureStyles = css`
  .frame:fullscreen {
    aspect-ratio: auto;
    border-radius: 0;
    /* Off the rounded corners, cameras and bars of a screen, where its page reaches under them. */
    --_head: env(safe-area-inset-top);
    --_sides: max(env(safe-area-inset-left), env(safe-area-inset-right));
    --_foot: env(safe-area-inset-bottom);
  }

  .controls {
    z-index: 2;
  }

  /* The menu that is open lies over everything. */
  .controls:state(menu) {
    z-index: 4;
  }

  .overlay {
    position: absolute;
    inset: var(--_head, 0px) var(--_sides, 0px) calc(var(--_bar) + var(--_foot, 0px));
    z-index: 3;
    container-type: size;
    pointer-events: none;
  }

  .bare {
    inset-block-end: var(--_foot, 0px);
  }

  /* Beneath the controls, which stay as bright as they are. */
  .frame:has(.stopped)::before {
    position: absolute;
    inset: 0;
    z-index: 1;
    background: #000c;
    content: '';
  }

  .layers {
    box-sizing: border-box;
    block-size: 100%;
    display: grid;
    grid-template: 'top top' auto 'measured said' minmax(0, 1fr) 'bottom bottom' auto / auto minmax(0, 1fr);
  }

  .statistics {
    grid-area: measured;
  }

  .captions {
    grid-area: bottom;
  }

  .captions.top {
    grid-area: top;
  }

  /* The least of them. */
  .layers:has(.statistics) {
    --_measured: calc(1.35 * clamp(12px, 9cqb, 0.8125em) + 21px);
  }

  .overlay .message {
    position: relative;
    inset: auto;
    grid-area: said;
    min-block-size: 0;
    padding: 8px clamp(8px, 8cqi - 18px, 20px);
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: 8px;
    background: none;
  }

  .stopped,
  .said,
  .overlay .action {
    pointer-events: auto;
  }

  .overlay .backing {
    --_rim: 0px;
    flex: 0 1 auto;
    min-block-size: 1.5em;
    max-inline-size: calc(100% - 2 * var(--_rim));
    display: flex;
    padding-inline: var(--_rim);
    font-size: min(1em, 16cqb);
  }

  .overlay .passing .backing {
    --_rim: 14px;
  }

  .said {
    flex: 1;
    overflow-y: auto;
    scrollbar-width: thin;
    scrollbar-color: #fffc #0000;
    text-wrap: balance;
  }

  /* Its last line is half bright, so that this is seen also where it ends between two lines. */
  .more {
    mask: linear-gradient(#000 calc(100% - 1em), #0000);
  }

  .said:focus-visible {
    mask: none;
    outline: 2px solid #fff;
    outline-offset: 2px;
  }

  .actions {
    flex: none;
    max-inline-size: 100%;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 8px;
    font-size: clamp(max(13px, 0.5em), 12cqb, 1em);
  }

  .countdown {
    flex-basis: 100%;
  }

  .countdown span {
    padding: 0 14px;
    border-radius: 8px;
    background: #000c;
    font-size: clamp(1em, 8cqmin, 3em);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
  }

  .others {
    margin: 8px 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .code,
  .owner {
    font-size: 0.875em;
  }

  .code {
    color: #d8d0ca;
  }

  .message .owner {
    margin-block-start: 8px;
    /* Engines balance lines with names that stay whole each in its own way. */
    text-wrap: wrap;
  }

  .owner a {
    color: inherit;
  }

  .copying {
    display: contents;
  }

  .minor {
    min-block-size: 32px;
    padding: 4px 14px;
    border-width: 1px;
    font-size: 0.875em;
    font-weight: 400;
  }

  .outcome {
    flex-basis: 100%;
  }

  .outcome:empty {
    display: none;
  }

  /* The numbers matter more than the curve. */
  @container (height < 17em) {
    .layers {
      --_trail: none;
    }
  }

  @container (height < 25em) {
    .layers:has(.captions) {
      --_trail: none;
    }
  }

  @container (width < 35em) {
    .layers {
      display: flex;
      flex-direction: column;
    }

    .statistics {
      flex: 0 1000 auto;
    }

    /* Nothing is measured of what does not play. */
    .layers:has(.stopped, .scheduled) .statistics {
      display: none;
    }

    .overlay .message {
      flex: 1 1 auto;
    }

    .captions {
      flex: none;
      margin-block-start: auto;
    }

    .captions.top {
      order: -1;
      margin: 0;
    }

    .said,
    .actions {
      line-height: 1.3;
    }

    .text {
      font-size: 1em;
    }

    .message .owner {
      margin: 0;
      font-size: 0.8125em;
    }

    /* The owner reads the same in the panel. */
    .scheduled .owner {
      display: none;
    }

    /* There is little room; the details of the token have it as well. */
    .passing .copying {
      display: none;
    }

    .actions .action {
      padding: 4px 12px;
      font-size: 0.875em;
    }
  }

  /* The button in the middle reaches over them. */
  @container (width < 40em) {
    .awaits {
      display: none;
    }
  }

  /* Side by side, in words that wrap. */
  @container (height < 180px) {
    .overlay .message {
      padding-block: 4px;
      gap: 6px;
    }

    .overlay .backing {
      min-block-size: 1.3em;
      padding-block: 0;
      line-height: 1.3;
    }

    .actions {
      display: grid;
      grid-auto-flow: column;
    }

    .outcome {
      grid-area: 2 / 1 / auto / span 2;
      font-size: 0.875em;
      line-height: 1.15;
    }

    .actions .action {
      min-block-size: 32px;
      padding-block: 2px;
      line-height: 1.15;
    }
  }

  @container (height < 130px) {
    .layers:has(.message) .statistics {
      display: none;
    }

    /* Three lines of them, above a button for fingers. */
    .overlay .backing {
      font-size: min(0.875em, 16cqb);
    }
  }

  @media (pointer: coarse) {
    .actions .action {
      min-block-size: 44px;
    }
  }

  .snippet {
    margin-block-start: 16px;
  }
`;
