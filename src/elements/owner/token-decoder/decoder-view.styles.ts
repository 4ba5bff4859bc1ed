import { css } from '../../shared/css.js';
import { codeStyles } from '../code-snippet/code-view.js';

/** What a text says, beneath the field for it. */
export const styles = [
  codeStyles,
  css`
    [part='status'] {
      margin-block-start: 12px;
    }

    [part='status']::part(details),
    [part='status']::part(findings) {
      display: none;
    }

    .part h3 + .facts,
    .facts + h3 {
      margin-block-start: 12px;
    }

    .facts {
      margin: 4px 0 12px;
    }

    .facts div {
      display: grid;
      grid-template-columns: 10.5em minmax(0, 1fr);
      gap: 0 16px;
      padding-block: 4px;
    }

    .facts dt {
      color: var(--_muted);
    }

    .facts dd {
      margin: 0;
    }

    .facts bdi {
      font-weight: 600;
    }

    .facts bdi + .muted {
      margin-inline-start: 8px;
    }

    .facts :is(.violated, .opens-everything) .muted {
      color: var(--_bad);
      font-weight: 600;
    }

    .findings {
      display: grid;
      gap: 8px;
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }

    .findings li {
      padding-inline-start: 12px;
      border-inline-start: 4px solid var(--_line);
    }

    .findings :is(.unlikely, .organisation-wide) {
      border-color: var(--_bad);
    }

    .findings .uncertain {
      border-color: var(--_notice);
    }

    .findings .organisation-wide {
      color: var(--_bad);
      font-weight: 600;
    }

    .findings code {
      color: var(--_muted);
      font-size: 0.8125em;
    }

    .job {
      display: block;
      color: var(--_muted);
      font-size: 0.8125em;
      font-weight: 650;
    }

    table {
      inline-size: 100%;
      margin-block: 12px;
      border-collapse: collapse;
      table-layout: fixed;
    }

    caption {
      padding-block: 4px;
      font-weight: 600;
      text-align: start;
    }

    th,
    td {
      padding: 6px 12px 6px 0;
      border-block-start: 1px solid var(--_line);
      font-weight: 400;
      text-align: start;
      vertical-align: top;
    }

    th:first-child {
      inline-size: 24%;
    }

    th:nth-child(3) {
      inline-size: 30%;
    }

    thead th {
      color: var(--_muted);
      font-size: 0.8125em;
    }

    td time {
      display: block;
      color: var(--_muted);
      font-size: 0.875em;
    }

    td bdi {
      font-weight: 600;
    }

    .json summary {
      inline-size: fit-content;
      margin-block: 8px;
      cursor: pointer;
      font-weight: 600;
    }

    .verdict.accepted {
      color: var(--_good);
      font-weight: 600;
    }

    .verdict:is(.refused, .failed) {
      color: var(--_bad);
      font-weight: 600;
    }

    @container (max-width: 520px) {
      .facts div {
        grid-template-columns: 1fr;
      }

      :is(table, thead, tbody, tr, th, td, caption) {
        display: block;
      }

      thead {
        display: none;
      }

      tr {
        padding-block: 6px;
        border-block-start: 1px solid var(--_line);
      }

      th,
      td,
      th:first-child {
        inline-size: auto;
        padding: 0;
        border: none;
      }
    }
  `,
];
