import { REQUESTABLE, REQUESTABLE_CLAIMS, TOKEN_RULES, type TokenField } from '../../../token-api/index.js';
import type { FormFault, FormRule } from './form-values.js';

// The names that the token APIs have for the fields, and our own, in small letters.
const FIELDS: ReadonlyMap<string, TokenField> = new Map<string, TokenField>([
  ['streams', 'streams'],
  ['streamname', 'streams'],
  ['groupid', 'groupId'],
  ['orga', 'organisation'],
  ['orgawide', 'organisation'],
  ['organisation', 'organisation'],
  ...REQUESTABLE_CLAIMS.flatMap((field) => {
    const row = REQUESTABLE[field];
    const names = [field, row.claim, 'v2' in row ? row.v2 : row.claim];
    return names.map((name) => [name.toLowerCase(), field] as const);
  }),
]);

const RULES: ReadonlySet<string> = new Set(TOKEN_RULES);

/**
 * The field that a server names in a refusal, under its own name or that of the API's call, and the rule. The vendor's
 * servers name neither apart from their message. A rule that is not known is `server`.
 *
 * @returns nothing where no known field is named
 */
export function serverFault(field: unknown, rule: unknown): FormFault | undefined {
  const known = typeof field === 'string' ? FIELDS.get(field.toLowerCase()) : undefined;
  if (!known) return undefined;
  return { field: known, rule: typeof rule === 'string' && isRule(rule) ? rule : 'server' };
}

function isRule(rule: string): rule is FormRule {
  return RULES.has(rule);
}
