import type { H5LiveErrorCode } from '../token/index.js';
import type { DocumentedCode, PlayerErrorGroup } from '../nanoplayer/index.js';

/** Texts about failures. `{…}` stands for a value that is filled in. */
export interface ErrorLabels {
  /** Over the picture: what a vendor code means for the viewer. */
  readonly failure: Readonly<Record<PlayerErrorGroup, string>>;
  /** Over the picture: what one of our own codes means for the viewer. */
  readonly ownFailure: Readonly<Record<H5LiveErrorCode, string>>;
  /** For the page's owner: what a code means, and what to do about it, and where. */
  readonly ownerError: Readonly<Record<DocumentedCode | H5LiveErrorCode, string>>;
  /** For the page's owner, of a vendor code about which nothing is known; `{code}` is its number. */
  readonly ownerErrorOther: string;
}
