import type { Seconds } from '../shared/index.js';
import { ipv4Issue } from '../shared/addresses.js';
import type { FlagClaim, NoteClaim, RequestableClaim } from '../token/claims.js';
import { isGroupId } from '../nanoplayer/group-id.js';
import { isStreamName } from '../nanoplayer/stream-name.js';
import {
  asciiDomain,
  LONGEST_LIFE,
  LONGEST_REVOCABLE_LIFE,
  LONGEST_TEXT,
  MOST_STREAMS,
  isRequested,
  NOT_IN_V2,
  REQUESTABLE_CLAIMS,
  type TokenField,
  type TokenFields,
} from './request.js';

/** The rules that fields can break. */
export const TOKEN_RULES = [
  'required',
  'invalid-name',
  'one-only',
  'too-many',
  'past',
  'over-365-days',
  'over-24-hours',
  'not-a-date',
  'not-before-expiry',
  'ip-v6',
  'ip-range',
  'ip-format',
  'domain-protocol',
  'domain-path',
  'domain-port',
  'domain-wildcard',
  'domain-characters',
  'domain-too-long',
  'domain-label-length',
  'domain-hyphen',
  'domain-no-top-level',
  'domain-digits-only',
  'too-long',
  'control-characters',
  'not-in-v2',
] as const;

/** The rule that a field breaks. */
export type TokenRule = (typeof TOKEN_RULES)[number];

/** What is wrong with one field. It never holds what the field holds. */
export interface TokenFieldIssue {
  readonly field: TokenField;
  readonly rule: TokenRule;
}

/** The longest domain name, in characters, without the dot at its end. */
const LONGEST_DOMAIN = 253;

/** The number that a rule is about, where it is about one: seconds, characters, or stream names. */
export const RULE_LIMITS: Readonly<Partial<Record<TokenRule, number>>> = {
  'over-365-days': LONGEST_LIFE,
  'over-24-hours': LONGEST_REVOCABLE_LIFE,
  'too-many': MOST_STREAMS,
  'too-long': LONGEST_TEXT,
  'domain-too-long': LONGEST_DOMAIN,
};

/**
 * Everything that is wrong with a token before it is asked for, in the order of the fields, at most one issue a field.
 * Does not know what the server knows: whether streams are there, whether a key is right.
 */
export function tokenIssues(fields: TokenFields, now: Seconds): readonly TokenFieldIssue[] {
  const rules: readonly (readonly [TokenField, TokenRule | undefined])[] = [
    ['streams', streamsRule(fields)],
    ['groupId', groupRule(fields)],
    ['organisation', organisationRule(fields)],
    ...REQUESTABLE_CLAIMS.map((name) => [name, claimRule(name, fields, now)] as const),
  ];
  const issues = rules.flatMap(([field, rule]) => (rule === undefined ? [] : [{ field, rule }]));
  if (fields.kind === 'jwt') return issues;
  const lacking = NOT_IN_V2.filter((field) => has(fields, field));
  return [
    ...issues.filter(({ field }) => !lacking.includes(field)),
    ...lacking.map((field): TokenFieldIssue => ({ field, rule: 'not-in-v2' })),
  ];
}

function has(fields: TokenFields, field: TokenField): boolean {
  return field === 'groupId' ? fields.scope.kind === 'group' : isRequested(fields, field as RequestableClaim);
}

type Rule = (fields: TokenFields, now: Seconds) => TokenRule | undefined;

// A claim that is neither a note nor a flag needs a rule of its own.
const RULES: Readonly<Record<Exclude<RequestableClaim, NoteClaim | FlagClaim>, Rule>> = {
  expiresAt: expiryRule,
  notBefore: notBeforeRule,
  ip: ({ ip }) => (ip ? ipv4Issue(ip) : undefined),
  domain: ({ domain }) => (domain ? domainRule(domain) : undefined),
};

function claimRule(name: RequestableClaim, fields: TokenFields, now: Seconds): TokenRule | undefined {
  if (isOwn(name)) return RULES[name](fields, now);
  const value = fields[name];
  return typeof value === 'string' ? textRule(value) : undefined;
}

function isOwn(name: RequestableClaim): name is keyof typeof RULES {
  return Object.hasOwn(RULES, name);
}

function streamsRule({ kind, scope }: TokenFields): TokenRule | undefined {
  if (scope.kind !== 'streams') return undefined;
  const { streams } = scope;
  if (streams.length === 0) return 'required';
  if (!streams.every(isStreamName)) return 'invalid-name';
  if (kind === 'sts' && streams.length > 1) return 'one-only';
  return streams.length > MOST_STREAMS ? 'too-many' : undefined;
}

function groupRule({ scope }: TokenFields): TokenRule | undefined {
  if (scope.kind !== 'group') return undefined;
  if (scope.groupId === '') return 'required';
  return isGroupId(scope.groupId) ? undefined : 'invalid-name';
}

function organisationRule({ kind, scope }: TokenFields): TokenRule | undefined {
  if (scope.kind !== 'organisation' || kind !== 'sts') return undefined;
  if (!scope.hash) return 'required';
  return isGroupId(scope.hash) ? undefined : 'invalid-name';
}

function expiryRule({ expiresAt, revocable }: TokenFields, now: Seconds): TokenRule | undefined {
  if (expiresAt === undefined) return undefined;
  if (!Number.isInteger(expiresAt)) return 'not-a-date';
  if (expiresAt <= now) return 'past';
  if (revocable && expiresAt > now + LONGEST_REVOCABLE_LIFE) return 'over-24-hours';
  return expiresAt > now + LONGEST_LIFE ? 'over-365-days' : undefined;
}

function notBeforeRule({ notBefore, expiresAt }: TokenFields): TokenRule | undefined {
  if (notBefore === undefined) return undefined;
  if (!Number.isInteger(notBefore)) return 'not-a-date';
  return expiresAt !== undefined && notBefore >= expiresAt ? 'not-before-expiry' : undefined;
}

function domainRule(domain: string): TokenRule | undefined {
  const issue = domainIssue(domain);
  return issue === undefined ? undefined : `domain-${issue}`;
}

function textRule(text: string): TokenRule | undefined {
  if (text.length > LONGEST_TEXT) return 'too-long';
  return /\p{Cc}/u.test(text) ? 'control-characters' : undefined;
}

/** Why a text is no domain name that a token can be bound to. */
export type DomainRule =
  | 'protocol'
  | 'path'
  | 'port'
  | 'wildcard'
  | 'characters'
  | 'too-long'
  | 'label-length'
  | 'hyphen'
  | 'no-top-level'
  | 'digits-only';

const LONGEST_LABEL = 63;

/**
 * The rule that a domain name breaks, or nothing. The rules are those that the vendor documents for the referer of a V2
 * token: a bare name with a top-level domain that is not only digits, at most 253 characters, labels of 1 to 63 letters,
 * digits and hyphens, none of them first or last. A dot at the end is allowed, a wildcard is not. A name in another
 * alphabet is judged by its punycode, as it is sent.
 */
export function domainIssue(text: string): DomainRule | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\/|^\/\//i.test(text)) return 'protocol';
  if (/[/?#\\]/.test(text)) return 'path';
  if (/:\d*$/.test(text)) return 'port';
  if (text.includes('*')) return 'wildcard';
  const ascii = asciiDomain(text);
  if (!/^[a-z\d.-]+$/i.test(ascii)) return 'characters';
  const name = ascii.replace(/\.$/, '');
  if (name.length > LONGEST_DOMAIN) return 'too-long';
  const labels = name.split('.');
  if (labels.some(({ length }) => length < 1 || length > LONGEST_LABEL)) return 'label-length';
  if (labels.some((label) => label.startsWith('-') || label.endsWith('-'))) return 'hyphen';
  if (labels.length < 2) return 'no-top-level';
  return /^\d+$/.test(labels.at(-1) ?? '') ? 'digits-only' : undefined;
}
