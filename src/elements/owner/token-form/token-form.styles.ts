import { css } from '../../shared/css.js';

/**
 * The form: boxes of fields, and beside them, where there is room, what the token can do.
 *
 * @cssproperty --h5live-accent-color In the token form only: the colour of checked controls, and of the button that sends the form.
 * @cssproperty --h5live-on-accent-color The text colour on `--h5live-accent-color`.
 * @cssproperty --h5live-edge-color The border colour of fields.
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
    margin-block-end: 12px;
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
    display: flex;
    flex-direction: column;
  }

  .side {
    display: contents;
  }

  .side-box,
  .act {
    margin-block-start: 16px;
  }

  .act {
    display: grid;
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
  div.box,
  .fold > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .box,
  .side-box {
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_panel);
    min-inline-size: 0;
  }

  .part > legend {
    margin-block-end: 4px;
    font-size: 1.0625em;
    font-weight: 650;
  }

  .part > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .fold {
    padding: 0;
  }

  summary {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 10px;
    align-items: baseline;
    padding: 10px 20px;
    border-radius: var(--_radius);
    list-style: none;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  /* Points to where it unfolds. */
  summary::before {
    content: '';
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--_muted);
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }

  summary:dir(rtl)::before {
    rotate: 135deg;
  }

  [open] > summary::before {
    rotate: 45deg;
  }

  summary h3 {
    margin: 0;
  }

  .set {
    grid-column: 2;
    color: var(--_muted);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  [open] > summary .set {
    display: none;
  }

  .fold > div {
    padding: 4px 20px 20px;
  }

  /* Its name beside it, as that of the date. */
  .tag .field {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    align-items: center;
  }

  .tag .field > :not(label, input) {
    grid-column: 1 / -1;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 20px 24px;
    align-items: start;
  }

  .life {
    --_tone: var(--_accent);
    margin-block-start: 12px;
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
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(260px, 300px);
      gap: 24px;
      align-items: start;
    }

    .side {
      display: block;
      position: sticky;
      inset-block-start: 16px;
    }

    .side-box {
      margin-block-start: 0;
    }
  }

  /* Whoever fills in the usual fields has the button at hand; what is beneath it comes out as the focus gets there. */
  @container (max-width: 919.98px) {
    @media (min-height: 600px) {
      .act {
        position: sticky;
        inset-block-end: 0;
        padding: 8px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_panel);
        box-shadow: 0 -6px 12px -6px rgb(0 0 0 / 40%);
      }

      :is(input, textarea, summary, a, .fields button, .outcome) {
        scroll-margin-block-end: 80px;
      }
    }
  }

  @container (max-width: 480px) {
    .head > p,
    .zone,
    [part='scope'] .card:not(:has(:disabled)) .help {
      display: none;
    }

    h2 {
      font-size: 1.25em;
    }

    [part='scope'] .cards {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }

    [part='scope'] .card {
      display: flex;
      align-items: center;
      min-block-size: 44px;
      padding: 0 8px;
      font-weight: 400;
      font-size: 0.875em;
    }

    /* Date and time are seen whole, also where a time of day has a word. */
    .date {
      column-gap: 8px;
    }

    .date input[type='datetime-local'] {
      flex: 1 1 220px;
      inline-size: 0;
      min-inline-size: min(220px, 100%);
      padding-inline: 6px;
    }

    [part='scope'] .card input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      opacity: 0;
    }

    [part='scope'] .card:focus-within {
      outline: 3px solid var(--_accent);
      outline-offset: 2px;
    }

    .head {
      margin-block-end: 4px;
    }

    div.box {
      gap: 8px;
    }

    .part > div {
      gap: 6px;
    }

    div.box,
    .side-box {
      padding: 12px;
    }

    summary,
    .fold > div {
      padding-inline: 12px;
    }
  }

  /* Beside large text there is no room for a field, nor for all of a date in it. */
  @media (max-width: 14em) {
    .tag .field {
      grid-template-columns: minmax(0, 1fr);
    }

    .date input[type='datetime-local'] {
      font-size: max(16px, 6vw) !important;
    }
  }
`;
