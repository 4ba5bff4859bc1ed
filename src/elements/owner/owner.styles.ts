import { css } from '../shared/css.js';

/** Buttons and fields, alike in all elements for owners. What differs is a measure that an element sets. */
export const controlStyles = css`
  :where(button, select, textarea, input:not([type='radio'], [type='checkbox'])) {
    box-sizing: border-box;
    min-block-size: var(--_control-size, 36px);
    padding: var(--_control-padding, 6px 14px);
    border: 1px solid var(--_edge, var(--_muted));
    border-radius: 8px;
    background: var(--_panel);
    color: inherit;
    font: inherit;
    font-size: var(--_control-text, 0.9375em);
  }

  /* What is only heard: what happened, and a group's name that its fields say by their own. */
  .told,
  [part='time'] > legend {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  button {
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  @media (hover: hover) {
    button:hover {
      border-color: currentcolor;
    }
  }

  /* WebKit gives the focus to a part of a field for dates, and the field is none that shows it. */
  :where(a, button, select, input, textarea, summary, [tabindex]):focus-visible,
  :where([type='datetime-local']):focus-within {
    outline: 3px solid var(--_accent, var(--_notice));
    outline-offset: 2px;
  }

  /* As high as a finger needs it, whatever an element has for a pointer; and phones zoom in on fields with smaller text. */
  @media (pointer: coarse) {
    button,
    select,
    input:not([type='radio'], [type='checkbox']),
    label.check {
      min-block-size: 44px !important;
    }

    button {
      min-inline-size: 44px;
    }

    select,
    textarea,
    input {
      font-size: max(16px, 1em) !important;
    }

    summary {
      padding-block: max(10px, (44px - 1.5em) / 2);
    }
  }
`;

/** What an owner works with: headings, buttons, fields and code in a panel, alike in all elements for owners. */
export const ownerStyles = [
  controlStyles,
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

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
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

    textarea {
      display: block;
      inline-size: 100%;
      margin-block: 4px;
      font-family: ui-monospace, monospace;
      font-size: 0.875em;
      resize: vertical;
    }

    .view {
      max-block-size: 480px;
    }

    /* Few letters of large text fit into a line. */
    @media (max-width: 14em) {
      .panel {
        hyphens: auto;
      }

      .panel :is(bdi, code, pre) {
        hyphens: manual;
      }

      h2 {
        font-size: 1.125em;
      }
    }

    @media (forced-colors: active) {
      button.first {
        border-width: 2px;
      }
    }
  `,
];
