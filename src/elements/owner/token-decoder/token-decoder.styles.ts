import { css } from '../../shared/css.js';
import { ownerStyles } from '../owner.styles.js';

/** The decoder: what is pasted, and what it is. */
export const styles = [
  ownerStyles,
  css`
    .intro {
      max-inline-size: 46em;
    }

    label {
      display: block;
      margin-block-start: 16px;
      font-weight: 600;
    }

    .hint {
      margin: 0;
      font-size: 0.9375em;
    }

    textarea {
      min-block-size: 108px;
      margin-block: 8px;
      overflow-wrap: anywhere;
    }

    .result {
      margin-block-start: 12px;
    }

    .kind {
      margin: 0;
      font-size: 1.0625em;
      font-weight: 650;
    }

    .kind.bad {
      color: var(--_bad);
    }
  `,
];
