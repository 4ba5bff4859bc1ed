import { isGroupId, isStreamName } from '../nanoplayer/index.js';
import { LONGEST_LIFE } from '../token-api/index.js';
import { knownFields } from './known-fields.js';
import type { TokenApiOptions, TokenHandlerOptions, TokenPolicy } from './options.js';

/** What a value has to be, as the end of a sentence; nothing where it is that. */
type Check = (value: unknown) => string | undefined;
type Checks<T> = Readonly<Record<keyof T, Check>>;

const isText: Check = (value) => (typeof value === 'string' ? undefined : 'a text');
const isFunction: Check = (value) => (typeof value === 'function' ? undefined : 'a function');
const isYesOrNo: Check = (value) => (typeof value === 'boolean' ? undefined : 'true or false');
// Whoever checks these needs their values as well, and does it there.
const isCheckedElsewhere: Check = () => undefined;

const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? undefined : values.join(' or ');

const isNumber =
  (what: string, isRight: (value: number) => boolean): Check =>
  (value) =>
    typeof value === 'number' && Number.isFinite(value) && isRight(value) ? undefined : what;

const isListOf =
  (what: string, isRight: (value: unknown) => boolean): Check =>
  (value) =>
    // Not by `every` alone, which leaves out what a list has no value for.
    Array.isArray(value) && Array.from(value).every(isRight) ? undefined : `a list of ${what}`;

const isNamesThat =
  (isName: (name: string) => boolean): Check =>
  (value) =>
    typeof value === 'function'
      ? undefined
      : isListOf('names, or a function', (one) => typeof one === 'string' && isName(one))(value);

// RFC 9110: what a header's name can be made of. In answers to viewers who are known, `*` stands for itself.
const isHeaderName = (value: unknown): boolean =>
  typeof value === 'string' && value !== '*' && /^[\w!#$%&'*+.^`|~-]+$/.test(value);

const API: Checks<TokenApiOptions> = {
  apiKey: isCheckedElsewhere,
  bintuToken: isCheckedElsewhere,
  tokenApi: isCheckedElsewhere,
  kind: isOneOf('jwt', 'sts'),
  fetch: isFunction,
  now: isFunction,
};

const HANDLER: Checks<TokenHandlerOptions> = {
  ...API,
  authorize: isFunction,
  authorizeLimitSeconds: isNumber(
    'a number of seconds above 0, an hour at the most',
    (value) => value > 0 && value <= 3600,
  ),
  allowedOrigins: isCheckedElsewhere,
  policy: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'an object',
  trustedProxies: isNumber('a whole number, 0 or more', (value) => Number.isSafeInteger(value) && value >= 0),
  clientAddress: isFunction,
  allowedHeaders: isListOf('names of headers', isHeaderName),
  rateLimit: isFunction,
  onError: isFunction,
};

const POLICY: Checks<TokenPolicy> = {
  lifeSeconds: isNumber(
    'a number of seconds, 365 days at the most',
    (value) => value >= 1 && value <= LONGEST_LIFE,
  ),
  longestLifeSeconds: isNumber(
    'a number of seconds, 365 days at the most',
    (value) => value >= 1 && value <= LONGEST_LIFE,
  ),
  shortestRenewalSeconds: isNumber('a number of seconds, 0 or more', (value) => value >= 0),
  streams: isNamesThat(isStreamName),
  groups: isNamesThat(isGroupId),
  bindDomain: isYesOrNo,
  bindIp: isYesOrNo,
  ipv6: isOneOf('unbound', 'refuse'),
  revocable: isYesOrNo,
  forceDisconnect: isYesOrNo,
  tag: isText,
  viewerMay: isListOf('life or forceDisconnect', (value) => value === 'life' || value === 'forceDisconnect'),
};

/**
 * Looks at all options of a token endpoint before the first viewer comes. What is left out is right; what nobody knows
 * is not, for a misspelt limit is no limit.
 *
 * @returns the options as they were looked at: what becomes of the object later changes nothing
 * @throws {TypeError} that begins with the name of the option
 */
export function checkHandlerOptions(given: TokenHandlerOptions): TokenHandlerOptions {
  if (typeof given !== 'object' || given === null) throw new TypeError('options: has to be an object');
  const options = checked(given, HANDLER, '');
  // The only one of these that has to be there, beside what is checked where it is read.
  if (options.authorize === undefined) throw new TypeError('authorize: has to be a function');
  const { kind } = options;
  const policy = checked(options.policy ?? {}, POLICY, 'policy.');
  if (kind === 'sts' && policy.revocable)
    throw new TypeError('policy.revocable: V2 tokens cannot be revoked');
  if (kind === 'sts' && policy.forceDisconnect)
    throw new TypeError('policy.forceDisconnect: V2 tokens cannot say so');
  return { ...options, policy };
}

/** The same for the token API alone, whose options may have others beside them. @throws {TypeError} */
export function checkApiOptions(options: TokenApiOptions): void {
  for (const name of Object.keys(API) as (keyof TokenApiOptions)[]) one(options[name], API[name], name);
}

function checked<T extends object>(given: T, checks: Checks<T>, prefix: string): T {
  const names = Object.keys(checks) as (keyof T & string)[];
  const { fields, stranger } = knownFields<T>(given, names);
  if (stranger === '') throw new TypeError(`${prefix.slice(0, -1) || 'options'}: has to be a plain object`);
  if (stranger !== undefined) throw new TypeError(`${prefix}${stranger}: is no option`);
  for (const name of names) one(fields[name], checks[name], `${prefix}${name}`);
  const copies = Object.entries(fields).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...(value as unknown[])] : value,
  ]);
  return Object.fromEntries(copies) as T;
}

function one(value: unknown, isRight: Check, name: string): void {
  const what = value === undefined ? undefined : isRight(value);
  if (what !== undefined) throw new TypeError(`${name}: has to be ${what}`);
}
