import { isIPv4 } from 'node:net';
import { parameterError } from './http.js';

const DAY = 86_400;
/** No token lives longer, in seconds. */
export const LONGEST_LIFE = 365 * DAY;
/** What a token lives when nothing is said, in seconds. */
export const DEFAULT_LIFE = 14 * DAY;

type Fields = Readonly<Record<string, unknown>>;

/** A text that is there and not empty, or nothing. @throws {ApiError} where it is something else */
export function textField(fields: Fields, name: string, longest = 256): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw parameterError(`Parameter invalid: ${name} must be a string`);
  if (value.length > longest)
    throw parameterError(`Parameter invalid: ${name} is longer than ${longest} characters`);
  return value;
}

/** An IPv4 address, or nothing: streaming is IPv4 only. */
export function ipField(fields: Fields): string | undefined {
  const ip = textField(fields, 'ip');
  if (ip !== undefined && !isIPv4(ip)) throw parameterError('Parameter invalid: ip must be an IPv4 address');
  return ip;
}

/** A bare domain name, or nothing: no protocol, no path, no wildcard. A trailing dot is dropped. */
export function domainField(fields: Fields, name: string): string | undefined {
  const domain = textField(fields, name)?.replace(/\.$/, '').toLowerCase();
  if (domain === undefined) return undefined;
  const labels = domain.split('.');
  const fits = labels.every((label) => /^(?!-)[a-z0-9-]{1,63}(?<!-)$/.test(label));
  if (domain.length > 253 || labels.length < 2 || !fits || /^\d+$/.test(labels.at(-1) ?? '')) {
    throw parameterError(`Parameter invalid: ${name} must be a bare domain name`);
  }
  return domain;
}

/** Whether a right is asked for. @throws {ApiError} where it is neither true nor false */
export function flagField(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value !== 'boolean') throw parameterError(`Parameter invalid: ${name} must be true or false`);
  return value;
}

/** A moment in Unix seconds, or nothing. */
export function momentField(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw parameterError(`Parameter invalid: ${name} must be a number of seconds`);
  }
  return value;
}

/** Whether an expiry lies ahead, and not further than a token may live. Both in Unix seconds. */
export function checkExpiry(expires: number, now: number, name: string): void {
  if (expires <= now) throw parameterError(`Parameter invalid: ${name} is in the past`);
  if (expires > now + LONGEST_LIFE)
    throw parameterError(`Parameter invalid: ${name} is more than 365 days ahead`);
}
