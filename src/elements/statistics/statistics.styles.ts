import { css } from 'lit';

/** The overlay of the statistics: readable over any picture, and nothing that the pointer meets. */
export const styles = css`
  :host {
    position: absolute;
    inset: 0;
    pointer-events: none;
    container-type: size;
  }

  .panel {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-start: 10px;
    box-sizing: border-box;
    inline-size: 264px;
    max-inline-size: calc(100cqi - 20px);
    max-block-size: calc(100cqb - 20px);
    overflow: hidden;
    padding: 10px 14px 12px;
    font-size: 0.8125em;
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    color: #fff;
    background: #181513d6;
    /* Where colours are forced the ground is the page's, and this is what sets it off. */
    border: 1px solid #0000;
    border-radius: 8px;
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

  /* The numbers matter more than the curve. */
  @container (max-height: 270px) {
    .trail {
      display: none;
    }
  }

  @container (max-width: 340px) {
    .panel {
      inset-block-start: 6px;
      inset-inline-start: 6px;
      inline-size: auto;
      max-inline-size: calc(100cqi - 12px);
      padding: 6px 10px 8px;
      font-size: 0.75em;
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
