import { type NoteClaim, LONGEST_LIFE } from '../token-api/index.js';
import type { ServerError } from './server-error.js';
import { isGroupId, isStreamName } from '../nanoplayer/index.js';
import { knownFields } from './owner-code.js';

/** What a viewer asks for, as far as it could be read. Nothing of it is trusted yet. */
export interface ViewerRequest {
  /** Empty where a group is asked for. */
  readonly streamName: string;
  /** The stream group; empty where a stream is asked for. */
  readonly groupId: string;
  /** Why the player asks: `start`, `expiring`, `wake`, `online`, `refused`, `reconnect` or `manual`. */
  readonly reason: string;
  /** The origin of the page that asks; one of `allowedOrigins`. */
  readonly origin: string;
  /** The viewer's IPv4 address; nothing where it could not be told, or is none. */
  readonly ip?: string | undefined;
}

/** What an owner's function gives, at once or later. */
type Given<T> = T | Promise<T>;

type GrantedNotes = { readonly [K in NoteClaim]?: string | undefined };

/** What the owner lets a viewer do. It has no other fields than these: a misspelt limit would be none. */
export interface Grant extends GrantedNotes {
  /** Who it is, in the owner's own terms: it goes into the token, and tells viewers apart. */
  readonly user?: string | undefined;
  /** The streams that may be watched. Without `streams` and `groups`: those of the policy. */
  readonly streams?: readonly string[] | undefined;
  /** The stream groups that may be watched, by their ids. */
  readonly groups?: readonly string[] | undefined;
  /** How long the token may live, in seconds; never longer than the policy allows. */
  readonly lifeSeconds?: number | undefined;
}

/**
 * Who asks, and what may be watched: a grant; `sign-in` where nobody is signed in; nothing where the answer is no.
 * The request's body has been read already. The signal ends where the viewer is gone or the time is over: give it to
 * whatever is asked here.
 */
export type Authorize = (
  request: Request,
  asked: ViewerRequest,
  signal: AbortSignal,
) => Given<Grant | 'sign-in' | false | null | undefined>;

/** A field that a viewer can be allowed to influence: a shorter `life` (seconds), and `forceDisconnect=true`. */
export type ViewerField = 'life' | 'forceDisconnect';

/** How tokens are made. */
export interface TokenPolicy {
  /** How long a token is valid, in seconds. 300 by default. */
  readonly lifeSeconds?: number | undefined;
  /** The longest validity that anybody can get, in seconds. Defaults to `lifeSeconds`. */
  readonly longestLifeSeconds?: number | undefined;
  /**
   * For how many seconds a viewer who has renewed a token gets the same one again: 10 by default, 0 for never, and at most half of
   * the token's validity. It counts for viewers who have a name or an address in the token. A start with wishes of its own
   * (`viewerMay`) always gets a new token; more than ten of these within that time are answered with 429.
   */
  readonly shortestRenewalSeconds?: number | undefined;
  /** Stream names that every authorized viewer may watch, or a function that decides. None by default. */
  readonly streams?: readonly string[] | ((streamName: string) => Given<boolean>) | undefined;
  /** Ids of stream groups, in the same way as `streams`. */
  readonly groups?: readonly string[] | ((groupId: string) => Given<boolean>) | undefined;
  /** Whether a token is bound to the host of the page that requests it. `true` by default. */
  readonly bindDomain?: boolean | undefined;
  /** Whether a token is bound to the viewer's IPv4 address. `true` by default. */
  readonly bindIp?: boolean | undefined;
  /**
   * What viewers over IPv6 get if tokens are bound to an address: nanoStream sees the IPv4 address of a gateway, which is not
   * known here. `unbound` (the default) leaves the address out of the token, `refuse` gives no token.
   */
  readonly ipv6?: 'unbound' | 'refuse' | undefined;
  /** Whether a token can be revoked. It is then valid for at most 24 hours. */
  readonly revocable?: boolean | undefined;
  /** Whether playback ends when the token expires. */
  readonly forceDisconnect?: boolean | undefined;
  /** A note that goes into every token, for statistics. */
  readonly tag?: string | undefined;
  /** What a viewer may influence: `life` (shorter only) and `forceDisconnect`. Nothing by default. */
  readonly viewerMay?: readonly ViewerField[] | undefined;
}

/** How nanoStream's token API is called. */
export interface TokenApiOptions {
  /** The key of the organisation, from the environment. It goes into one header, to one address. */
  readonly apiKey?: string | undefined;
  /** Instead of the key: a Bintu token, which is temporary and can be taken back. */
  readonly bintuToken?: string | undefined;
  /** `jwt` (V3) by default, or `sts` (V2). */
  readonly kind?: 'jwt' | 'sts' | undefined;
  /** The address of the API, for the local cloud: `http://127.0.0.1:8010`. nanoStream Cloud's own by default. */
  readonly tokenApi?: string | undefined;
  /** Replaces `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Gives Unix time in milliseconds. */
  readonly now?: (() => number) | undefined;
}

/** Everything that a token endpoint is made of. */
export interface TokenHandlerOptions extends TokenApiOptions {
  /** Decides whether a viewer may watch, and what. */
  readonly authorize: Authorize;
  /**
   * How long the functions given here may take for one request, all of them together, in seconds. 5 by default; after
   * that it is `authorize-failed`.
   */
  readonly authorizeLimitSeconds?: number | undefined;
  /** The origins of the owner's pages, exactly: `https://www.example.com`. The endpoint's own has to be named as well. */
  readonly allowedOrigins: readonly string[];
  /** What tokens are bound to, and how long they are valid. */
  readonly policy?: TokenPolicy | undefined;
  /**
   * How many proxies of the owner's stand before this: each has added one address to `X-Forwarded-For`. 0 by default.
   * Behind any, `X-Forwarded-Proto` tells whether the page came over https.
   */
  readonly trustedProxies?: number | undefined;
  /** Tells the viewer's address where the platform knows it; instead of `trustedProxies`. */
  readonly clientAddress?: ((request: Request) => Given<string | null | undefined>) | undefined;
  /** More request headers that pages may send, by name. */
  readonly allowedHeaders?: readonly string[] | undefined;
  /** Says for how many seconds this viewer has to wait; nothing or 0 where they need not. */
  readonly rateLimit?:
    ((request: Request, asked: ViewerRequest, signal: AbortSignal) => Given<number | undefined>) | undefined;
  /**
   * Is told of each failure, for the owner's log, but not of viewers who left. It is given no secrets, and not waited
   * for.
   */
  readonly onError?: ((error: ServerError) => unknown) | undefined;
}

/** What an adapter knows of a connection that a `Request` does not tell. */
export interface ConnectionInfo {
  /** The address of whoever is connected: the viewer, or the last proxy. */
  readonly remoteAddress?: string | undefined;
}

/** Answers a request for a token. Never throws and never rejects. */
export type TokenHandler = (request: Request, info?: ConnectionInfo) => Promise<Response>;

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
