import { css } from '../shared/css.js';

/** The validity panel, as far as it is there at once. */
export const styles = css`
  :host {
    display: block;
    color: var(--_text);
  }

  .panel {
    /* Over the room that a player keeps for it. */
    grid-area: 1 / 1;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 12px;
    align-content: start;
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

  /* So much shorter than the room for it that this would be seen in the box. */
  .panel.none {
    align-self: start;
  }

  .panel.valid,
  .panel.unlimited {
    --_tone: var(--_good);
  }

  .panel.open {
    --_tone: var(--_muted);
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
    /* Japanese between its words, where an engine can. */
    word-break: auto-phrase;
  }

  .body {
    grid-column: 2;
    min-inline-size: 0;
  }

  .detail {
    margin: 0;
  }

  details {
    margin-block-start: 8px;
  }

  summary {
    inline-size: fit-content;
    color: var(--_muted);
    cursor: pointer;
  }

  summary:focus-visible {
    outline: 2px solid var(--_tone);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    svg {
      stroke: CanvasText;
    }
  }
`;
