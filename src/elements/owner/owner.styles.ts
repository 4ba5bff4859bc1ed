import { css } from 'lit';

/** What an owner works with: headings, buttons, fields and code in a panel, alike in all elements for owners. */
export const ownerStyles = css`
  :host {
    display: block;
    color: var(--_text);
    --_code: var(--h5live-code-color, light-dark(#f7f4f1, #191513));
    --_name: light-dark(#8a4b00, #ffb066);
    --_string: light-dark(#1c6b3c, #86d9a3);
    --_keyword: light-dark(#6b33a8, #d0a8ff);
    --_number: light-dark(#0b5c94, #8cc8f5);
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

  button,
  textarea {
    box-sizing: border-box;
    min-block-size: 36px;
    padding: 6px 14px;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_panel);
    color: inherit;
    font: inherit;
    font-size: 0.9375em;
  }

  button {
    cursor: pointer;
  }

  button:hover {
    border-color: currentcolor;
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

  code,
  pre {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }

  pre code {
    font: inherit;
  }

  .view {
    max-block-size: 420px;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_code);
  }

  pre {
    margin: 0;
    padding: 12px 16px;
    line-height: 1.55;
    tab-size: 2;
  }

  pre .name {
    color: var(--_name);
  }

  pre .string {
    color: var(--_string);
  }

  pre .keyword {
    color: var(--_keyword);
  }

  pre .number {
    color: var(--_number);
  }

  :is(button, textarea, .view, summary):focus-visible {
    outline: 3px solid var(--_notice);
    outline-offset: 2px;
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
`;
