import { H5LiveError, LONGEST_TOKEN_TEXT, type PlaybackToken } from '../../../token/index.js';
import {
  API_KEY_HEADER,
  safeText,
  tokenBody,
  type TokenFields,
  differences,
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
import {
  isFailure,
  judgeAnswer,
  judgeGiven,
  refusalIn,
  type SendFailure,
  type SendOutcome,
} from './token-answer.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TokenCreatedEvent } from '../../shared/token-created-event.js';
import { type CopyRoot, copyToken } from '../../shared/copy-text.js';
import type { Created } from './outcome-view.js';

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
