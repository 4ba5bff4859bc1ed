import type { FormFaultLabels } from '../form-labels.js';

/** English: what is wrong with a field. */
export const enFormFaults: FormFaultLabels = {
  required: {
    streams: 'Enter the name of the stream.',
    groupId: 'Enter the id of the stream group.',
    organisation: 'Enter the hash of the organisation.',
    expiresAt: 'Choose when the token expires.',
    apiKey: 'Enter the API key; it is used for this request only.',
  },
  invalidName: {
    streams: 'A stream cannot be called this: a name has at most 256 characters, all of them visible.',
    groupId: 'This cannot be the id of a group: only letters, digits, hyphens and underscores, at most 128.',
    organisation: 'This cannot be a hash: only letters, digits, hyphens and underscores, at most 128.',
  },
  rule: {
    'one-only': 'A V2 token opens one stream. Leave one name, or choose V3.',
    'too-many': 'At most {limit} streams in one token. Choose a stream group, or make several tokens.',
    past: 'This moment is past. Choose a later one.',
    'over-365-days': 'A token lives for 365 days at most. Choose an earlier date.',
    'over-24-hours': 'A revocable token lives for 24 hours at most. Shorten it, or do without revoking.',
    'not-a-date': 'This is no complete date with a time.',
    'clocks-skip': 'Clocks go forward over this time, so there is no such moment. Choose another.',
    'not-before-expiry': 'The token would expire before it becomes valid. Choose an earlier moment.',
    'ip-v6': 'This is an IPv6 address. Streams are sent over IPv4 only: enter the IPv4 address.',
    'ip-range': 'One address only: ranges and wildcards are not possible.',
    'ip-format': 'An IPv4 address has four numbers from 0 to 255 with dots between them.',
    'domain-protocol': 'Leave out the protocol: example.com, not https://example.com.',
    'domain-path': 'Leave out what follows the domain: example.com, not example.com/page.',
    'domain-port': 'Leave out the port: example.com, not example.com:8080.',
    'domain-wildcard': 'Wildcards are not possible. Name the one domain that the page has.',
    'domain-characters': 'Only letters, digits, dots and hyphens.',
    'domain-too-long': 'A domain has {limit} characters at most.',
    'domain-label-length': 'Each part between two dots has from 1 to 63 characters.',
    'domain-hyphen': 'No part of a domain begins or ends with a hyphen.',
    'domain-no-top-level': 'The ending is missing: example.com, not example.',
    'domain-digits-only': 'The ending cannot be digits only. For an address, use the field for IP addresses.',
    'too-long': 'At most {limit} characters.',
    'control-characters': 'There are invisible control characters in it, such as a tab. Type it anew.',
    'not-in-v2': 'A V2 token cannot do this. Choose V3, or something else here.',
    server: 'The server does not take this.',
  },
};
