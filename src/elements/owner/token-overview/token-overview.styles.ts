import { css } from 'lit';
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

/** The overview of a token, in the page and as a dialog. */
export const styles = [
  ownerStyles,
  dialogStyles,
  css`
    header {
      display: grid;
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
      white-space: nowrap;
    }

    .saved:is(.copied, .downloaded) {
      color: var(--_good);
    }

    .saved.revoked {
      color: var(--_bad);
    }

    .close {
      padding: 7px;
      border-color: transparent;
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

    .rows {
      margin: 0;
    }

    .row {
      display: grid;
      grid-template-columns: 10.5em minmax(0, 1fr) auto;
      gap: 2px 16px;
      align-items: center;
      padding-block: 6px;
      min-block-size: 40px;
      box-sizing: border-box;
      border-block-start: 1px solid var(--_line);
    }

    .row dt {
      color: var(--_muted);
      font-size: 0.9375em;
    }

    .row dd {
      margin: 0;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    .row :is(bdi, time) {
      font-weight: 600;
    }

    .word {
      color: var(--_muted);
    }

    .word.yes {
      color: inherit;
      font-weight: 600;
    }

    .options code {
      margin-inline-end: 8px;
      font-weight: 600;
    }

    .organisation .word,
    .differs {
      color: var(--_bad);
      font-weight: 600;
    }

    .differs {
      margin: 2px 0 0;
    }

    .asked {
      display: inline-block;
      margin-inline-start: 8px;
      padding: 0 8px;
      border: 1px dashed var(--_muted);
      border-radius: 6px;
      color: var(--_muted);
      font-size: 0.8125em;
    }

    .dots {
      letter-spacing: 2px;
    }

    .toggle {
      min-block-size: 28px;
      margin-inline-start: 4px;
      padding: 0 10px;
      font-size: 0.875em;
    }

    .unix {
      display: block;
      font-size: 0.8125em;
    }

    .unix code {
      font-size: calc(14em / 13);
    }

    .address {
      margin: 8px 0;
      padding: 8px 12px;
      border: 1px solid var(--_line);
      border-radius: 8px;
      background: var(--_code);
      overflow-wrap: anywhere;
    }

    .notes {
      margin: 8px 0 0;
      padding-inline-start: 20px;
      color: var(--_muted);
      font-size: 0.9375em;
    }

    .notes :is(.domain-elsewhere, .domain-not-told, .domain-above, .ip-bound) {
      color: var(--_notice);
      font-weight: 600;
    }

    .notes .domain-of-page {
      color: var(--_good);
    }

    [part='snippet'] {
      margin-block-start: 24px;
    }

    .question {
      padding: 12px 14px;
      border: 2px solid var(--_bad);
      border-radius: 8px;
    }

    @container (max-width: 520px) {
      .saved {
        order: 1;
      }

      .row {
        grid-template-columns: minmax(0, 1fr) auto;
      }

      .row .value {
        grid-row: 2;
        grid-column: 1;
      }

      .row .act {
        grid-row: 1 / 3;
        grid-column: 2;
      }

      .asked {
        margin-inline-start: 0;
      }
    }
  `,
];
