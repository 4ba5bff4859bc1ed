import { css } from 'lit';

/** The button in the middle of the picture. */
export const bigPlayStyles = css`
  .big-play {
    position: absolute;
    inset: 0;
    z-index: 1;
    margin: auto;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 10px;
    inline-size: 76px;
    block-size: 76px;
    border-radius: 999px;
    background: rgb(0 0 0 / 68%);
    box-shadow: 0 0 0 2px rgb(255 255 255 / 90%);
  }

  .big-play svg {
    inline-size: 40px;
    block-size: 40px;
  }

  .big-play.worded {
    inline-size: fit-content;
    block-size: 60px;
    max-inline-size: calc(100cqi - 16px);
    padding-inline: 18px 26px;
    font-size: calc(17em / 14);
    font-weight: 600;
  }

  .big-play.worded svg {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
  }

  .big-play:not(.worded) .text {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (hover: hover) {
    .big-play:hover {
      background: rgb(0 0 0 / 84%);
    }
  }

  @container (max-height: 200px) {
    .big-play {
      inset-block-end: 32px;
    }

    .big-play:not(.worded) {
      inline-size: 56px;
      block-size: 56px;
    }

    .big-play.worded {
      block-size: 48px;
      padding-inline: 12px 18px;
      font-size: calc(15em / 14);
      line-height: 1.15;
    }
  }

  @media (forced-colors: active) {
    .big-play {
      border: 2px solid ButtonText;
      background: ButtonFace;
    }
  }
`;
