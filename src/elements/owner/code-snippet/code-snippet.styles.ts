import { css } from '../../shared/css.js';
import { controlStyles } from '../owner.styles.js';
import { codeStyles } from './code-view.js';

/** The formats, their options, and the code. */
export const styles = [
  controlStyles,
  codeStyles,
  css`
    :host {
      display: block;
      color: var(--_text);
    }

    .panel {
      padding: 16px 24px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_panel);
      min-inline-size: 0;
    }

    .heading {
      font-size: 1.125em;
      font-weight: 650;
      cursor: pointer;
    }

    p {
      margin: 8px 0 12px;
    }

    .tabs {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-block-end: 12px;
    }

    [role='tab'] {
      border-color: transparent;
      background: none;
    }

    [role='tab'][aria-selected='true'] {
      border-color: var(--_notice);
      color: var(--_notice);
      font-weight: 650;
    }

    .options summary {
      cursor: pointer;
      color: var(--_muted);
    }

    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      gap: 12px;
      margin-block: 12px;
      align-items: end;
    }

    .groups {
      border-block-end: 1px solid var(--_line);
    }

    .group {
      border-block-start: 1px solid var(--_line);
    }

    .options .group > summary {
      padding-block: 8px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    .options .group > summary > span {
      margin-inline-end: 8px;
    }

    .set {
      color: var(--_text);
      font-size: 0.875em;
    }

    [aria-invalid] {
      border-color: var(--_bad);
    }

    label {
      display: grid;
      gap: 4px;
      font-size: 0.875em;
    }

    .fields :is(select, input[type='text']) {
      inline-size: 100%;
      min-inline-size: 0;
      font-size: calc(15em / 14);
    }

    label.check {
      grid-template-columns: auto 1fr;
      align-items: center;
      min-block-size: 36px;
    }

    input[type='checkbox'] {
      inline-size: 18px;
      block-size: 18px;
      margin: 0;
      accent-color: var(--_notice);
    }

    .code {
      margin-block-start: 12px;
    }

    .notes {
      margin: 0 0 12px;
      padding-inline-start: 20px;
      color: var(--_notice);
    }

    .issue {
      color: var(--_bad);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-block-end: 8px;
    }

    textarea {
      inline-size: 100%;
      margin-block-end: 8px;
      font-family: ui-monospace, monospace;
    }

    pre {
      padding-inline: 0;
      counter-reset: line;
    }

    .line {
      display: block;
      padding-inline: 56px 16px;
      position: relative;
      inline-size: max-content;
      counter-increment: line;
    }

    .line::before {
      content: counter(line) / '';
      position: absolute;
      inset-inline-start: 0;
      inline-size: 40px;
      color: var(--_muted);
      text-align: end;
    }

    @media (max-width: 480px) {
      .panel {
        padding: 12px;
      }

      .tabs {
        flex-wrap: nowrap;
        padding-block: 4px;
        overflow-x: auto;
      }

      [role='tab'] {
        flex: none;
      }

      .line {
        padding-inline-start: 44px;
      }

      .line::before {
        inline-size: 32px;
      }
    }
  `,
];
