import { css } from 'lit';

/** The menu of the settings. Scrolls where the picture is too small for it. */
export const menuStyles = css`
  .menu {
    position: absolute;
    inset-inline-end: 8px;
    inset-block-end: calc(var(--_size) + 14px);
    z-index: 2;
    box-sizing: border-box;
    min-inline-size: 190px;
    max-inline-size: calc(100cqi - 16px);
    max-block-size: calc(100cqb - var(--_size) - 22px);
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: rgb(255 255 255 / 50%) transparent;
    background: rgb(20 18 17 / 94%);
    border: 1px solid rgb(255 255 255 / 22%);
    border-radius: 10px;
    line-height: 1.35;
  }

  .group + .group {
    margin-block-start: 6px;
    padding-block-start: 6px;
    border-block-start: 1px solid rgb(255 255 255 / 18%);
  }

  .group-name {
    padding: 5px 10px 3px;
    font-size: calc(13em / 14);
    font-weight: 600;
    color: #cfc7c1;
  }

  .item {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 34px;
    padding-inline: 8px 14px;
    border-radius: 6px;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  .item svg {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
  }

  .item:focus,
  .item:hover {
    background: rgb(255 255 255 / 16%);
    outline: none;
  }

  .item:focus-visible {
    outline: 2px solid #fff;
    outline-offset: -2px;
  }

  .menu:focus {
    outline: none;
  }

  @media (pointer: coarse) {
    .item {
      min-block-size: 44px;
    }
  }

  /* Too low for a menu above the bar: it covers the bar, and Escape or a tap beside it brings that back. */
  @container (max-height: 240px) {
    .menu {
      inset-block-end: 6px;
      max-block-size: calc(100cqb - 12px);
    }
  }

  @media (forced-colors: active) {
    .menu {
      background: Canvas;
      border-color: CanvasText;
    }

    .group-name {
      color: CanvasText;
    }

    .item:focus,
    .item:hover {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
