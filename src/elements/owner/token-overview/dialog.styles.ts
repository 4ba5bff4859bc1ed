import { css } from 'lit';

/** The overview as a dialog, and the question in it. */
export const dialogStyles = css`
  dialog {
    box-sizing: border-box;
    inline-size: min(860px, calc(100vw - 24px));
    max-inline-size: none;
    max-block-size: calc(100dvh - 24px);
    padding: 0;
    border: none;
    border-radius: var(--_radius);
    background: var(--_panel);
    color: inherit;
    overflow: auto;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 55%);
  }

  dialog .panel {
    border: none;
  }

  .leave {
    position: sticky;
    inset-block-start: 0;
    padding: 14px;
    border: 2px solid var(--_bad);
    border-radius: 8px;
    background: var(--_panel);
  }

  .rest[inert],
  .actions[inert] {
    opacity: 0.45;
  }
`;
