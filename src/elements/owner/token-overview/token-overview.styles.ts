import { css } from '../../shared/css.js';
import { ownerStyles } from '../owner.styles.js';

// The overview as a dialog, and the question in it.
const dialogStyles = css`
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

  .corner {
    position: sticky;
    inset-block-start: 8px;
    z-index: 1;
    display: flex;
    justify-content: flex-end;
    block-size: 0;
  }

  .close {
    flex: none;
    align-self: start;
    padding: 7px;
    border-radius: 50%;
  }

  dialog .title,
  dialog .leave {
    padding-inline-end: 56px;
  }

  /* The key has the line beside it. */
  @media (max-width: 14em) {
    dialog .title {
      padding-inline-end: 0;
    }

    dialog .key {
      margin-inline-end: 56px;
    }
  }

  /* All of a small screen: beside it there is no room to see what is behind. */
  @media (max-width: 40em), (max-height: 30em) {
    dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      block-size: 100%;
      max-block-size: 100%;
      margin: 0;
      padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom)
        env(safe-area-inset-left);
      border-radius: 0;
    }
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

/** The overview of a token, in the page and as a dialog, and the ways to keep the token. */
export const styles = [
  ownerStyles,
  dialogStyles,
  css`
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }

    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
    }

    .title h2 {
      flex: 1 1 8em;
      min-inline-size: 0;
    }

    .key {
      inline-size: 24px;
      block-size: 24px;
      color: var(--_notice);
    }

    .saved {
      padding: 2px 12px;
      border: 1px solid currentcolor;
      border-radius: 99px;
      color: var(--_notice);
      font-size: 0.875em;
      font-weight: 650;
    }

    .saved:is(.copied, .downloaded) {
      color: var(--_good);
    }

    .saved.revoked {
      color: var(--_bad);
    }

    .once {
      display: flex;
      gap: 12px;
      padding: 10px 14px;
      border-radius: 8px;
      background: color-mix(in srgb, var(--_notice) 10%, transparent);
    }

    .once p {
      margin: 0;
    }

    .once svg {
      flex: none;
      margin-block-start: 2px;
      color: var(--_notice);
    }

    .leave,
    .question {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }

    :is(.leave, .question) p {
      flex-basis: 100%;
      margin: 0;
      font-weight: 650;
    }

    @container (max-width: 520px) {
      .saved {
        order: 1;
      }
    }
  `,
];
