import { STREAM } from './forge.js';

/** Unix time in seconds. The clock of this edge stands still, so that a limit is met to the second. */
export const NOW = 1_900_000_000;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** A text of so many letters. */
export const label = (length: number, letter = 'a') => letter.repeat(length);
/** A domain name of so many characters, without the dot at its end. */
const domain = (length: number) => {
  const rest = length - 3 * 64 - 4;
  return `${[63, 63, 63, rest].map((each) => label(each)).join('.')}.com`;
};

/** Fields of a request, on one side of a limit. */
export interface Row {
  readonly title: string;
  readonly fields: object;
  /** What is wrong with it; nothing where it is taken. */
  readonly wrong?: readonly [field: string, rule: string];
}

/** A row that is taken, and one just beyond the limit. */
const pair = (title: string, taken: object, beyond: object, wrong: readonly [string, string]): Row[] => [
  { title, fields: taken },
  { title: `${title}, and no more`, fields: beyond, wrong },
];

const texts = (field: string): Row[] => [
  ...pair(`256 characters of ${field}`, { [field]: label(256) }, { [field]: label(257) }, [
    field,
    'too-long',
  ]),
  { title: `${field} with a line break`, fields: { [field]: 'a\nb' }, wrong: [field, 'control-characters'] },
  {
    title: `${field} with half a character`,
    fields: { [field]: 'a\ud800' },
    wrong: [field, 'control-characters'],
  },
  { title: `${field} that is a number`, fields: { [field]: 7 }, wrong: [field, 'type'] },
  { title: `${field} of any letters`, fields: { [field]: 'table 7 – Ä 𝄞 <b>' } },
];

const domains = (field: string): Row[] => [
  ...pair(`a ${field} of 253 characters`, { [field]: domain(253) }, { [field]: domain(254) }, [
    field,
    'domain-too-long',
  ]),
  ...pair(
    `a ${field} with a label of 63 characters`,
    { [field]: `${label(63)}.com` },
    { [field]: `${label(64)}.com` },
    [field, 'domain-label-length'],
  ),
  { title: `a ${field} of 253 characters and a dot at its end`, fields: { [field]: `${domain(253)}.` } },
  {
    title: `a ${field} with two dots at its end`,
    fields: { [field]: 'example.com..' },
    wrong: [field, 'domain-label-length'],
  },
  {
    title: `a ${field} with an empty label`,
    fields: { [field]: 'www..com' },
    wrong: [field, 'domain-label-length'],
  },
  { title: `a ${field} in capitals`, fields: { [field]: 'WWW.Example.COM' } },
  { title: `a ${field} with hyphens`, fields: { [field]: 'demo-nanocosmos123.de' } },
  {
    title: `a ${field} with a hyphen in front`,
    fields: { [field]: '-a.com' },
    wrong: [field, 'domain-hyphen'],
  },
  {
    title: `a ${field} with a hyphen behind`,
    fields: { [field]: 'a-.com' },
    wrong: [field, 'domain-hyphen'],
  },
  {
    title: `a ${field} that ends in digits only`,
    fields: { [field]: 'example.123' },
    wrong: [field, 'domain-digits-only'],
  },
  { title: `a ${field} that ends in digits and a letter`, fields: { [field]: 'example.12x' } },
  {
    title: `a ${field} without a top-level domain`,
    fields: { [field]: 'nanocosmos' },
    wrong: [field, 'domain-no-top-level'],
  },
  {
    title: `a ${field} with a wildcard`,
    fields: { [field]: '*.example.com' },
    wrong: [field, 'domain-wildcard'],
  },
  {
    title: `a ${field} with a protocol`,
    fields: { [field]: 'https://example.com' },
    wrong: [field, 'domain-protocol'],
  },
  {
    title: `a ${field} with a path`,
    fields: { [field]: 'example.com/player' },
    wrong: [field, 'domain-path'],
  },
  { title: `a ${field} with a port`, fields: { [field]: 'example.com:443' }, wrong: [field, 'domain-port'] },
  {
    title: `a ${field} with letters of other alphabets`,
    fields: { [field]: 'müller.de' },
    wrong: [field, 'domain-characters'],
  },
  {
    title: `a ${field} with a space`,
    fields: { [field]: 'example .com' },
    wrong: [field, 'domain-characters'],
  },
];

const ADDRESSES: Row[] = [
  { title: 'an IPv4 address', fields: { ip: '203.0.113.255' } },
  { title: 'an IPv4 address beyond 255', fields: { ip: '203.0.113.256' }, wrong: ['ip', 'ip-format'] },
  { title: 'an IPv4 address of three numbers', fields: { ip: '203.0.113' }, wrong: ['ip', 'ip-format'] },
  {
    title: 'an IPv4 address with an octal number',
    fields: { ip: '203.0.113.010' },
    wrong: ['ip', 'ip-format'],
  },
  { title: 'an IPv6 address', fields: { ip: '2001:db8::1' }, wrong: ['ip', 'ip-v6'] },
  { title: 'an IPv4 address in an IPv6 one', fields: { ip: '::ffff:203.0.113.1' }, wrong: ['ip', 'ip-v6'] },
  { title: 'a range of addresses', fields: { ip: '203.0.113.0/24' }, wrong: ['ip', 'ip-range'] },
  { title: 'a wildcard of addresses', fields: { ip: '203.0.113.*' }, wrong: ['ip', 'ip-range'] },
];

/** Rows about a V3 token for one stream. */
export const V3_ROWS: readonly Row[] = [
  ...pair('an expiry 365 days ahead', { exp: NOW + YEAR }, { exp: NOW + YEAR + 1 }, ['exp', 'over-365-days']),
  ...pair('an expiry a second ahead', { exp: NOW + 1 }, { exp: NOW }, ['exp', 'past']),
  ...pair(
    'a revocable token of 24 hours',
    { exp: NOW + DAY, revocable: true },
    { exp: NOW + DAY + 1, revocable: true },
    ['exp', 'over-24-hours'],
  ),
  ...pair(
    'a beginning a second before the end',
    { nbf: NOW + 59, exp: NOW + 60 },
    { nbf: NOW + 60, exp: NOW + 60 },
    ['nbf', 'not-before-expiry'],
  ),
  {
    title: 'a beginning after the usual end',
    fields: { nbf: NOW + 14 * DAY },
    wrong: ['nbf', 'not-before-expiry'],
  },
  { title: 'a beginning in the past', fields: { nbf: 0 } },
  { title: 'an expiry in milliseconds', fields: { exp: (NOW + 60) * 1000 }, wrong: ['exp', 'over-365-days'] },
  { title: 'an expiry with a fraction', fields: { exp: NOW + 1.5 }, wrong: ['exp', 'format'] },
  { title: 'an expiry below zero', fields: { exp: -1 }, wrong: ['exp', 'format'] },
  { title: 'an expiry that is a text', fields: { exp: String(NOW + 60) }, wrong: ['exp', 'type'] },
  { title: 'a beginning that is a text', fields: { nbf: String(NOW) }, wrong: ['nbf', 'type'] },
  { title: 'a right that is a text', fields: { revocable: 'true' }, wrong: ['revocable', 'type'] },
  { title: 'a right that is a number', fields: { forceDisconnect: 1 }, wrong: ['forceDisconnect', 'type'] },
  ...pair(
    '100 stream names',
    { streams: Array.from({ length: 100 }, (_, index) => `AAAAA-${10_000 + index}`) },
    { streams: Array.from({ length: 101 }, (_, index) => `AAAAA-${10_000 + index}`) },
    ['streams', 'too-many'],
  ),
  ...pair('one stream name', { streams: [STREAM] }, { streams: [] }, ['streams', 'required']),
  { title: 'stream names in a text', fields: { streams: STREAM }, wrong: ['streams', 'type'] },
  { title: 'a stream name that is empty', fields: { streams: [''] }, wrong: ['streams', 'invalid-name'] },
  {
    title: 'a stream name with a space',
    fields: { streams: ['AAAAA BBBBB'] },
    wrong: ['streams', 'invalid-name'],
  },
  { title: 'a stream and the organisation', fields: { orgawide: true }, wrong: ['orgawide', 'exclusive'] },
  { title: 'a stream and a group', fields: { groupid: 'H5DEM-GROUP' }, wrong: ['streams', 'exclusive'] },
  { title: 'nothing to open', fields: { streams: null }, wrong: ['groupid', 'required'] },
  {
    title: 'nothing to open by a right that is not asked for',
    fields: { streams: null, orgawide: false },
    wrong: ['groupid', 'required'],
  },
  { title: 'a group of nobody', fields: { streams: null, groupid: 'nobody' }, wrong: ['groupid', 'unknown'] },
  ...['tag', 'user', 'cust'].flatMap(texts),
  ...domains('domain'),
  ...ADDRESSES,
];

/** Rows about a V2 token for one stream. */
export const V2_ROWS: readonly Row[] = [
  ...pair('an expiry 365 days ahead', { expires: String(NOW + YEAR) }, { expires: String(NOW + YEAR + 1) }, [
    'expires',
    'over-365-days',
  ]),
  ...pair('an expiry a second ahead', { expires: String(NOW + 1) }, { expires: String(NOW) }, [
    'expires',
    'past',
  ]),
  { title: 'an expiry that is a number', fields: { expires: NOW + 60 }, wrong: ['expires', 'type'] },
  {
    title: 'an expiry in milliseconds',
    fields: { expires: String((NOW + 60) * 1000) },
    wrong: ['expires', 'format'],
  },
  { title: 'an expiry in words', fields: { expires: 'tomorrow' }, wrong: ['expires', 'format'] },
  { title: 'no expiry', fields: {} },
  { title: 'a stream and an organisation', fields: { orga: 'x' }, wrong: ['orga', 'exclusive'] },
  { title: 'nothing to open', fields: { streamname: '' }, wrong: ['streamname', 'required'] },
  { title: 'the hash of nobody', fields: { streamname: null, orga: 'x' }, wrong: ['orga', 'foreign'] },
  ...texts('tag'),
  ...domains('referer'),
  ...ADDRESSES,
];

/** Rows about a stream. */
export const STREAM_ROWS: readonly Row[] = [
  ...pair(
    '20 tags',
    { tags: Array.from({ length: 20 }, (_, index) => `tag ${index}`) },
    { tags: Array.from({ length: 21 }, (_, index) => `tag ${index}`) },
    ['tags', 'too-many'],
  ),
  ...pair('a tag of 64 characters', { tags: [label(64)] }, { tags: [label(65)] }, ['tags', 'too-long']),
  { title: 'an empty tag', fields: { tags: [''] }, wrong: ['tags', 'type'] },
  { title: 'a tag that is a number', fields: { tags: [1] }, wrong: ['tags', 'type'] },
  { title: 'tags in a text', fields: { tags: 'a,b' }, wrong: ['tags', 'type'] },
  { title: 'security in words', fields: { secured: 'no' }, wrong: ['secured', 'type'] },
  { title: 'a secured ingest', fields: { ingestSecured: true } },
  { title: 'a secured ingest in words', fields: { ingestSecured: 'yes' }, wrong: ['ingestSecured', 'type'] },
];
