import { seconds } from '../shared/index.js';
import {
  isInV2,
  isNote,
  LONGEST_REVOCABLE_LIFE,
  TEXT_CLAIMS,
  tokenIssues,
  type TokenFields,
} from '../token-api/index.js';
import { domainOf } from './origin.js';
import type { Grant, TokenPolicy } from './options.js';
import type { ViewerQuery, ViewerAddress } from './read-request.js';
import { ServerError } from './server-error.js';

/** What a token lives where nobody says anything, in seconds. */
const USUAL_SERVER_LIFE = 300;

/** Everything that decides on a token. */
export interface TokenDecision {
  readonly asked: ViewerQuery;
  readonly grant: Grant;
  readonly policy: TokenPolicy;
  readonly kind: 'jwt' | 'sts';
  readonly origin: string;
  readonly address: ViewerAddress;
  /** Unix time in milliseconds. */
  readonly nowMs: number;
}

/**
 * The tightest token that lets this viewer watch what they asked for: one stream or group, the domain of the page, the
 * viewer's address, their name, a short life. Does not judge whether they may.
 *
 * @throws {ServerError} `field-not-allowed`, `viewer-address-unknown`, `viewer-ipv6`,
 *   `domain-unusable`, or `policy-invalid` where no such token can be made
 */
export function tokenFields(decision: TokenDecision): TokenFields {
  const { asked, grant, policy, kind, origin, address, nowMs } = decision;
  const now = Math.floor(nowMs / 1000);
  const isV3 = kind === 'jwt';
  const fields: TokenFields = {
    kind,
    scope: asked.groupId
      ? { kind: 'group', groupId: asked.groupId }
      : { kind: 'streams', streams: [asked.streamName] },
    expiresAt: seconds(now + lifeOf(asked, grant, policy)),
    domain: policy.bindDomain === false ? undefined : domainOf(origin),
    ip: policy.bindIp === false ? undefined : boundAddress(address, policy),
    tag: policy.tag,
    ...grantedNotes(grant, kind),
    ...(isV3 && {
      revocable: policy.revocable === true,
      forceDisconnect: forced(asked, policy),
    }),
  };
  const [issue] = tokenIssues(fields, seconds(now));
  if (issue) throw new ServerError('policy-invalid', issue);
  return fields;
}

function grantedNotes(grant: Grant, kind: 'jwt' | 'sts'): Partial<TokenFields> {
  const names = TEXT_CLAIMS.filter(isNote).filter((name) => kind === 'jwt' || isInV2(name));
  return Object.fromEntries(
    names.flatMap((name) => (grant[name] === undefined ? [] : [[name, grant[name]]])),
  );
}

function lifeOf(asked: ViewerQuery, grant: Grant, policy: TokenPolicy): number {
  const usual = policy.lifeSeconds ?? USUAL_SERVER_LIFE;
  const longest = policy.longestLifeSeconds ?? usual;
  const most = policy.revocable ? Math.min(longest, LONGEST_REVOCABLE_LIFE) : longest;
  const granted = Math.min(grant.lifeSeconds ?? usual, most);
  if (asked.life === undefined) return Math.floor(granted);
  allow('life', policy);
  return Math.floor(Math.min(asked.life, granted));
}

function forced(asked: ViewerQuery, policy: TokenPolicy): boolean {
  if (asked.forceDisconnect !== undefined) allow('forceDisconnect', policy);
  return policy.forceDisconnect === true || asked.forceDisconnect === true;
}

function allow(field: 'life' | 'forceDisconnect', { viewerMay = [] }: TokenPolicy): void {
  if (!viewerMay.includes(field)) throw new ServerError('field-not-allowed', { field });
}

function boundAddress(address: ViewerAddress, { ipv6 = 'unbound' }: TokenPolicy): string | undefined {
  if (address.kind === 'ipv4') return address.ip;
  if (address.kind === 'unknown') throw new ServerError('viewer-address-unknown');
  if (ipv6 === 'refuse') throw new ServerError('viewer-ipv6');
  return undefined;
}
