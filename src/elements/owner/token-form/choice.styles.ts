import { css } from 'lit';

/** What is chosen among several: cards, quick choices, and what is offered. */
export const choiceStyles = css`
  .cards {
    display: grid;
    gap: 8px;
  }

  .card {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    align-content: start;
    align-items: center;
    padding: 12px;
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

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  :is(.chips, .twice) legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: -4px;
    padding: 0;
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
