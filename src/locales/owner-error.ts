import type { H5LiveErrorCode } from '../token/index.js';
import {
  catalogueEntry,
  isDocumented,
  type DocumentedCode,
  type PlayerErrorGroup,
} from '../nanoplayer/index.js';
import type { ErrorLabels } from './error-labels.js';
import { fill } from './labels.js';

// A code that is not documented is explained by one of its group that is.
const TYPICAL: Readonly<Partial<Record<PlayerErrorGroup, DocumentedCode>>> = {
  'token-refused': 4901,
  'stream-not-found': 2001,
  'stream-not-live': 2003,
  media: 3200,
  network: 4106,
  'service-unavailable': 4500,
};

/** What a failure means for the page's owner. Total: it has a sentence for any number. */
export function ownerErrorText(code: number | H5LiveErrorCode, labels: ErrorLabels): string {
  if (typeof code === 'string' || isDocumented(code)) return labels.ownerError[code];
  const typical = TYPICAL[catalogueEntry(code).group];
  return typical === undefined
    ? fill(labels.ownerErrorOther, { code: String(code) })
    : labels.ownerError[typical];
}
