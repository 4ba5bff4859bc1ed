import { css } from '../shared/css.js';
import { quotedNameStyles } from '../shared/quoted-names.js';
import { lifeStyles } from '../shared/token-life.js';

/** What a panel tells beyond how long its token is valid. */
export const particularsStyles = [
  lifeStyles,
  quotedNameStyles,
  css`
    .panel {
      position: relative;
    }

    .life {
      position: absolute;
      inset-inline: 0;
      inset-block-end: 0;
      /* What is lower than a corner is round cannot be round enough itself: to the panel’s edge, with its borders. */
      clip-path: inset(calc(-2 * var(--_radius)) -1px -1px -4px round var(--_radius));
    }

    .viewer-findings {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
      font-weight: 600;
    }

    dl {
      display: grid;
      grid-template-columns: minmax(7em, auto) 1fr;
      gap: 6px 16px;
      margin: 12px 0 0;
    }

    dt {
      color: var(--_muted);
    }

    dd {
      margin: 0;
      min-inline-size: 0;
    }

    /* Of two lines neither is "AM" or a time zone alone. */
    dd time {
      display: inline-block;
      text-wrap: balance;
    }

    .reason {
      color: var(--_muted);
    }

    .violated .reason {
      color: var(--_bad);
      font-weight: 600;
    }

    /* On its own side, so that what follows begins a line as other lines begin. */
    .masked,
    button {
      margin-inline-end: 8px;
    }

    button {
      padding: 2px 12px;
      font: inherit;
      color: inherit;
      background: none;
      border: 1px solid var(--_muted);
      border-radius: 6px;
      cursor: pointer;
    }

    button:focus-visible {
      outline: 2px solid var(--_tone);
      outline-offset: 2px;
    }

    .copying {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      margin: 12px 0 0;
    }

    .owner {
      margin-block-start: 12px;
      padding-block-start: 12px;
      border-block-start: 1px solid var(--_line);
    }

    .owner h3 {
      margin: 0;
      font-size: 1em;
    }

    .owner ul {
      margin: 8px 0 0;
      padding-inline-start: 20px;
    }

    .owner a {
      color: inherit;
    }

    .owner .unlikely code {
      color: var(--_bad);
    }

    .owner .uncertain code {
      color: var(--_notice);
    }

    /* As high as a finger needs it, and takes no more room. */
    @media (pointer: coarse) {
      summary {
        --_reach: max(10px, (44px - 1.5em) / 2);
        padding-block: var(--_reach);
        margin-block: calc(-1 * var(--_reach));
      }

      button {
        min-block-size: 44px;
        margin-block: 4px;
      }
    }

    /* Of large text few letters fit into a line, and fewer beside an icon. */
    @media (max-width: 14em) {
      .panel {
        padding-inline: 12px;
      }

      .panel > svg {
        display: none;
      }

      .heading {
        font-size: 1em;
      }

      .body {
        grid-column: 1 / -1;
      }
    }

    @media (max-width: 30em) {
      dl {
        grid-template-columns: 1fr;
        gap: 0;
      }

      dd {
        margin-block-end: 8px;
      }
    }
  `,
];
