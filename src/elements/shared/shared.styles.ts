import { css } from './css.js';

/**
 * What all elements share; each measure can be replaced from outside by the custom property it reads. Text begins anew in
 * each element: of what a page says of all its text, only a family of fonts and a colour that it gives the elements come
 * in. Lengths that go by the text are in `em`: what `rem` is, the page decides.
 *
 * @cssproperty --h5live-text-color The text colour.
 * @cssproperty --h5live-radius The radius of corners; a length.
 * @cssproperty --h5live-font-family The font family.
 * @cssproperty --h5live-font-size The font size; a length.
 */
export const sharedStyles = css`
  :host {
    --_text: var(--h5live-text-color, light-dark(#2b211b, #f2ede9));
    --_radius: var(--h5live-radius, 12px);
    font-family: var(--h5live-font-family, system-ui, sans-serif);
  }

  /* Important, as a rule for everything on the page would otherwise come before this one. */
  :host {
    font-size: var(--h5live-font-size, medium) !important;
    font-style: initial !important;
    font-weight: initial !important;
    font-stretch: initial !important;
    font-variant: initial !important;
    font-kerning: initial !important;
    font-size-adjust: initial !important;
    font-feature-settings: initial !important;
    font-variation-settings: initial !important;
    font-optical-sizing: initial !important;
    font-synthesis: initial !important;
    line-height: 1.5 !important;
    letter-spacing: initial !important;
    word-spacing: initial !important;
    text-transform: initial !important;
    text-indent: initial !important;
    text-align: initial !important;
    text-align-last: initial !important;
    text-justify: initial !important;
    text-shadow: initial !important;
    text-rendering: initial !important;
    text-emphasis: initial !important;
    text-decoration-skip-ink: initial !important;
    text-underline-offset: initial !important;
    text-underline-position: initial !important;
    text-wrap: initial !important;
    white-space: initial !important;
    word-break: initial !important;
    overflow-wrap: initial !important;
    line-break: strict !important;
    hyphens: initial !important;
    tab-size: initial !important;
    quotes: initial !important;
    list-style: initial !important;
    border-collapse: initial !important;
    border-spacing: initial !important;
    caption-side: initial !important;
    empty-cells: initial !important;
    -webkit-text-fill-color: initial !important;
    -webkit-text-stroke: initial !important;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
