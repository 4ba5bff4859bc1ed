import { css } from 'lit';

/** The fields of the form, what is said beneath them, and the buttons. */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: 4px;
    min-inline-size: 0;
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

  .submit:hover {
    border-color: var(--_text);
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
`;
