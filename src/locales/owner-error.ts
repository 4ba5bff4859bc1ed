import type { H5LiveErrorCode } from '../token/index.js';
import {
  isDocumented,
  mayHideRefusal,
  type DocumentedCode,
  type PlayerErrorGroup,
} from '../nanoplayer/index.js';
import { fillIsolated } from './fill-isolated.js';
import { fill, gapAfter, type Texts } from './texts.js';

// A code that is not documented is explained by one of its group that is.
const TYPICAL: Readonly<Partial<Record<PlayerErrorGroup, DocumentedCode>>> = {
  'token-refused': 4901,
  'stream-not-found': 2001,
  'stream-not-live': 2003,
  media: 3200,
  network: 4106,
  'service-unavailable': 4500,
};

/** What a server answers a token that it does not take. */
const REFUSED: readonly unknown[] = [4901, 4403];

/** A failure, as far as its sentence for the owner goes by it. */
export interface NamedFailure {
  readonly code: number | H5LiveErrorCode;
  /** What the vendor's code means. */
  readonly group?: PlayerErrorGroup;
  /** The code of what the token itself shows to be the cause. */
  readonly cause?: unknown;
  /** Whether the token, by all that it says, opens the stream on the page. */
  readonly opensHere?: boolean | undefined;
}

/** The hosts that a connection is between, as far as they are known. */
export interface ConnectedHosts {
  readonly server?: string | undefined;
  /** Of the page: what the server holds a token's domain against. */
  readonly page?: string | undefined;
}

/**
 * What a failure means for the page's owner, and between which hosts it was where that may be what is wrong. Total: it has a
 * sentence for any number.
 *
 * @param causeText what the failure's cause means, in place of all that its code may mean
 */
export function ownerErrorText(
  failure: NamedFailure,
  notes: Texts['ownerNotes'],
  hosts: ConnectedHosts = {},
  causeText?: string,
): string {
  return [causeText ?? meaningOf(failure, notes), ...hostSentences(failure, notes, hosts)].reduce(
    (text, next) => text + gapAfter(text) + next,
  );
}

function hostSentences(
  { code, group, cause }: NamedFailure,
  notes: Texts['ownerNotes'],
  hosts: ConnectedHosts,
): string[] {
  if (typeof code === 'string' || !group) return [];
  if (group !== 'token-refused' && !mayHideRefusal({ code, group })) return [];
  // What was found in the token says itself what it is about.
  if (cause !== undefined) return [];
  const { server, page } = hosts;
  return [
    ...(server ? [fillIsolated(notes.connectsTo, { server })] : []),
    ...(page ? [fillIsolated(notes.pageHost, { page })] : []),
  ];
}

function meaningOf({ code, group, cause, opensHere }: NamedFailure, notes: Texts['ownerNotes']): string {
  if (opensHere && cause === undefined && REFUSED.includes(code)) return notes.notGenuine;
  if (typeof code === 'string' || isDocumented(code)) return notes.ownerError[code];
  const typical = group && TYPICAL[group];
  return typical === undefined
    ? fill(notes.ownerErrorOther, { code: String(code) })
    : notes.ownerError[typical];
}
