import { css } from '../../shared/css.js';
import { codeStyles } from '../code-snippet/code-view.js';

/** Everything about a token, beneath the ways to keep it. */
export const styles = [
  codeStyles,
  css`
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }

    .head h3 {
      margin-inline-end: auto;
    }

    .copy {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      min-block-size: 30px;
      padding: 2px 10px;
      font-size: 0.875em;
    }

    .head button {
      min-block-size: 34px;
      padding: 4px 12px;
      font-size: 0.875em;
    }

    .copy.copied {
      border-color: var(--_good);
      color: var(--_good);
    }

    .copy svg {
      inline-size: 16px;
      block-size: 16px;
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

    /* Of large text, and in a narrow column, no word fits beside a button. */
    @container (max-width: 14em) {
      .row {
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
      }

      .row .act {
        grid-area: auto;
      }
    }
  `,
];
