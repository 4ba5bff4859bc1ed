import { css } from '../shared/css.js';

/**
 * How high a button of the bar is, and the bar: for the bar itself, and for what lies over the picture and keeps off it,
 * whether it is to be seen or not.
 */
export const barHeight = css`
  :host {
    --_size: 40px;
    --_bar: calc(var(--_size) + 4px);
  }

  @media (pointer: coarse) {
    :host {
      --_size: 44px;
    }
  }
`;
