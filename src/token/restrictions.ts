import { plainHost } from '../shared/addresses.js';
import { isNote, TEXT_CLAIMS } from './claim-kinds.js';
import type { NoteClaim, TextClaim, TokenClaims } from './claims.js';
import type { PlaybackToken } from './reading.js';
import type { StsToken } from './sts.js';

/** What a token can be bound to, or say about itself. */
export type RestrictionKind =
  'stream' | 'stream-group' | 'organisation' | TextClaim | 'revocable' | 'force-disconnect' | 'unrecognised';

/** Whether a restriction is met on the page at hand; `unknown` where only the server can tell. */
export type RestrictionState = 'ok' | 'violated' | 'unknown';

/** Why a restriction is in its state. Each has a sentence of its own in the label tables. */
export type RestrictionReason =
  | 'stream-listed'
  | 'stream-not-listed'
  | 'stream-not-named'
  | 'scope-not-told'
  | 'group-equal'
  | 'group-differs'
  | 'group-members-unknown'
  | 'opens-everything'
  | 'domain-equal'
  | 'domain-differs'
  | 'domain-of-embedder'
  | 'domain-above'
  | 'domain-not-told'
  | 'page-unknown'
  | 'referrer-withheld'
  | 'ip-not-checkable'
  | 'only-a-note'
  | 'may-be-revoked'
  | 'ends-playback'
  | 'not-understood';

/** One thing that a token is bound to, or says. */
export interface Restriction {
  readonly kind: RestrictionKind;
  readonly state: RestrictionState;
  readonly reason: RestrictionReason;
  /** What the token says, as text. It comes from outside: show it as text only, and shortened. */
  readonly value?: string;
}

/** What is known of the page on which the token is used. What is left out is unknown. */
export interface PageContext {
  readonly streamName?: string;
  readonly groupId?: string;
  /** The host of the page that opens the connection. */
  readonly host?: string;
  /** The hosts of the pages around it, where the browser tells; empty for a page of its own. */
  readonly ancestorHosts?: readonly string[];
  /** The page's Referrer-Policy: some keep the host from the server that should check it. */
  readonly referrerPolicy?: string;
}

/**
 * What a token is bound to, held against a page. Tells what can be known without a server; IP addresses and
 * signatures cannot. Unknown claims are listed as unknown, never left out.
 */
export function restrictionsOf(token: PlaybackToken, page: PageContext = {}): readonly Restriction[] {
  return token.kind === 'sts' ? stsRestrictions(token) : jwtRestrictions(token.claims, page);
}

/**
 * Whether a token, by all that it says, opens the stream on the page: what a server refuses it for then is what no page can
 * read, such as its signature. Of one for a whole organisation nobody knows here which streams that has.
 */
export function opensHere(
  restrictions: readonly { readonly kind: string; readonly state: string }[],
): boolean {
  return (
    restrictions.length > 0 &&
    restrictions.every(
      ({ kind, state }) => kind === 'revocable' || (state === 'ok' && kind !== 'organisation'),
    )
  );
}

function jwtRestrictions(claims: TokenClaims, page: PageContext): Restriction[] {
  const { revocable, forceDisconnect, unrecognised } = claims;
  const found = scope(claims, page);
  for (const kind of TEXTS) {
    const value = claims[kind];
    if (value !== undefined) found.push({ kind, value, ...textState(kind, value, page) });
  }
  if (revocable === true) found.push({ kind: 'revocable', state: 'unknown', reason: 'may-be-revoked' });
  if (forceDisconnect === true)
    found.push({ kind: 'force-disconnect', state: 'ok', reason: 'ends-playback' });
  for (const value of Object.keys(unrecognised)) {
    found.push({ kind: 'unrecognised', state: 'unknown', reason: 'not-understood', value });
  }
  return found;
}

function scope(claims: TokenClaims, { streamName, groupId }: PageContext): Restriction[] {
  const { streams, groupId: group, organisationWide } = claims;
  const found: Restriction[] = [];
  if (organisationWide === true)
    found.push({ kind: 'organisation', state: 'ok', reason: 'opens-everything' });
  if (streams) {
    const value = streams.join(', ');
    if (streamName === undefined)
      found.push({ kind: 'stream', state: 'unknown', reason: 'stream-not-named', value });
    else if (streams.includes(streamName))
      found.push({ kind: 'stream', state: 'ok', reason: 'stream-listed', value });
    else found.push({ kind: 'stream', state: 'violated', reason: 'stream-not-listed', value });
  }
  if (group !== undefined) {
    const base = { kind: 'stream-group', value: group } as const;
    if (groupId === undefined) found.push({ ...base, state: 'unknown', reason: 'group-members-unknown' });
    else if (groupId === group) found.push({ ...base, state: 'ok', reason: 'group-equal' });
    else found.push({ ...base, state: 'violated', reason: 'group-differs' });
  }
  return found.length > 0 ? found : [{ kind: 'stream', state: 'unknown', reason: 'scope-not-told' }];
}

type Judged = Pick<Restriction, 'state' | 'reason'>;

const LIMITS: Readonly<Record<Exclude<TextClaim, NoteClaim>, (value: string, page: PageContext) => Judged>> =
  {
    domain: domainState,
    ip: () => ({ state: 'unknown', reason: 'ip-not-checkable' }),
  };

// What limits who may use it comes before what is only noted in it.
const TEXTS: readonly TextClaim[] = [
  ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[]),
  ...TEXT_CLAIMS.filter(isNote),
];

function textState(kind: TextClaim, value: string, page: PageContext): Judged {
  return isNote(kind) ? { state: 'ok', reason: 'only-a-note' } : LIMITS[kind](value, page);
}

// What a server compares is the host of the page that opens the connection; the pages around it do not count.
function domainState(domain: string, page: PageContext): Judged {
  const [bound, host] = [plainHost(domain), plainHost(page.host ?? '')];
  if (host === '') return { state: 'unknown', reason: 'page-unknown' };
  if (host === bound) {
    const withheld = /^(?:no-referrer|same-origin)$/.test(page.referrerPolicy ?? '');
    return withheld
      ? { state: 'unknown', reason: 'referrer-withheld' }
      : { state: 'ok', reason: 'domain-equal' };
  }
  if (host.endsWith(`.${bound}`)) return { state: 'unknown', reason: 'domain-above' };
  const around = page.ancestorHosts?.some((ancestor) => plainHost(ancestor) === bound);
  return { state: 'violated', reason: around ? 'domain-of-embedder' : 'domain-differs' };
}

/** What the option bits of a V2 token tell: that it is bound to something, but not always to what. */
function stsRestrictions({ boundTo, tag }: StsToken): Restriction[] {
  const found: Restriction[] = [
    boundTo.has('organisation')
      ? { kind: 'organisation', state: 'ok', reason: 'opens-everything' }
      : { kind: 'stream', state: 'unknown', reason: 'scope-not-told' },
  ];
  if (boundTo.has('referer')) found.push({ kind: 'domain', state: 'unknown', reason: 'domain-not-told' });
  if (boundTo.has('ip')) found.push({ kind: 'ip', state: 'unknown', reason: 'ip-not-checkable' });
  if (boundTo.has('tag') || tag !== '')
    found.push({ kind: 'tag', state: 'ok', reason: 'only-a-note', value: tag });
  return found;
}
