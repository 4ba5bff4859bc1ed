import { displayText, redact } from '../token/index.js';
import { REQUESTABLE } from '../token/claims.js';
import { TOKEN_RULES, type TokenRule } from './rules.js';
import { REQUESTABLE_CLAIMS, type TokenField } from './request.js';

/** What a server of tokens said against a request, as far as it is told. Never holds a token or a key. */
export interface ApiRefusal {
  /** The vendor's number. */
  readonly code?: number;
  /** For people, fit to be shown as text. */
  readonly message?: string;
  /** The field that it minds; `server` where it names no rule that is known. */
  readonly issue?: { readonly field: TokenField; readonly rule: TokenRule | 'server' };
}

/**
 * What an answer says of itself, as all answers of nanoStream's token service do: whether it is what was asked for.
 *
 * @returns nothing where it does not say so, and `unreadable` for an object that throws when it is looked at
 */
export function successOf(answer: unknown): boolean | 'unreadable' | undefined {
  try {
    const { success } = Object(answer) as Readonly<Record<string, unknown>>;
    return typeof success === 'boolean' ? success : undefined;
  } catch {
    return 'unreadable';
  }
}

/**
 * Reads a refusal, `{ success: false, errorCode, message }`, or an error that was thrown in its place: the vendor's number
 * as `errorCode` or `code`, the message, and the field and the rule where they are named. Takes anything, and never throws.
 *
 * @param key what was sent as the API key, so that it is cut out of the message
 */
export function refusalOf(given: unknown, key = ''): ApiRefusal {
  try {
    const { errorCode, code, message, field, rule } = Object(given) as Readonly<Record<string, unknown>>;
    const number = [errorCode, code].find((value) => typeof value === 'number' && Number.isInteger(value));
    const text = typeof message === 'string' ? safeText(message, key) : undefined;
    const issue = fieldIssue(field, rule);
    return {
      ...(number !== undefined && { code: number as number }),
      ...(text !== undefined && { message: text }),
      ...(issue && { issue }),
    };
  } catch {
    // Something that does not let itself be looked at.
    return {};
  }
}

/** What somebody else said, fit to be shown: without tokens, without the key, and shortened. */
export function safeText(text: string, key = ''): string | undefined {
  const covered = key === '' ? text : text.replaceAll(key, '…');
  return displayText(redact(covered)) || undefined;
}

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

/**
 * The field that a server names in a refusal, under its own name or that of the API's call, and the rule. The vendor's
 * servers name neither apart from their message. A rule that is not known is `server`.
 *
 * @returns nothing where no known field is named
 */
export function fieldIssue(field: unknown, rule: unknown): ApiRefusal['issue'] {
  const known = typeof field === 'string' ? FIELDS.get(field.toLowerCase()) : undefined;
  return known && { field: known, rule: TOKEN_RULES.find((name) => name === rule) ?? 'server' };
}
