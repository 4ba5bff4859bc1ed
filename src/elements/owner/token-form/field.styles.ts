import { css } from '../../shared/css.js';

/**
 * The fields of the form, what is said beneath them, and the buttons; what is chosen among several: cards, quick choices,
 * and what is offered.
 */
export const fieldStyles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }

  label,
  .label {
    font-weight: 600;
    font-size: 0.9375em;
  }

  .optional {
    font-weight: 400;
    font-size: 0.875em;
  }

  .help,
  .lacking,
  .meaning,
  .zone,
  .issue,
  .intro {
    font-size: 0.875em;
    font-weight: 400;
    line-height: 1.4;
  }

  label :is(.optional, .help) {
    font-size: calc(14em / 15);
  }

  .lacking {
    font-style: italic;
  }

  input:not([type='radio'], [type='checkbox']),
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
  }

  textarea {
    resize: vertical;
    field-sizing: content;
    max-block-size: 240px;
  }

  input[type='datetime-local'] {
    inline-size: auto;
    max-inline-size: 100%;
    padding-inline: 8px;
  }

  [aria-invalid='true']:not(:disabled) {
    border-color: var(--_bad);
    box-shadow: inset 0 0 0 1px var(--_bad);
  }

  :disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }

  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
  }

  .check {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 32px;
    cursor: pointer;
  }

  .check ~ :is(.help, .lacking, .issue) {
    padding-inline-start: 32px;
  }

  .warning,
  .issue {
    display: flex;
    gap: 8px;
    align-items: start;
    color: var(--_bad);
  }

  .warning {
    font-weight: 600;
  }

  p.warning {
    padding: 12px;
    border: 1px solid var(--_bad);
    border-radius: 8px;
  }

  svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 0.15em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }

  .fixed {
    font-size: 1.0625em;
    overflow-wrap: anywhere;
  }

  .address,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    font-size: 0.875em;
  }

  .address button,
  .actions button,
  .offer button {
    min-block-size: 36px;
    padding: 4px 12px;
    font-size: calc(15em / 14);
  }

  .offer button {
    font-size: 1em;
  }

  .submit {
    inline-size: 100%;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }

  @media (hover: hover) {
    .submit:hover {
      border-color: var(--_text);
    }
  }

  [aria-disabled='true'] {
    cursor: progress;
  }

  .submit[aria-disabled='true']::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 8px;
    border: 2px solid currentcolor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .submit[aria-disabled='true']::before {
      animation: none;
    }
  }

  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .card {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    overflow-wrap: anywhere;
    align-content: start;
    align-items: start;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: 8px;
    cursor: pointer;
  }

  .card .help {
    grid-column: 2;
  }

  .card:has(:checked) {
    border-color: var(--_accent);
    background: var(--_soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .card.danger:has(:checked) {
    border-color: var(--_bad);
    background: color-mix(in srgb, var(--_bad) 8%, var(--_panel));
    box-shadow: inset 0 0 0 1px var(--_bad);
  }

  .card.danger input {
    accent-color: var(--_bad);
  }

  .card:has(:disabled) {
    border-style: dashed;
    cursor: not-allowed;
  }

  /* A legend lies on the border of its box unless it floats, which WebKit has it do in blocks only. */
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
  }

  legend + div {
    clear: both;
  }

  .chips > div {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  :is(.chips, .twice) > legend {
    margin-block-end: 4px;
    font-weight: 600;
    font-size: 0.9375em;
  }

  .chip {
    position: relative;
    display: inline-flex;
    font-weight: 400;
  }

  .chip span {
    padding: 6px 14px;
    border: 1px solid var(--_edge);
    border-radius: 999px;
  }

  @media (pointer: coarse) {
    .chip span {
      padding-block: 10px;
    }
  }

  .chip input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .chip :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .chip :focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .chip :disabled {
    cursor: not-allowed;
  }

  .chip :disabled + span {
    border-style: dashed;
    color: var(--_muted);
  }

  .chips .help {
    flex-basis: 100%;
  }

  .twice,
  .offer {
    padding: 12px;
    border-inline-start: 4px solid var(--_notice);
    border-radius: 8px;
    background: var(--_soft);
  }

  .twice > div {
    display: grid;
    gap: 8px;
  }

  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    font-size: 0.9375em;
  }

  .offer p {
    flex-basis: 100%;
  }

  @container (min-width: 540px) {
    .cards {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .card:has(:checked),
    .chip :checked + span {
      outline: 3px solid Highlight;
    }

    .chip :focus-visible + span {
      outline-color: CanvasText;
    }
  }
`;
