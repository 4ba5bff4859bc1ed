import { css } from 'lit';

/** Buttons and fields, alike in all elements for owners. What differs is a measure that an element sets. */
export const controlStyles = css`
  :where(button, select, textarea, input:not([type='radio'], [type='checkbox'])) {
    box-sizing: border-box;
    min-block-size: var(--_control-size, 36px);
    padding: var(--_control-padding, 6px 14px);
    border: 1px solid var(--_edge, var(--_line));
    border-radius: 8px;
    background: var(--_panel);
    color: inherit;
    font: inherit;
    font-size: var(--_control-text, 0.9375em);
  }

  button {
    cursor: pointer;
  }

  button:hover {
    border-color: currentcolor;
  }

  :where(a, button, select, input, textarea, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--_accent, var(--_notice));
    outline-offset: 2px;
  }
`;

/** Code in its colours. */
export const codeStyles = css`
  :host {
    --_code: var(--h5live-code-color, light-dark(#f7f4f1, #191513));
  }

  .view {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_code);
  }

  code,
  pre {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }

  pre {
    margin: 0;
    padding: 12px 16px;
    line-height: 1.55;
    tab-size: 2;
  }

  pre code {
    font: inherit;
  }

  pre .comment {
    color: var(--_muted);
    font-style: italic;
  }

  pre .tag {
    color: light-dark(#a3302a, #ff9c93);
  }

  pre .name {
    color: light-dark(#8a4b00, #ffb066);
  }

  pre .string {
    color: light-dark(#1c6b3c, #86d9a3);
  }

  pre .keyword {
    color: light-dark(#6b33a8, #d0a8ff);
  }

  pre .number {
    color: light-dark(#0b5c94, #8cc8f5);
  }
`;

/** What an owner works with: headings, buttons, fields and code in a panel, alike in all elements for owners. */
export const ownerStyles = [
  controlStyles,
  codeStyles,
  css`
    :host {
      display: block;
      color: var(--_text);
    }

    .panel {
      container-type: inline-size;
      padding: clamp(12px, 4%, 24px);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_panel);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }

    h2 {
      margin: 0;
      font-size: 1.375em;
      font-weight: 700;
      line-height: 1.3;
    }

    h2:focus {
      outline: none;
    }

    h3 {
      margin: 24px 0 8px;
      font-size: 1.0625em;
      font-weight: 650;
    }

    p {
      margin: 4px 0;
    }

    .part {
      margin-block-start: 24px;
      padding-block-start: 16px;
      border-block-start: 1px solid var(--_line);
    }

    .part h3 {
      margin: 0;
    }

    .head,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
    }

    .head h3 {
      margin-inline-end: auto;
    }

    .muted {
      color: var(--_muted);
    }

    .good {
      color: var(--_good);
      font-weight: 600;
    }

    .bad {
      color: var(--_bad);
      font-weight: 600;
    }

    button.first {
      border-color: var(--_notice);
      background: var(--_notice);
      color: var(--_panel);
      font-weight: 650;
    }

    button.danger {
      border-color: var(--_bad);
      color: var(--_bad);
      font-weight: 600;
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

    svg {
      inline-size: 20px;
      block-size: 20px;
      fill: none;
      stroke: currentcolor;
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
      display: block;
    }

    .copy svg {
      inline-size: 16px;
      block-size: 16px;
    }

    textarea {
      display: block;
      inline-size: 100%;
      margin-block: 4px;
      font-family: ui-monospace, monospace;
      font-size: 0.875em;
      resize: vertical;
    }

    .view {
      max-block-size: 420px;
    }

    .told {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: 0;
      clip-path: inset(50%);
      overflow: hidden;
      white-space: nowrap;
    }

    @media (forced-colors: active) {
      button.first {
        border-width: 2px;
      }
    }
  `,
];
