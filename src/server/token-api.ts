import { isPlaybackToken, parseToken, type PlaybackToken } from '../token/index.js';
import {
  answersWhatWasAsked,
  API_KEY_HEADER,
  BINTU_TOKEN_HEADER,
  refusalOf,
  successOf,
  TOKEN_CALLS,
  TOKEN_PATHS,
  tokenBody,
  type TokenFields,
} from '../token-api/index.js';
import { isLoopback, limitedText, milliseconds, readDate, readRetryAfter } from '../shared/index.js';
import { type TokenApiOptions, checkApiOptions } from './options.js';
import { readClock, untilAborted } from './owner-code.js';
import { ServerError } from './server-error.js';

/** How long a token may take to come in all, with all attempts, in milliseconds: less than a player waits. */
const API_LIMIT_MS = 8_000;
/** How often a call that may succeed later is made. */
const MOST_ATTEMPTS = 3;
/** The largest answer that is read, in bytes. */
const LARGEST_ANSWER = 65_536;
const FIRST_WAIT_MS = 250;

type Call = 'create' | 'verify' | 'revoke';

/** nanoStream's token API, for the owner's backend. It holds the key: nothing of this may reach a page. */
export interface TokenApi {
  /** Makes a token. Does not judge whether it may be made. */
  create(fields: TokenFields, signal?: AbortSignal): Promise<PlaybackToken>;
  /** Whether a JWT is genuine and valid now: resolves where it is. Of V2 tokens nobody can be asked. */
  verify(token: string, signal?: AbortSignal): Promise<void>;
  /** Takes a JWT back for good; it has to be a revocable one of this organisation. Ends what is played with it. */
  revoke(token: string, signal?: AbortSignal): Promise<void>;
}

/**
 * Calls nanoStream's token API, with a time limit and few attempts. Follows no redirect: the key would go along.
 *
 * Each call rejects with a {@link ServerError}: `token-api-key`, `token-api-refused` (with nanoStream's `errorCode`: 1002
 * not valid, 2011 not revocable, 2012 of another organisation, 2004 malformed), `token-api-unreachable`,
 * `token-api-busy`, or `token-api-answer`.
 *
 * @throws {TypeError} where there is no key, or an address that is none
 */
export function tokenApi(options: TokenApiOptions): TokenApi {
  checkApiOptions(options);
  const { tokenApi: base } = options;
  if (base !== undefined && !isBase(base))
    throw new TypeError('tokenApi: has to be an https address, or an http one of this machine');
  const key = keyHeader(options);
  const nowMs = (): number => readClock(options.now ?? Date.now) ?? Date.now();
  const send = options.fetch ?? ((url, init) => fetch(url, init));
  const addressOf = (call: Call, kind: 'jwt' | 'sts'): string => {
    const path = call === 'create' ? '' : `/${call}`;
    return (base === undefined ? TOKEN_CALLS[kind] : new URL(TOKEN_PATHS[kind], base).href) + path;
  };
  const ask = (call: Call, kind: 'jwt' | 'sts', body: unknown, signal?: AbortSignal): Promise<string> => {
    const init: RequestInit = {
      method: 'POST',
      // Whether a token is genuine is told to everybody: no key is needed for it.
      headers: {
        ...(call !== 'verify' && key),
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(body),
      redirect: 'manual',
    };
    return patiently(
      (attempt) => once(send, addressOf(call, kind), { ...init, signal: attempt }, nowMs),
      signal,
    );
  };
  return {
    async create(fields, signal) {
      const token = parseToken(await ask('create', fields.kind, tokenBody(fields), signal));
      if (!isPlaybackToken(token) || !answersWhatWasAsked(token, fields))
        throw new ServerError('token-api-answer');
      return token;
    },
    async verify(token, signal) {
      await ask('verify', 'jwt', { token }, signal);
    },
    async revoke(token, signal) {
      await ask('revoke', 'jwt', { token }, signal);
    },
  };
}

function keyHeader({ apiKey = '', bintuToken = '' }: TokenApiOptions): Record<string, string> {
  const [name, value] = bintuToken ? [BINTU_TOKEN_HEADER, bintuToken] : [API_KEY_HEADER, apiKey];
  // What a header cannot hold would be refused later, with the value in the message.
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,8192}$/.test(value))
    throw new TypeError('apiKey or bintuToken: is missing or no key');
  return { [name]: value };
}

function isBase(text: unknown): boolean {
  if (typeof text !== 'string' || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return (
    username + password === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)))
  );
}

async function patiently(
  ask: (signal: AbortSignal) => Promise<string>,
  given?: AbortSignal,
): Promise<string> {
  // Not `AbortSignal.timeout`: its timer would outlive the call, and thousands of them would wait for nothing.
  const limit = new AbortController();
  const giveUp = (): void => limit.abort();
  const timer = setTimeout(giveUp, API_LIMIT_MS);
  given?.addEventListener('abort', giveUp);
  if (given?.aborted) giveUp();
  try {
    return await attempts(ask, limit.signal, performance.now() + API_LIMIT_MS);
  } finally {
    clearTimeout(timer);
    given?.removeEventListener('abort', giveUp);
  }
}

async function attempts(
  ask: (signal: AbortSignal) => Promise<string>,
  signal: AbortSignal,
  endsAt: number,
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await untilAborted(ask(signal), signal, gaveUp);
    } catch (thrown) {
      const error = thrown instanceof ServerError ? thrown : new ServerError('token-api-unreachable');
      const isPassing = error.code === 'token-api-unreachable' || error.code === 'token-api-busy';
      const { retryAfter } = error.details;
      const waitMs = retryAfter === undefined ? FIRST_WAIT_MS * 4 ** (attempt - 1) : retryAfter * 1000;
      const isTooLate = performance.now() + waitMs >= endsAt;
      if (!isPassing || signal.aborted || attempt === MOST_ATTEMPTS || isTooLate) throw error;
      await untilAborted(new Promise((resolve) => setTimeout(resolve, waitMs)), signal, gaveUp);
    }
  }
}

// The owner's own `fetch` may not listen to the signal.
const gaveUp = (): ServerError => new ServerError('token-api-unreachable');

async function once(
  send: NonNullable<TokenApiOptions['fetch']>,
  url: string,
  init: RequestInit,
  nowMs: () => number,
): Promise<string> {
  const answer = await send(url, init);
  // The owner's own `fetch` may give anything.
  if (typeof answer?.status !== 'number') throw new ServerError('token-api-answer');
  const { status, headers } = answer;
  if (answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    void answer.body?.cancel().catch(() => undefined);
    throw new ServerError('token-api-answer');
  }
  const text = await limitedText(answer, LARGEST_ANSWER);
  if (text === undefined) throw new ServerError('token-api-answer');
  if (status === 429 || status >= 500) {
    const waitMs = readRetryAfter(
      headers.get('retry-after'),
      readDate(headers.get('date')) ?? milliseconds(nowMs()),
    );
    const retryAfter = waitMs === undefined ? undefined : Math.ceil(waitMs / 1000);
    throw new ServerError(status === 429 ? 'token-api-busy' : 'token-api-unreachable', { retryAfter });
  }
  const errorCode = errorCodeIn(text);
  if (!answer.ok || errorCode !== undefined) {
    const isKey = status === 401 || errorCode === 1001 || (status === 403 && errorCode === undefined);
    throw new ServerError(isKey ? 'token-api-key' : 'token-api-refused', { errorCode });
  }
  return text;
}

/** The `errorCode` of a refusal as it is documented; nothing where the text is none. */
function errorCodeIn(text: string): number | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return successOf(answer) === false ? refusalOf(answer).code : undefined;
  } catch {
    return undefined;
  }
}
