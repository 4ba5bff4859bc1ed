import { css } from '../shared/css.js';

/**
 * The box around the picture, and what is shown before anything plays.
 *
 * @cssproperty --h5live-max-width The maximum width. The attribute `max-width` takes precedence.
 * @cssproperty --h5live-aspect-ratio The aspect ratio of the picture's box. The attribute `aspect-ratio` takes precedence.
 */
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

  /* Pictures lie over the frame and give it no width: where its place has none either, as in a centred column, this does. */
  .room {
    display: block;
    max-inline-size: 100%;
  }

  .message,
  .start {
    position: absolute;
    inset: 0;
  }

  .poster,
  ::slotted([slot='poster']) {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    pointer-events: none;
  }

  .start {
    z-index: 2;
    padding: 8px;
  }

  .start,
  .message {
    display: grid;
    /* On a small picture a long message is scrolled, and begins at its beginning. */
    place-content: safe center;
  }

  .message {
    justify-items: center;
    gap: 8px;
    text-align: center;
    color: #fff;
    background: #000000b8;
  }

  .action {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 2px solid #fff;
    border-radius: 999px;
    background: #141211;
    color: #fff;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    pointer-events: auto;
  }

  @media (hover: hover) {
    .action:hover {
      background: #fff;
      color: #000;
    }
  }

  .action:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
  }

  .status {
    display: grid;
    margin-block-start: 16px;
  }
`;

/**
 * Room for the panel before it is there, so that what follows in the page does not move: as much as a heading, a sentence of
 * usual length and one line take, which wrap as those do; at most what they take on a narrow phone, for of large text it would
 * be far too much.
 */
export const panelRoom = css`
  .status::before {
    grid-area: 1 / 1;
    max-block-size: 15em;
    overflow: hidden;
    visibility: hidden;
    padding: 22px 20px 29px 60px;
    white-space: pre-wrap;
    content: 'n nn nn nnnnnnnnn nnnnnnnnn\\a nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn nnnnn\\a n';
  }
`;
