import { isIPv4, isIPv6 } from 'node:net';
import { invalidField, parameterError, type Fields } from './http.js';

const DAY = 86_400;
/** No token lives longer, in seconds. */
export const LONGEST_LIFE = 365 * DAY;
/** No revocable token lives longer, in seconds; it is also what one lives when nothing is said. */
export const LONGEST_REVOCABLE_LIFE = DAY;
/** What another token lives when nothing is said, in seconds. One of the vendor's documents says 24 hours instead. */
export const DEFAULT_LIFE = 14 * DAY;
/** The longest text of a token, in characters. The vendor documents no limit. */
export const LONGEST_TEXT = 256;

/** A text that is there and not empty, or nothing. @throws {ApiError} where it is something else, or too long */
export function textField(fields: Fields, field: string, longest = LONGEST_TEXT): string | undefined {
  const value = fields[field];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw invalidField(field, 'type', 'must be a string');
  if (value.length > longest) throw invalidField(field, 'too-long', `is longer than ${longest} characters`);
  if (/\p{Cc}|\p{Cs}/u.test(value)) {
    throw invalidField(field, 'control-characters', 'has characters that cannot be shown');
  }
  return value;
}

/** A text that has to be there. @throws {ApiError} where it is not */
export function neededText(fields: Fields, field: string, longest?: number): string {
  const value = textField(fields, field, longest);
  if (value === undefined) throw parameterError(`Parameter required: ${field}`, { field, rule: 'required' });
  return value;
}

/** An IPv4 address, or nothing: streaming is IPv4 only. */
export function ipField(fields: Fields): string | undefined {
  const ip = textField(fields, 'ip');
  if (ip === undefined || isIPv4(ip)) return ip;
  const words = 'must be an IPv4 address';
  if (/[/*]/.test(ip)) throw invalidField('ip', 'ip-range', `${words}, not a range`);
  throw invalidField('ip', isIPv6(ip) ? 'ip-v6' : 'ip-format', words);
}

/** Whether a right is asked for. @throws {ApiError} where it is neither true nor false */
export function flagField(fields: Fields, field: string, otherwise = false): boolean {
  const value = fields[field] ?? otherwise;
  if (typeof value !== 'boolean') throw invalidField(field, 'type', 'must be true or false');
  return value;
}

/** A moment in Unix seconds, or nothing. */
export function momentField(fields: Fields, field: string): number | undefined {
  const value = fields[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number') throw invalidField(field, 'type', 'must be a number of seconds');
  if (!Number.isSafeInteger(value) || value < 0) {
    throw invalidField(field, 'format', 'must be a number of whole seconds');
  }
  return value;
}

/** Whether an expiry lies ahead, and not further than such a token may live. All in Unix seconds. */
export function checkExpiry(expires: number, now: number, field: string, revocable = false): void {
  if (expires <= now) throw invalidField(field, 'past', 'is in the past');
  if (revocable && expires > now + LONGEST_REVOCABLE_LIFE) {
    throw invalidField(field, 'over-24-hours', 'is more than 24 hours ahead, and the token revocable');
  }
  if (expires > now + LONGEST_LIFE) {
    throw invalidField(field, 'over-365-days', 'is more than 365 days ahead');
  }
}

/** Several fields of which one alone may be there. @throws {ApiError} where there are more, or none */
export function checkOneOf(given: Readonly<Record<string, boolean>>): void {
  const names = Object.keys(given);
  const there = names.filter((name) => given[name]);
  const all = names.join(', ').replace(/, (?=[^,]*$)/, ' and ');
  const [first = '', second] = there.length === 0 ? names : there;
  if (there.length === 0) {
    const any = all.replace(' and ', ' or ');
    throw parameterError(`Parameter required: ${any}`, { field: first, rule: 'required' });
  }
  if (second !== undefined) {
    throw parameterError(`Parameter invalid: ${all} exclude each other`, {
      field: second,
      rule: 'exclusive',
    });
  }
}
