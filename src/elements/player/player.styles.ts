import { css } from '@lit/reactive-element';

/** The picture, and what lies over it. */
export const styles = css`
  :host {
    display: block;
    max-inline-size: var(--_max-width, var(--h5live-max-width, none));
    color: var(--_text);
    /* A picture lies the same way in vertical text, and so do the controls over it. */
    writing-mode: horizontal-tb !important;
    text-orientation: mixed !important;
  }

  .frame {
    position: relative;
    aspect-ratio: var(--_aspect-ratio, var(--h5live-aspect-ratio, 16 / 9));
    background: #000;
    border-radius: var(--_radius);
    overflow: hidden;
    /* On paper too, light text needs its dark ground, and half a picture is none. */
    print-color-adjust: exact;
    break-inside: avoid;
  }

  .frame:fullscreen {
    aspect-ratio: auto;
    border-radius: 0;
  }

  /* Pictures lie over the frame and give it no width: where its place has none either, as in a centred column, this does. */
  .room {
    display: block;
    max-inline-size: 100%;
  }

  .poster {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    pointer-events: none;
  }

  .controls {
    position: absolute;
    inset: 0;
    z-index: 2;
  }

  .statistics {
    position: absolute;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    z-index: 2;
    max-inline-size: calc(100% - 24px);
    pointer-events: none;
  }

  .message {
    position: absolute;
    inset: 0;
    z-index: 3;
    container-type: inline-size;
    display: grid;
    /* On a small picture a long message is scrolled, and begins at its beginning. */
    place-content: safe center;
    justify-items: center;
    gap: 8px;
    padding: clamp(12px, 4%, 24px);
    overflow-y: auto;
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
    margin: 0 auto;
    max-inline-size: 52ch;
  }

  .message .text {
    font-size: 1.125em;
    font-weight: 600;
  }

  /* The picture behind it may be bright. */
  .message.passing .text {
    padding: 4px 14px;
    border-radius: 8px;
    background: rgb(0 0 0 / 72%);
  }

  .message .code {
    font-size: 0.875em;
    color: #d8d0ca;
  }

  .message .owner {
    margin-block-start: 8px;
    padding: 6px 12px;
    border-radius: 8px;
    background: rgb(0 0 0 / 72%);
    font-size: 0.875em;
  }

  @container (width < 480px) {
    .message .text {
      font-size: 1em;
      line-height: 1.3;
    }

    .message .action {
      position: sticky;
      inset-block-end: 0;
    }

    .message .action:not(:hover) {
      background: #000;
    }

    .message .owner {
      margin-block-start: 0;
      padding: 2px 8px;
      font-size: 0.8125em;
      line-height: 1.3;
    }
  }

  .start {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    place-content: center;
  }

  .action {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 2px solid #fff;
    border-radius: 999px;
    background: rgb(0 0 0 / 60%);
    color: #fff;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
  }

  .action:hover {
    background: #fff;
    color: #000;
  }

  .action:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
  }

  /* Room for the panel until it is there, so that what follows in the page does not move. */
  div.status,
  .status:not(:defined) {
    display: block;
    min-block-size: 8.5em;
  }

  .status,
  .snippet {
    margin-block-start: 16px;
  }
`;
