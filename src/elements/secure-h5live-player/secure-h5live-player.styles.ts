import { css } from 'lit';

/** The picture, and what lies over it. */
export const styles = css`
  :host {
    display: block;
    color: var(--_text);
  }

  .frame {
    position: relative;
    aspect-ratio: var(--h5live-aspect-ratio, 16 / 9);
    background: #000;
    border-radius: var(--_radius);
    overflow: hidden;
  }

  ::slotted([slot='player']) {
    inline-size: 100%;
    block-size: 100%;
  }

  .message {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 8px;
    padding: 24px;
    text-align: center;
    color: #fff;
    background: rgb(0 0 0 / 72%);
    overflow-wrap: anywhere;
  }

  .message.passing {
    pointer-events: none;
    background: none;
  }

  .message p {
    margin: 0;
    max-inline-size: 52ch;
  }

  .message .text {
    font-size: 1.125rem;
    font-weight: 600;
  }

  .message .code {
    font-size: 0.875rem;
    color: #d8d0ca;
  }

  .status {
    margin-block-start: 16px;
  }
`;
