import { css } from '../shared/css.js';

/** The overlay of the statistics: readable over any picture, and nothing that the pointer meets. */
export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    /* The first line of it. */
    min-block-size: calc(1.35 * clamp(12px, 9cqb, 0.8125em) + 17px);
    pointer-events: none;
  }

  .panel {
    box-sizing: border-box;
    inline-size: calc(264em / 13);
    max-inline-size: calc(100% - 20px);
    max-block-size: calc(100% - 10px);
    margin: 10px 10px 0;
    align-self: self-start;
    display: flex;
    flex-direction: column;
    overflow: hidden;
    padding: 10px 14px 12px;
    font-size: clamp(12px, 9cqb, 0.8125em);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    color: #fff;
    background: #181513d6;
    /* Where colours are forced the ground is the page's, and this is what sets it off. */
    border: 1px solid #0000;
    border-radius: 8px;
  }

  .head,
  .trail {
    flex: none;
  }

  .rows {
    min-block-size: 0;
  }

  /* A row is there as a whole, or not at all. */
  dl {
    overflow: hidden;
    max-block-size: 100%;
    max-block-size: round(down, 100%, 1lh);
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  .head,
  dl > div,
  .trail p:first-child {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 16px;
  }

  .head {
    margin-block-end: 6px;
    padding-block-end: 6px;
    border-block-end: 1px solid #ffffff3d;
    font-weight: 700;
  }

  .head,
  dd {
    color: #ffb066;
  }

  .trail {
    display: var(--_trail, block);
    margin-block-start: 8px;
    font-size: calc(12em / 13);
    color: #e6dfd9;
  }

  .graph {
    display: block;
    inline-size: 100%;
    block-size: 44px;
    margin-block: 2px 4px;
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  /* Time runs the way the text does. */
  [dir='rtl'] .graph {
    scale: -1 1;
  }

  .grid,
  .line {
    vector-effect: non-scaling-stroke;
    stroke: #ffffff3d;
  }

  .line {
    stroke: #ffb066;
    stroke-width: 2;
  }

  /* As many to a line as there is room for. */
  @container (width < 35em) or (height < 220px) {
    .panel {
      inline-size: auto;
      max-inline-size: calc(100% - 12px);
      max-block-size: calc(100% - 4px);
      margin: 4px 6px 0;
      padding: 2px 10px 4px;
      line-height: 1.35;
    }

    .head {
      margin-block-end: 2px;
      padding-block-end: 2px;
    }

    dl {
      display: flex;
      flex-wrap: wrap;
      column-gap: 16px;
    }

    dl > div {
      flex-wrap: nowrap;
      column-gap: 8px;
    }

    .trail {
      display: none;
    }
  }

  /* The picture itself shows whether it plays. */
  @container (height < 100px) {
    .head {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .grid {
      stroke: GrayText;
    }

    .line {
      stroke: CanvasText;
    }
  }
`;
