import { css } from 'lit';

/**
 * The form: boxes of fields, and beside them, where there is room, what the token can do.
 *
 * @cssproperty --h5live-accent-color In the token form: what can be chosen, and the button that sends it. The player has none of it.
 * @cssproperty --h5live-on-accent-color Text on that.
 * @cssproperty --h5live-edge-color The edges of fields.
 */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    --_accent: var(--h5live-accent-color, var(--_notice));
    --_on-accent: var(--h5live-on-accent-color, light-dark(#ffffff, #2b1500));
    --_soft: color-mix(in srgb, var(--_accent) 9%, var(--_panel));
    --_edge: var(--h5live-edge-color, light-dark(#877668, #94867c));
    --_control-size: 44px;
    --_control-padding: 8px 12px;
    --_control-text: 1em;
  }

  .head {
    margin-block-end: 16px;
  }

  h2 {
    margin: 0;
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
  }

  h3 {
    margin: 0 0 8px;
    font-size: 1em;
    font-weight: 650;
  }

  p {
    margin: 0;
  }

  .head p,
  .help,
  .intro,
  .zone,
  .lacking,
  .optional {
    color: var(--_muted);
  }

  /* No word of large text is wider than the screen. */
  .head,
  form {
    overflow-wrap: anywhere;
  }

  form {
    display: grid;
    gap: 16px;
    align-items: start;
  }

  .fields {
    display: grid;
    gap: 16px;
  }

  .fields,
  .side {
    min-inline-size: 0;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .side-box,
  .box > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .box,
  .side-box {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    min-inline-size: 0;
  }

  .box > legend {
    margin-block-end: 8px;
    font-size: 1.0625em;
    font-weight: 650;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 20px 24px;
    align-items: start;
  }

  .rights .sentence {
    font-size: 1.0625em;
    overflow-wrap: anywhere;
  }

  .honest {
    display: grid;
    gap: 4px;
    margin: 12px 0 0;
    padding: 12px 0 0 0;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
    list-style: none;
  }

  .outcome {
    margin-block-start: 16px;
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_tone);
    border-radius: 8px;
    background: var(--_panel);
    overflow-wrap: anywhere;
  }

  .outcome .title {
    display: flex;
    gap: 8px;
    color: var(--_tone);
    font-weight: 650;
  }

  .outcome ul {
    display: grid;
    gap: 4px;
    margin: 0;
    padding-inline-start: 20px;
  }

  .outcome a {
    color: inherit;
  }

  @media (pointer: coarse) {
    li > a {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }

  .good {
    --_tone: var(--_good);
  }

  .notice {
    --_tone: var(--_notice);
  }

  .bad {
    --_tone: var(--_bad);
  }

  .said {
    color: var(--_muted);
    font-size: 0.875em;
  }

  @container (min-width: 920px) {
    form {
      grid-template-columns: minmax(0, 1fr) minmax(260px, 340px);
      gap: 24px;
    }

    .side {
      position: sticky;
      inset-block-start: 16px;
    }
  }

  @container (max-width: 480px) {
    .box,
    .side-box {
      padding: 16px 12px;
    }
  }
`;
