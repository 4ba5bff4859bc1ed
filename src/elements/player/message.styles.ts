import { css } from '../shared/css.js';

/** What is said over the picture before there is anything else to say it, and afterwards. */
export const messageStyles = css`
  .message {
    z-index: 3;
    padding: clamp(12px, 4%, 24px);
    overflow-y: auto;
    overflow-wrap: anywhere;
    /* Japanese between its words, where an engine can. */
    word-break: auto-phrase;
  }

  .passing {
    pointer-events: none;
    background: none;
  }

  .message p {
    margin: 0 auto;
    max-inline-size: 52ch;
  }

  .text {
    font-size: 1.125em;
    font-weight: 600;
  }

  /* The picture behind it may be bright, also where what is said fades out. */
  .passing .backing {
    padding: 4px 14px;
    border-radius: 8px;
    background: #000c;
  }
`;
