import { css } from '../shared/css.js';

/**
 * The panel as one line: heading, moment and what is said of it, as far as there is room, and at the end what opens it. What has
 * no room stays in the document, so that it is read to who does not see it. Opened it says everything, as a panel of the usual
 * form does. A browser without `:has()` shows it opened.
 */
export const compactStyles = css`
  .panel {
    position: relative;
    gap: 0 10px;
    padding: 10px 12px;
    padding-inline-end: 44px;
    font-size: 0.9375em;
    line-height: 1.6;
  }

  /* Not so much shorter than its room any more. */
  .panel.none {
    align-self: stretch;
  }

  .panel > svg {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: calc(0.8em - 10px);
  }

  .panel .heading {
    font-size: 1em;
  }

  .panel .life {
    block-size: 3px;
  }

  .panel details,
  .panel:has([open]) .copying {
    margin-block-start: 0;
  }

  /* At the end of the line, as large as a finger needs it, wherever what it opens is. */
  .panel summary {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    inline-size: 44px;
    block-size: calc(1.6em + 20px);
    margin: 0;
    padding: 0;
    overflow: hidden;
    list-style: none;
    text-indent: 44px;
    white-space: nowrap;
  }

  .panel summary::-webkit-details-marker {
    display: none;
  }

  .panel summary::after {
    position: absolute;
    inset: -0.3em 0 0;
    inline-size: 0.6em;
    block-size: 0.6em;
    margin: auto;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    content: '';
  }

  .panel [open] summary::after {
    inset-block-start: 0.3em;
    rotate: 225deg;
  }

  .panel summary:focus-visible {
    outline-offset: -6px;
  }

  /* As high with a heading of two lines, which it has where it is narrow, as with one. */
  .panel:not(:has([open])) {
    grid-template: minmax(2.4em, auto) / auto auto minmax(0, 1fr);
    align-items: center;
    padding-block: 4px;
  }

  .panel:not(:has([open])) > svg {
    margin-block-start: 0;
  }

  .panel:not(:has([open])) .heading {
    line-height: 1.2;
  }

  .panel:not(:has([open])) summary {
    block-size: 100%;
  }

  /* Beside the line, not beside what the owner is told beneath it. */
  .panel:has(.owner):not(:has([open])) summary {
    block-size: calc(2.4em + 8px);
  }

  .panel:not(:has([open])) :is(.body, .body > div) {
    display: contents;
  }

  .panel:not(:has([open])) :is(.detail, .viewer-findings) {
    grid-area: 1 / 3;
    /* Nothing, where no word has room. */
    max-inline-size: clamp(0px, (100% - 5em) * 999, 100%);
    margin: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* A moment is seen whole, or not at all: of boxes within a line only the first is cut, which is this one. */
  .panel:not(:has([open])) .detail::before {
    display: inline-block;
    content: '';
  }

  .panel:not(:has([open])) time {
    display: inline-block;
  }

  .panel:not(:has([open])) .viewer-findings li {
    display: inline;
  }

  .panel:not(:has([open])) :is(details, .owner) {
    grid-column: 1 / -1;
  }

  /* Beside a heading the moment alone says what matters; of two sentences the worse one is seen. */
  .panel:not(:has([open]), .not-yet-valid) .detail > :first-child:has(+ time),
  .panel:not(:has([open]), .refused) .viewer-findings,
  .refused:not(:has([open])):has(.viewer-findings) .detail {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;
