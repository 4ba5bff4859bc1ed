import { css } from '@lit/reactive-element';

/** The validity panel. */
export const styles = css`
  :host {
    display: block;
    color: var(--_text);
  }

  .panel {
    /* Over the room that a player keeps for it. */
    grid-area: 1 / 1;
    align-self: start;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    align-items: start;
    padding: 16px 20px;
    background: var(--_panel);
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_tone);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .panel {
    --_tone: var(--_notice);
  }

  .panel.valid,
  .panel.unlimited {
    --_tone: var(--_good);
  }

  .panel.malformed,
  .panel.expired,
  .panel.refused {
    --_tone: var(--_bad);
  }

  svg {
    inline-size: 24px;
    block-size: 24px;
    margin-block-start: 1px;
    fill: none;
    stroke: var(--_tone);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .heading {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    color: var(--_tone);
  }

  .body {
    grid-column: 2;
    min-inline-size: 0;
  }

  .detail {
    margin: 0;
  }

  .viewer-findings {
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
    font-weight: 600;
  }

  details {
    margin-block-start: 8px;
  }

  summary {
    inline-size: fit-content;
    color: var(--_muted);
    cursor: pointer;
  }

  dl {
    display: grid;
    grid-template-columns: minmax(7em, auto) 1fr;
    gap: 6px 16px;
    margin: 12px 0 0;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    margin: 0;
    min-inline-size: 0;
  }

  .reason {
    color: var(--_muted);
  }

  .violated .reason {
    color: var(--_bad);
    font-weight: 600;
  }

  /* On its own side, so that what follows begins a line as other lines begin. */
  .masked,
  button {
    margin-inline-end: 8px;
  }

  button {
    padding: 2px 12px;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    cursor: pointer;
  }

  button:focus-visible,
  summary:focus-visible {
    outline: 2px solid var(--_tone);
    outline-offset: 2px;
  }

  .owner {
    margin-block-start: 12px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .owner h3 {
    margin: 0;
    font-size: 1em;
  }

  .owner ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
  }

  .owner .unlikely code {
    color: var(--_bad);
  }

  .owner .uncertain code {
    color: var(--_notice);
  }

  @media (max-width: 480px) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }

    dd {
      margin-block-end: 8px;
    }
  }

  @media (forced-colors: active) {
    svg {
      stroke: CanvasText;
    }
  }
`;
