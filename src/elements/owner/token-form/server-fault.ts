import type { TokenField } from '../../../token-api/index.js';
import type { FormFault, FormRule } from './form-values.js';

// The names that the token APIs have for the fields, and our own.
const FIELDS: Readonly<Record<string, TokenField>> = {
  streams: 'streams',
  streamname: 'streams',
  groupid: 'groupId',
  orga: 'organisation',
  orgawide: 'organisation',
  organisation: 'organisation',
  exp: 'expiresAt',
  expires: 'expiresAt',
  expiresat: 'expiresAt',
  nbf: 'notBefore',
  notbefore: 'notBefore',
  ip: 'ip',
  domain: 'domain',
  referer: 'domain',
  tag: 'tag',
  user: 'user',
  revocable: 'revocable',
  forcedisconnect: 'forceDisconnect',
};

const RULES: ReadonlySet<string> = new Set<FormRule>([
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
]);

/**
 * The field that a server names in a refusal, under its own name or that of the API's call, and the rule. The vendor's
 * servers name neither apart from their message. A rule that is not known is `server`.
 *
 * @returns nothing where no known field is named
 */
export function serverFault(field: unknown, rule: unknown): FormFault | undefined {
  const name = typeof field === 'string' ? field.toLowerCase() : '';
  const known = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (!known) return undefined;
  return { field: known, rule: typeof rule === 'string' && isRule(rule) ? rule : 'server' };
}

function isRule(rule: string): rule is FormRule {
  return RULES.has(rule);
}
