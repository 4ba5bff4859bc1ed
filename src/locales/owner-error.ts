import type { H5LiveErrorCode } from '../token/index.js';
import { isDocumented, type DocumentedCode, type PlayerErrorGroup } from '../nanoplayer/index.js';
import { fill, type Texts } from './texts.js';

// A code that is not documented is explained by one of its group that is.
const TYPICAL: Readonly<Partial<Record<PlayerErrorGroup, DocumentedCode>>> = {
  'token-refused': 4901,
  'stream-not-found': 2001,
  'stream-not-live': 2003,
  media: 3200,
  network: 4106,
  'service-unavailable': 4500,
};

/** A failure, as far as its sentence for the owner goes by it. */
export interface NamedFailure {
  readonly code: number | H5LiveErrorCode;
  /** What the vendor's code means. */
  readonly group?: PlayerErrorGroup;
}

/** What a failure means for the page's owner. Total: it has a sentence for any number. */
export function ownerErrorText({ code, group }: NamedFailure, notes: Texts['ownerNotes']): string {
  if (typeof code === 'string' || isDocumented(code)) return notes.ownerError[code];
  const typical = group && TYPICAL[group];
  return typical === undefined
    ? fill(notes.ownerErrorOther, { code: String(code) })
    : notes.ownerError[typical];
}
