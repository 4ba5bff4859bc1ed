import { css } from 'lit';

/** The validity panel. */
export const styles = css`
  :host {
    display: block;
    color: var(--_text);
  }

  .panel {
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
  .panel.expired {
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
    font-size: 1.125rem;
    font-weight: 650;
    color: var(--_tone);
  }

  .detail {
    grid-column: 2;
    margin: 0;
  }
`;
