import { css } from './css.js';

/**
 * Colours of the elements that show more than a picture; each can be replaced by the custom property it reads.
 *
 * @cssproperty --h5live-panel-color The background behind text.
 * @cssproperty --h5live-muted-color The colour of secondary text.
 * @cssproperty --h5live-line-color The colour of borders and separators.
 * @cssproperty --h5live-good-color The colour for what is in order.
 * @cssproperty --h5live-notice-color The colour for what needs attention soon.
 * @cssproperty --h5live-bad-color The colour for what is wrong.
 */
export const colours = css`
  :host {
    --_muted: var(--h5live-muted-color, light-dark(#6b5e55, #b8aca3));
    --_panel: var(--h5live-panel-color, light-dark(#ffffff, #231e1b));
    --_line: var(--h5live-line-color, light-dark(#e6dfd9, #3d3530));
    --_good: var(--h5live-good-color, light-dark(#1e7b45, #6fd394));
    --_notice: var(--h5live-notice-color, light-dark(#a34d00, #ffb066));
    --_bad: var(--h5live-bad-color, light-dark(#b3261e, #ff8a80));
  }
`;
