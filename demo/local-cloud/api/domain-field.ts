import { textField } from './fields.js';
import { invalidField, type Fields } from './http.js';

/** The longest domain name, in characters, without the dot at its end, and the longest of its labels. */
const LONGEST_DOMAIN = 253;
const LONGEST_LABEL = 63;

// Each with the rule that a name breaks for which it is true, and that rule in words.
const RULES: readonly (readonly [rule: string, breaks: (name: string) => boolean, words: string])[] = [
  ['domain-protocol', (name) => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(name), 'must not have a protocol'],
  ['domain-path', (name) => /[/?#\\]/.test(name), 'must not have a path'],
  ['domain-port', (name) => /:\d*$/.test(name), 'must not have a port'],
  ['domain-wildcard', (name) => name.includes('*'), 'must not have a wildcard'],
  ['domain-characters', (name) => !/^[a-z\d.-]+$/i.test(name), 'may have letters, digits, dots and hyphens'],
  ['domain-too-long', (name) => name.length > LONGEST_DOMAIN, `is longer than ${LONGEST_DOMAIN} characters`],
  [
    'domain-label-length',
    (name) => labels(name).some(({ length }) => length < 1 || length > LONGEST_LABEL),
    `has a label that is not 1 to ${LONGEST_LABEL} characters long`,
  ],
  [
    'domain-hyphen',
    (name) => labels(name).some((label) => label.startsWith('-') || label.endsWith('-')),
    'has a hyphen at the edge of a label',
  ],
  ['domain-no-top-level', (name) => labels(name).length < 2, 'has no top-level domain'],
  ['domain-digits-only', (name) => /^\d+$/.test(labels(name).at(-1) ?? ''), 'ends in digits only'],
];

const labels = (name: string): string[] => name.split('.');

/**
 * A bare domain name, or nothing: the vendor's rules for the referer of a V2 token, which count for the domain of a V3
 * token here as well. A trailing dot is dropped, and letters become small ones: as a browser names its pages' hosts.
 *
 * @throws {ApiError} where it is something else
 */
export function domainField(fields: Fields, field: string): string | undefined {
  const name = textField(fields, field, Infinity)?.replace(/\.$/, '');
  if (name === undefined) return undefined;
  for (const [rule, breaks, words] of RULES) if (breaks(name)) throw invalidField(field, rule, words);
  return name.toLowerCase();
}
