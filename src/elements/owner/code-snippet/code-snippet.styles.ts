import { css } from 'lit';

/** The formats, their options, and the code. */
export const styles = css`
  :host {
    display: block;
    color: var(--_text);
    --_code: var(--h5live-code-color, light-dark(#f7f4f1, #191513));
    --_tag: light-dark(#a3302a, #ff9c93);
    --_name: light-dark(#8a4b00, #ffb066);
    --_string: light-dark(#1c6b3c, #86d9a3);
    --_keyword: light-dark(#6b33a8, #d0a8ff);
    --_number: light-dark(#0b5c94, #8cc8f5);
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

  button,
  select,
  input[type='text'],
  textarea {
    box-sizing: border-box;
    min-block-size: 36px;
    padding: 6px 12px;
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

  [role='tab'] {
    border-color: transparent;
    background: none;
  }

  [role='tab'][aria-selected='true'] {
    border-color: var(--_notice);
    color: var(--_notice);
    font-weight: 650;
  }

  :is(button, select, input, textarea, summary, .view):focus-visible {
    outline: 3px solid var(--_notice);
    outline-offset: 2px;
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

  .fault {
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

  .view {
    overflow-x: auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_code);
  }

  pre {
    margin: 0;
    padding: 12px 0;
    counter-reset: line;
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
    line-height: 1.55;
    tab-size: 2;
  }

  pre code {
    font: inherit;
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

  .comment {
    color: var(--_muted);
    font-style: italic;
  }

  .tag {
    color: var(--_tag);
  }

  .name {
    color: var(--_name);
  }

  .string {
    color: var(--_string);
  }

  .keyword {
    color: var(--_keyword);
  }

  .number {
    color: var(--_number);
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
`;
