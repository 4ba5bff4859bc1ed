import { type Seconds, plainHost } from '../../../shared/index.js';
import {
  STS_OPTION_BITS,
  stsFields,
  type JwtToken,
  type PlaybackToken,
  type StsOption,
  type StsToken,
  restrictionsOf,
} from '../../../token/index.js';
import {
  FLAG_CLAIMS,
  isNote,
  isSameClaim,
  TEXT_CLAIMS,
  type FlagClaim,
  type NoteClaim,
  type TextClaim,
} from '../../../token-api/index.js';
import { PLAYOUT_PAGE } from '../../../nanoplayer/index.js';
import { isRefusal, playoutAddress, type SnippetIssue } from '../../../snippets/index.js';

/** The rows of the overview, by what they tell. */
export type OverviewField =
  | 'token'
  | 'stream'
  | 'group'
  | 'organisation'
  | TextClaim
  | 'referer'
  | 'notBefore'
  | 'expires'
  | 'options'
  | FlagClaim
  | 'issuedAt'
  | 'issuer'
  | 'tokenId'
  | 'keyId'
  | 'other';

/** What a row says where it holds no value of the token's. */
export type RowWord = 'unset' | 'not-told' | 'never' | 'at-once' | 'yes' | 'no' | 'everything';

/** What stands in a row. Texts come from outside: show them as text only, and shortened. */
export type RowValue =
  | { readonly kind: 'secret' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'moment'; readonly at: Seconds }
  | { readonly kind: 'options'; readonly names: readonly StsOption[]; readonly unknownBits: number }
  | { readonly kind: 'word'; readonly word: RowWord };

/** One row of the overview. */
export interface OverviewRow {
  readonly field: OverviewField;
  readonly value: RowValue;
  /** Whether the token tells it, or it is only known from what was asked for. */
  readonly source: 'token' | 'asked';
  /** What was asked for, where the token says otherwise. From outside. */
  readonly askedFor?: string;
  /** What is copied, whole; nothing where there is nothing to copy. Of `token` it is the token. */
  readonly copy?: string;
}

/** How a token was asked for. What is empty or left out is not known. */
export type AskedFor = Limits & { readonly streamName?: string; readonly groupId?: string };

type Limits = { readonly [K in Exclude<TextClaim, NoteClaim>]?: string };

/**
 * Everything that is known of a token, in rows: those that its kind has, and no other. What the token does not tell and
 * was asked for is marked; what it tells otherwise is told as the token has it. Does not verify. The first row reveals
 * the token in what it copies.
 */
export function overviewRows(token: PlaybackToken, asked: AskedFor = {}): readonly OverviewRow[] {
  return token.kind === 'sts' ? stsRows(token, asked) : jwtRows(token, asked);
}

function stsRows(token: StsToken, asked: AskedFor): OverviewRow[] {
  const { boundTo, expires, expiresAt, options, tag } = token;
  const bound = (field: 'ip' | 'referer', requested: string | undefined): OverviewRow =>
    boundTo.has(field) ? untold(field, requested) : told(field, undefined, requested);
  return [
    { field: 'token', value: { kind: 'secret' }, source: 'token', copy: stsFields(token).token },
    boundTo.has('organisation') ? everything() : untold('stream', asked.streamName),
    bound('ip', asked.ip),
    bound('referer', asked.domain),
    told('tag', tag === '' ? undefined : tag),
    expiresAt === undefined ? word('expires', 'never') : { ...moment('expires', expiresAt), copy: expires },
    { field: 'options', value: bits(token), source: 'token', ...(options !== '' && { copy: options }) },
  ];
}

function jwtRows(token: JwtToken, asked: AskedFor): OverviewRow[] {
  const { claims, keyId } = token;
  const { expiresAt, notBefore, issuedAt, issuer, tokenId } = claims;
  return [
    { field: 'token', value: { kind: 'secret' }, source: 'token', copy: token.secret.reveal() },
    ...scopeRows(token, asked),
    ...TEXT_CLAIMS.map((name) => textRow(name, claims[name], isNote(name) ? undefined : asked[name])),
    notBefore === undefined ? word('notBefore', 'at-once') : moment('notBefore', notBefore),
    expiresAt === undefined ? word('expires', 'never') : moment('expires', expiresAt),
    ...FLAG_CLAIMS.map((name) => flag(name, claims[name])),
    ...(issuedAt === undefined ? [] : [moment('issuedAt', issuedAt)]),
    ...(issuer === undefined ? [] : [told('issuer', issuer)]),
    ...(tokenId === undefined ? [] : [told('tokenId', tokenId)]),
    ...(keyId === undefined ? [] : [told('keyId', keyId)]),
    ...Object.keys(claims.unrecognised).map((name) => told('other', name)),
  ];
}

function scopeRows({ claims }: JwtToken, { streamName, groupId }: AskedFor): OverviewRow[] {
  const { organisationWide, streams, groupId: group } = claims;
  const rows: OverviewRow[] = [];
  if (organisationWide === true) rows.push(everything());
  if (group !== undefined) rows.push(told('group', group, groupId));
  if (streams) {
    const isListed = (): boolean => streams.includes(streamName ?? '');
    rows.push(told('stream', streams.join(', '), streamName, isListed));
  }
  if (rows.length > 0) return rows;
  return [groupId ? untold('group', groupId) : untold('stream', streamName)];
}

function told(
  field: OverviewField,
  text: string | undefined,
  asked?: string,
  isSame: (a: string, b: string) => boolean = (a, b) => a === b,
): OverviewRow {
  const differs = asked !== undefined && asked !== '' && !isSame(text ?? '', asked);
  const row = text === undefined ? word(field, 'unset') : ofText(field, text, 'token');
  return { ...row, ...(differs && { askedFor: asked }) };
}

// The names of a token's claims were never seen in a published one: what is not found there may stand there.
function textRow(field: TextClaim, text: string | undefined, asked: string | undefined): OverviewRow {
  if (text === undefined && asked) return ofText(field, asked, 'asked');
  return told(field, text, text === undefined ? undefined : asked, (a, b) => isSameClaim(a, b, field));
}

function untold(field: OverviewField, asked: string | undefined): OverviewRow {
  return asked ? ofText(field, asked, 'asked') : word(field, 'not-told');
}

function ofText(field: OverviewField, text: string, source: 'token' | 'asked'): OverviewRow {
  return { field, value: { kind: 'text', text }, source, ...(text !== '' && { copy: text }) };
}

function moment(field: OverviewField, at: Seconds): OverviewRow {
  return { field, value: { kind: 'moment', at }, source: 'token', copy: String(at) };
}

function word(field: OverviewField, said: RowWord): OverviewRow {
  return { field, value: { kind: 'word', word: said }, source: 'token' };
}

function flag(field: OverviewField, set: boolean | undefined): OverviewRow {
  return word(field, set === undefined ? 'unset' : set ? 'yes' : 'no');
}

function everything(): OverviewRow {
  return word('organisation', 'everything');
}

function bits({ options, boundTo }: StsToken): RowValue {
  const known = Object.values(STS_OPTION_BITS).reduce((sum, bit) => sum | bit, 0);
  return { kind: 'options', names: [...boundTo], unknownBits: Number(options) & ~known };
}

/**
 * What whoever opens or passes on the link should know:
 * - `in-address` – addresses are kept and passed on
 * - `domain-of-page` – the token is bound to the host of the page that the link opens: it works there
 * - `domain-elsewhere` – it is bound to another domain, and that page names itself: it is refused
 * - `domain-above` – the page's host lies below the domain; whether that is admitted is not documented
 * - `domain-not-told` – it is bound to a domain that is not known here
 * - `ip-bound` – it opens from one address only
 */
export type LinkNote =
  'in-address' | 'domain-of-page' | 'domain-elsewhere' | 'domain-above' | 'domain-not-told' | 'ip-bound';

/** Why there is no link: what would be opened is not known, or the address of the page cannot be one. */
export type LinkIssue = 'target' | 'page' | 'token';

/** The Web Playout URL, or why there is none. */
export type PlayoutLink =
  | {
      /** Reveals the token. */
      readonly address: string;
      /** The host of the page that it opens. */
      readonly host: string;
      /** Whether that is the vendor's page. */
      readonly isVendors: boolean;
      /** What the token is bound to, as far as it is known. From outside. */
      readonly domain?: string;
      readonly ip?: string;
      readonly notes: readonly LinkNote[];
    }
  | { readonly issue: LinkIssue };

/** What a token is to play: what was asked for, else what it names itself. Of a V2 token never a group. */
export function targetOf(
  token: PlaybackToken,
  { streamName, groupId }: AskedFor,
): { readonly streamName?: string; readonly groupId?: string } {
  if (token.kind === 'sts') return streamName ? { streamName } : {};
  const { groupId: group, streams } = token.claims;
  if (groupId) return { groupId };
  if (streamName) return { streamName };
  if (group) return { groupId: group };
  return streams?.[0] ? { streamName: streams[0] } : {};
}

/**
 * The Web Playout URL of a token, with what is to be known of it. Pure; never throws.
 *
 * @param page the address of the playback page, up to the stream's name; the vendor's where it is empty
 */
export function playoutLink(token: PlaybackToken, asked: AskedFor, page = ''): PlayoutLink {
  const playoutBase = page || PLAYOUT_PAGE;
  const address = playoutAddress({ ...targetOf(token, asked), token, playoutBase });
  if (typeof address !== 'string') return { issue: isRefusal(address) ? linkIssue(address.issue) : 'token' };
  const { host, hostname } = new URL(address);
  const restrictions = restrictionsOf(token);
  const bound = (kind: 'domain' | 'ip', requested = ''): string | undefined => {
    const value = restrictions.find((restriction) => restriction.kind === kind)?.value;
    const isBound = restrictions.some((restriction) => restriction.kind === kind);
    // What a JWT does not say may stand there under another name; a V2 token says whether it is bound.
    return value ?? (isBound || (token.kind === 'jwt' && requested !== '') ? requested : undefined);
  };
  const [domain, ip] = [bound('domain', asked.domain), bound('ip', asked.ip)];
  return {
    address,
    host,
    isVendors: playoutBase === PLAYOUT_PAGE,
    ...(domain && { domain }),
    ...(ip && { ip }),
    notes: [
      'in-address',
      ...(domain === undefined ? [] : [domainNote(domain, hostname)]),
      ...(ip === undefined ? [] : ['ip-bound' as const]),
    ],
  };
}

function domainNote(domain: string, host: string): LinkNote {
  if (domain === '') return 'domain-not-told';
  if (isSameClaim(domain, host, 'domain')) return 'domain-of-page';
  return host.endsWith(`.${plainHost(domain)}`) ? 'domain-above' : 'domain-elsewhere';
}

function linkIssue(issue: SnippetIssue): LinkIssue {
  if (issue === 'option-invalid') return 'page';
  return issue === 'token-missing' || issue === 'token-unusable' ? 'token' : 'target';
}
