import type { NoteClaim } from '../token-api/index.js';
import type { ServerError } from './server-error.js';

/** What a viewer asks for, as far as it could be read. Nothing of it is trusted yet. */
export interface TokenWish {
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
  wish: TokenWish,
  signal: AbortSignal,
) => Given<Grant | 'sign-in' | false | null | undefined>;

/** A field that a viewer can be allowed to influence: a shorter `life` (seconds), and `forceDisconnect=true`. */
export type ViewerField = 'life' | 'forceDisconnect';

/** What tokens are made like. */
export interface TokenPolicy {
  /** How long a token lives, in seconds. 300 by default. */
  readonly lifeSeconds?: number | undefined;
  /** How long it may live at the most, whoever wishes it, in seconds. As `lifeSeconds` by default. */
  readonly longestLifeSeconds?: number | undefined;
  /**
   * How long after a renewal a viewer who asks for another gets the same token again, in seconds: 10 by default, 0 for
   * never, and half of the token's life at the most. It holds for viewers that a token tells apart by name or address. Starts
   * that wish something of their own (`viewerMay`) each make a token: ten of them in that time, after which it is 429.
   */
  readonly shortestRenewalSeconds?: number | undefined;
  /** Names that may be watched by everybody who is authorized, or a function that tells. None by default. */
  readonly streams?: readonly string[] | ((streamName: string) => Given<boolean>) | undefined;
  readonly groups?: readonly string[] | ((groupId: string) => Given<boolean>) | undefined;
  /** Whether a token is bound to the host of the page that asks. `true` by default. */
  readonly bindDomain?: boolean | undefined;
  /** Whether a token is bound to the viewer's IPv4 address. `true` by default. */
  readonly bindIp?: boolean | undefined;
  /**
   * What a viewer gets who comes over IPv6, where tokens are bound: nanoStream sees the IPv4 address of some gateway that
   * nobody here knows. `unbound` (the default) leaves the address out, `refuse` gives none.
   */
  readonly ipv6?: 'unbound' | 'refuse' | undefined;
  /** Whether a token can be revoked; it lives for 24 hours at the most then. */
  readonly revocable?: boolean | undefined;
  /** Whether playback ends when the token expires. */
  readonly forceDisconnect?: boolean | undefined;
  readonly tag?: string | undefined;
  /** What a viewer may influence. Nothing by default. */
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
  readonly authorize: Authorize;
  /**
   * How long the functions given here may take for one request, all of them together, in seconds. 5 by default; after
   * that it is `authorize-failed`.
   */
  readonly authorizeLimitSeconds?: number | undefined;
  /** The origins of the owner's pages, exactly: `https://www.example.com`. The endpoint's own has to be named as well. */
  readonly allowedOrigins: readonly string[];
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
    ((request: Request, wish: TokenWish, signal: AbortSignal) => Given<number | undefined>) | undefined;
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
