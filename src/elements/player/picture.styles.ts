import { css } from '@lit/reactive-element';

/** What lies over the picture, and stands beneath it, once there is something that plays. */
export const pictureStyles = css`
  .frame:fullscreen {
    aspect-ratio: auto;
    border-radius: 0;
  }

  .controls,
  .statistics {
    z-index: 2;
  }

  .message {
    container-type: inline-size;
  }

  .scheduled {
    gap: 4px;
  }

  .countdown {
    padding: 0 14px;
    border-radius: 8px;
    background: #000000b8;
    font-size: clamp(1.5em, 10cqi, 3em);
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

  .owner {
    padding: 4px 14px;
    border-radius: 8px;
    background: #000000b8;
  }

  .message .owner {
    margin-block-start: 8px;
  }

  .copying {
    display: grid;
    justify-items: center;
    gap: 4px;
    font-size: 0.875em;
  }

  .diagnostics {
    min-block-size: 32px;
    padding: 4px 14px;
    border: 1px solid #fffc;
    border-radius: 999px;
    background: #0009;
    color: #fff;
    font: inherit;
    cursor: pointer;
    pointer-events: auto;
  }

  .diagnostics:hover {
    background: #fff;
    color: #000;
  }

  .diagnostics:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
  }

  .outcome:empty {
    display: none;
  }

  @container (width < 480px) {
    .text {
      font-size: 1em;
      line-height: 1.3;
    }

    /* Beneath it there are the controls; the owner reads the same in the panel. */
    .scheduled .text {
      font-size: 0.875em;
    }

    .scheduled .countdown {
      font-size: 1.375em;
      line-height: 1.1;
    }

    .message.scheduled .owner {
      display: none;
    }

    .scheduled .action {
      min-block-size: 32px;
      padding: 2px 12px;
      font-size: 0.875em;
    }

    .message .owner {
      margin: 0;
      padding: 2px 8px;
      font-size: 0.8125em;
      line-height: 1.3;
    }

    /* It would lie over the controls; the details of the token have it as well. */
    .passing .copying {
      display: none;
    }

    .message .action {
      position: sticky;
      inset-block-end: 0;
    }

    .message .action:not(:hover) {
      background: #000;
    }
  }

  .snippet {
    margin-block-start: 16px;
  }
`;
