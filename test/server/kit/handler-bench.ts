import { createTokenV3 } from '../../../demo/local-cloud/api/token-v3.js';
import { makeOrganisation, makeSigningKey } from '../../../demo/local-cloud/verdict/keys.js';
import {
  createTokenHandler,
  type ServerError,
  type TokenHandler,
  type TokenHandlerOptions,
} from '../../../src/server/index.js';

/** The page that asks, where a test says nothing else. */
export const PAGE = 'https://www.example.com';
/** The stream that it asks for. */
export const STREAM = 'AAAAA-BBBBB';

/** A handler with a token API that is part of the test. */
export interface HandlerBench {
  readonly handle: TokenHandler;
  /** The calls that the token API got, oldest first, with the signals that end them. */
  readonly calls: {
    readonly body: Record<string, unknown>;
    readonly signal: AbortSignal | null | undefined;
  }[];
  /** What the owner was told. */
  readonly told: ServerError[];
  /** Lets the token API answer, where it was made to hold. */
  release(): void;
  ask(changes?: Ask): Promise<{ status: number; body: Answer; headers: Headers; text: string }>;
}

/** What is different from the usual request. */
export interface Ask {
  readonly query?: string;
  readonly headers?: Record<string, string>;
  readonly from?: string;
  readonly signal?: AbortSignal;
  readonly address?: string;
}

/** What a handler answers with. */
export interface Answer {
  readonly jwtoken?: string;
  readonly error?: { readonly code: string; readonly field?: string; readonly rule?: string };
}

/** Makes a handler that gives real tokens. @param holds whether the token API answers only when it is released */
export async function handlerBench(
  options: Partial<TokenHandlerOptions> = {},
  holds = false,
): Promise<HandlerBench> {
  const keys = { ...(await makeSigningKey()), ...makeOrganisation('Test') };
  const calls: HandlerBench['calls'] = [];
  const told: ServerError[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const handle = createTokenHandler({
    apiKey: 'key-that-nobody-may-see',
    allowedOrigins: [PAGE],
    authorize: () => ({ user: 'alice', streams: [STREAM] }),
    onError: (error) => void told.push(error),
    async fetch(_url, { body, signal }) {
      const asked = JSON.parse(body as string) as Record<string, unknown>;
      calls.push({ body: asked, signal });
      if (holds) await released;
      return Response.json(await createTokenV3(asked, keys, Date.now(), { findGroup: () => undefined }));
    },
    ...options,
  });
  return {
    handle,
    calls,
    told,
    release,
    async ask({ query = `stream=${STREAM}`, headers = { origin: PAGE }, from, signal, address } = {}) {
      const url = `${address ?? 'https://www.example.com/playback-token'}?${query}`;
      const request = new Request(url, { headers, ...(signal && { signal }) });
      const answer = await handle(request, { remoteAddress: from ?? '203.0.113.7' });
      const text = await answer.text();
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        body: text === '' ? {} : (JSON.parse(text) as Answer),
      };
    },
  };
}
