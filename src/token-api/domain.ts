import { plainHost } from '../shared/index.js';

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

/** The longest domain name, in characters, without the dot at its end. */
export const LONGEST_DOMAIN = 253;
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

/** A domain as it is sent: a name in another alphabet as punycode, all others as they are. Does not judge it. */
export function asciiDomain(text: string): string {
  return /[^\0-\x7f]/.test(text) ? plainHost(text) : text;
}
