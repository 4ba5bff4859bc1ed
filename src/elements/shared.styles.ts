import { css } from 'lit';

/** Colours and measures that all elements share; each can be replaced from outside by the custom property it reads. */
export const sharedStyles = css`
  :host {
    --_text: var(--h5live-text-color, light-dark(#2b211b, #f2ede9));
    --_muted: var(--h5live-muted-color, light-dark(#6b5e55, #b8aca3));
    --_panel: var(--h5live-panel-color, light-dark(#ffffff, #231e1b));
    --_line: var(--h5live-line-color, light-dark(#e6dfd9, #3d3530));
    --_good: var(--h5live-good-color, light-dark(#1e7b45, #6fd394));
    --_notice: var(--h5live-notice-color, light-dark(#a34d00, #ffb066));
    --_bad: var(--h5live-bad-color, light-dark(#b3261e, #ff8a80));
    --_radius: var(--h5live-radius, 12px);
    font-family: var(--h5live-font-family, system-ui, sans-serif);
    line-height: 1.5;
  }

  :host([hidden]) {
    display: none !important;
  }
`;
