import {
  H5LiveError,
  LONGEST_TOKEN_TEXT,
  type PlaybackToken,
  isPlaybackToken,
  parseToken,
} from '../../../token/index.js';
import {
  API_KEY_HEADER,
  safeText,
  tokenBody,
  type TokenDifference,
  type TokenFields,
  differences,
  refusalOf,
  successOf,
} from '../../../token-api/index.js';
import { freshDate, isLoopback, limitedText, seconds } from '../../../shared/index.js';
import {
  ENDPOINT_LIMIT_MS,
  endpointUrl,
  learnServedTime,
  withTimeout,
  pageBase,
  pageClock,
  type Clock,
} from '../../../playback/index.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TokenCreatedEvent } from '../../shared/token-created-event.js';
import { type CopyRoot, copyToken } from '../../shared/copy-text.js';
import type { FormIssue } from './form-state.js';

/**
 * Why there is no token, and whose job it is to mend it:
 * - `not-set-up`, `endpoint-invalid`: the page's owner, in `endpoint` or `endpoint-v2`
 * - `key-unsafe`: the page's owner: a key is not sent to an address that is neither encrypted nor of this machine
 * - `unreachable`, `timeout`: the network, or whoever runs the address
 * - `redirected`, `page-instead`, `wrong-address`: the page's owner; often somebody has to sign in
 * - `parameter`: whoever fills in the form
 * - `key-refused`: whoever has the key
 * - `forbidden`: whoever fills in the form, who has to sign in, or whoever gives them the right
 * - `busy`, `server`, `refused`: whoever runs the address
 * - `no-token`, `token-unreadable`: whoever runs the address: there is no usable token in its answer
 * - `provider-failed`: the page's owner: `createToken` threw
 */
export type FailureCode =
  | 'not-set-up'
  | 'endpoint-invalid'
  | 'key-unsafe'
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'page-instead'
  | 'wrong-address'
  | 'parameter'
  | 'key-refused'
  | 'forbidden'
  | 'busy'
  | 'server'
  | 'refused'
  | 'no-token'
  | 'token-unreadable'
  | 'provider-failed';

/** Why there is no token. Never holds a token or a key. */
export interface SendFailure {
  readonly code: FailureCode;
  /** What the server said of it, fit to be shown as text. */
  readonly message?: string | undefined;
  /** The field that the server minds, where it named one. */
  readonly issue?: FormIssue | undefined;
}

/** The end of a request: a token, or why there is none, or nothing where it was given up. */
export type SendOutcome = PlaybackToken | SendFailure | 'aborted';

/** Whether a request ended without a token. */
export function isFailure(outcome: SendOutcome): outcome is SendFailure {
  return typeof outcome === 'object' && 'code' in outcome;
}

/** What is known of an HTTP answer. `text` is left out where it is longer than anybody reads. */
export interface HttpAnswer {
  readonly status: number;
  readonly redirected: boolean;
  readonly contentType: string;
  readonly text: string | undefined;
}

/**
 * Judges the answer of a token API: the documented refusals, whatever else a server says instead, and a token in any
 * wrapping.
 *
 * @param key what was sent as the API key, so that it is cut out of what the server says
 */
export function judgeAnswer(answer: HttpAnswer, key = ''): PlaybackToken | SendFailure {
  const { status, redirected, text = '' } = answer;
  if (redirected || (status >= 300 && status < 400)) return { code: 'redirected' };
  const body = parsed(text);
  const refusal = refusalIn(body, key);
  if (status >= 400) return { ...refusal, code: codeFor(status, refusal?.code) };
  if (refusal) return refusal;
  if (/\bhtml\b/i.test(answer.contentType) || /^\s*</.test(text)) return { code: 'page-instead' };
  return answer.text === undefined ? { code: 'no-token' } : judgeToken(text);
}

/** Judges what a function of the page gave: a token in any wrapping, or a documented refusal. */
export function judgeGiven(given: unknown, key = ''): PlaybackToken | SendFailure {
  return refusalIn(given, key) ?? judgeToken(given);
}

/** The refusal in the answer of a token API, or nothing where it is none. */
export function refusalIn(answer: unknown, key: string): SendFailure | undefined {
  if (successOf(answer) !== false) return undefined;
  const { code, message, issue } = refusalOf(answer, key);
  return {
    code: code === 1000 ? 'parameter' : code === 1001 ? 'key-refused' : 'refused',
    message,
    issue,
  };
}

function judgeToken(given: unknown): PlaybackToken | SendFailure {
  const reading = parseToken(given);
  if (isPlaybackToken(reading)) return reading;
  const isNone = reading.kind === 'none' || ['no-token-shape', 'snippet', 'too-long'].includes(reading.issue);
  return { code: isNone ? 'no-token' : 'token-unreadable' };
}

function codeFor(status: number, told: FailureCode | undefined): FailureCode {
  if (told === 'parameter' || told === 'key-refused') return told;
  if (status === 400 || status === 422) return 'parameter';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'wrong-address';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What a function that makes tokens is given. It must not keep the key. */
export interface TokenCreation {
  readonly kind: 'jwt' | 'sts';
  /** The body of the documented call. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly fields: TokenFields;
  /** Ends when nobody waits any more. */
  readonly signal: AbortSignal;
  /** Only where the form asks for it. */
  readonly apiKey?: string;
}

/** Makes a token: gives it in any wrapping that `parseToken` reads, or a documented refusal. */
export type CreateToken = (request: TokenCreation) => unknown;

/** Who is asked for a token, and how. */
export interface SendOptions {
  /** The address of the call for this kind of token. */
  readonly endpoint: string;
  /** Asked instead of an address. */
  readonly createToken?: CreateToken | undefined;
  /** Sent once, and kept nowhere. */
  readonly apiKey?: string | undefined;
  /** Whether cookies go with the request; `same-origin` by default. */
  readonly credentials?: RequestCredentials | undefined;
  readonly signal: AbortSignal;
}

/** What is asked with; replaced in tests. */
export interface SendEnvironment {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
  /** What a relative address is relative to. */
  readonly baseUrl: () => string | undefined;
}

const PAGE: SendEnvironment = {
  fetch: (address, init) => fetch(address, init),
  clock: pageClock,
  baseUrl: pageBase,
};

/**
 * Asks for a token, once, and for not longer than ten seconds. Redirects are not followed: whom they would bring the
 * key to could not be known before. Never throws; what it gives holds no key, and no token but the one that was made.
 */
export async function sendToken(
  fields: TokenFields,
  options: SendOptions,
  environment: SendEnvironment = PAGE,
): Promise<SendOutcome> {
  const { signal } = options;
  const work = (ownSignal: AbortSignal): Promise<PlaybackToken | SendFailure> => {
    const own = { ...options, signal: ownSignal };
    return options.createToken ? given(fields, own, options.createToken) : fetched(fields, own, environment);
  };
  const giveUp = (why: string): H5LiveError =>
    new H5LiveError('token-endpoint-unreachable', `The address that makes tokens ${why}.`);
  try {
    return await withTimeout(work, { clock: environment.clock, limitMs: ENDPOINT_LIMIT_MS, signal, giveUp });
  } catch {
    return signal.aborted ? 'aborted' : { code: 'timeout' };
  }
}

async function given(
  fields: TokenFields,
  { apiKey, signal }: SendOptions,
  createToken: CreateToken,
): Promise<PlaybackToken | SendFailure> {
  const request = { kind: fields.kind, body: tokenBody(fields), fields, signal, ...(apiKey && { apiKey }) };
  try {
    return judgeGiven(await createToken(request), apiKey);
  } catch (error) {
    const message = error instanceof Error ? safeText(error.message, apiKey) : undefined;
    return refusalIn(error, apiKey ?? '') ?? { code: 'provider-failed', message };
  }
}

async function fetched(
  fields: TokenFields,
  { endpoint, apiKey, credentials, signal }: SendOptions,
  { fetch, clock, baseUrl }: SendEnvironment,
): Promise<PlaybackToken | SendFailure> {
  if (endpoint.trim() === '') return { code: 'not-set-up' };
  const url = endpointUrl(endpoint, baseUrl());
  if (!url) return { code: 'endpoint-invalid' };
  if (apiKey && !isPrivate(url)) return { code: 'key-unsafe' };
  const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json' };
  if (apiKey) headers[API_KEY_HEADER] = apiKey;
  const init: RequestInit = {
    method: 'POST',
    headers,
    body: JSON.stringify(tokenBody(fields)),
    credentials: credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    signal,
  };
  try {
    const response = await fetch(url.href, init);
    const answer = {
      status: response.status,
      redirected: response.type === 'opaqueredirect',
      contentType: response.headers.get('content-type') ?? '',
      text: await limitedText(response, LONGEST_TOKEN_TEXT),
    };
    const outcome = judgeAnswer(answer, apiKey);
    // Also of a refusal: a clock that is off is put right for the next attempt as well.
    learnServedTime(clock, freshDate(response), isFailure(outcome) ? { kind: 'none' } : outcome);
    return outcome;
  } catch {
    // What a browser says of a network that fails holds the whole address; a header that cannot be sent, the key.
    return { code: 'unreachable' };
  }
}

// A key that goes over the network in the open can be read on the way.
function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

/** A token that was made, and how it is kept. */
export interface Created {
  readonly token: PlaybackToken;
  readonly differences: readonly TokenDifference[];
  readonly copied: 'none' | 'copied' | 'failed';
  copy(): void;
}

/** Sends one request at a time for its host, tells of the token as an event, and gives up when its host is gone. */
export class FormSender implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget & { readonly renderRoot: CopyRoot };
  #sending: AbortController | undefined;
  #failure: SendFailure | undefined;
  #created: Omit<Created, 'copy'> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget & { readonly renderRoot: CopyRoot }) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.#sending !== undefined;
  }

  /** Why the last request gave no token. */
  get failure(): SendFailure | undefined {
    return this.#failure;
  }

  /** The token that the last request gave. */
  get created(): Created | undefined {
    return this.#created && { ...this.#created, copy: () => void this.#copy() };
  }

  /**
   * Sends a request, unless one is under way. Keeps nothing of its options.
   *
   * @returns whether a token was made
   */
  async send(fields: TokenFields, options: Omit<SendOptions, 'signal'>): Promise<boolean> {
    if (this.#sending) return false;
    const sending = (this.#sending = new AbortController());
    this.#end(undefined, undefined);
    const outcome = await sendToken(fields, { ...options, signal: sending.signal });
    if (this.#sending !== sending || outcome === 'aborted') return false;
    this.#sending = undefined;
    if (isFailure(outcome)) {
      this.#end(outcome, undefined);
      return false;
    }
    const createdAt = seconds(Math.floor(pageClock.now() / 1000));
    const found = differences(fields, outcome, createdAt);
    this.#end(undefined, { token: outcome, differences: found, copied: 'none' });
    this.#host.dispatchEvent(new TokenCreatedEvent(outcome, fields, createdAt, found));
    return true;
  }

  /** Gives up a request that is under way. */
  cancel(): void {
    this.#sending?.abort();
    this.#sending = undefined;
    this.#host.requestUpdate();
  }

  /** Forgets the outcome of the last request. */
  forget(): void {
    this.#end(undefined, undefined);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  async #copy(): Promise<void> {
    const created = this.#created;
    if (!created) return;
    const copied = (await copyToken(created.token, this.#host.renderRoot)) ? 'copied' : 'failed';
    if (this.#created === created) this.#end(undefined, { ...created, copied });
  }

  #end(failure: SendFailure | undefined, created: Omit<Created, 'copy'> | undefined): void {
    this.#failure = failure;
    this.#created = created;
    this.#host.requestUpdate();
  }
}
