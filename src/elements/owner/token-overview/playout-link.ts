import { plainHost } from '../../../shared/index.js';
import { restrictionsOf, type PlaybackToken } from '../../../token/index.js';
import { PLAYOUT_PAGE } from '../../../nanoplayer/index.js';
import { isSameClaim } from '../../../token-api/index.js';
import { isRefusal, playoutAddress, type SnippetIssue } from '../../../snippets/index.js';
import type { AskedFor } from './overview-rows.js';

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
