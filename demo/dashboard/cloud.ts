// The dashboard's calls to the local cloud. The browser sends the cookie of the session; no key is kept here.
import {
  readIngestKey,
  readOrganisation,
  readStream,
  readStreams,
  readTags,
  type IngestKey,
  type Organisation,
  type StreamInfo,
  type StreamList,
} from './stream-info.js';

/** Why a call failed: nobody is signed in, the cloud said no, or it could not be reached. */
export type CloudFailure = 'signed-out' | 'refused' | 'not-found' | 'unreachable';

/** A failed call. It holds nothing of what was sent. */
export class CloudError extends Error {
  readonly failure: CloudFailure;
  /** nanoStream's own number, where the cloud told one. */
  readonly errorCode: number | undefined;

  constructor(failure: CloudFailure, errorCode?: number) {
    super(`The local cloud: ${failure}`);
    this.name = 'CloudError';
    this.failure = failure;
    this.errorCode = errorCode;
  }
}

/** What to look for; what is empty does not narrow. */
export interface StreamQuery {
  readonly text?: string;
  readonly tag?: string;
  readonly state?: string;
  readonly quantity?: number;
}

/** What a new stream is to be like. */
export interface StreamWish {
  readonly tags: readonly string[];
  readonly secured: boolean;
  /** Whether encoders need an ingest token. */
  readonly ingestSecured: boolean;
}

/** The token API's addresses, on this very host. */
export const TOKEN_ENDPOINTS = { jwt: '/api/v1/splay', sts: '/secure/token' } as const;

const id = encodeURIComponent;

/** Every call that the dashboard makes. Each rejects with a {@link CloudError} and nothing else. */
export const cloud = {
  /** The organisation that is signed in; nothing where there is none. */
  async session(signal?: AbortSignal): Promise<Organisation | undefined> {
    return readOrganisation(await call('GET', '/session', undefined, signal));
  },

  /** Signs in. The key goes into this one request, and nowhere else. */
  async signIn(apiKey: string): Promise<void> {
    await call('POST', '/session', { apiKey });
  },

  async signOut(): Promise<void> {
    await call('DELETE', '/session');
  },

  async streams(query: StreamQuery, signal?: AbortSignal): Promise<StreamList> {
    const { text = '', tag = '', state = '', quantity = 50 } = query;
    const words = Object.entries({ q: text, tag, state }).filter(([, value]) => value !== '');
    const search = new URLSearchParams([...words, ['quantity', String(quantity)]]);
    return readStreams(await call('GET', `/stream?${search.toString()}`, undefined, signal));
  },

  async stream(streamId: string, signal?: AbortSignal): Promise<StreamInfo> {
    return need(readStream(await call('GET', `/stream/${id(streamId)}`, undefined, signal)));
  },

  async create(wish: StreamWish): Promise<StreamInfo> {
    return need(readStream(await call('POST', '/stream', wish)));
  },

  /** Makes an ingest token; the cloud keeps none. */
  async createIngestKey(streamId: string): Promise<IngestKey> {
    return need(readIngestKey(await call('POST', `/stream/${id(streamId)}/ingest/token`, {})));
  },

  async setTags(streamId: string, tags: readonly string[]): Promise<StreamInfo> {
    return need(readStream(await call('PUT', `/stream/${id(streamId)}/tag`, { tags })));
  },

  /** Lets the edge's own clip run on it. */
  async startClip(streamId: string): Promise<StreamInfo> {
    return need(readStream(await call('PUT', `/stream/${id(streamId)}/start`, { source: 'clip' })));
  },

  /** Ends it for good. */
  async stop(streamId: string): Promise<StreamInfo> {
    return need(readStream(await call('PUT', `/stream/${id(streamId)}/stop`, {})));
  },

  /** Takes a V3 token back. */
  async revoke(token: string): Promise<void> {
    await call('POST', `${TOKEN_ENDPOINTS.jwt}/revoke`, { token });
  },

  /** Whether a V3 token is genuine and valid now: gives the cloud's answer where it is. */
  verify(token: string, { signal }: { readonly signal: AbortSignal }): Promise<unknown> {
    return call('POST', `${TOKEN_ENDPOINTS.jwt}/verify`, { token }, signal);
  },

  async tags(signal?: AbortSignal): Promise<readonly string[]> {
    return readTags(await call('GET', '/tag', undefined, signal));
  },
};

async function call(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      cache: 'no-store',
      redirect: 'error',
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
      ...(signal && { signal }),
    });
  } catch {
    throw new CloudError('unreachable');
  }
  if (!answer.ok) throw new CloudError(failureOf(answer.status), await errorCodeOf(answer));
  if (answer.status === 204) return undefined;
  try {
    return await answer.json();
  } catch {
    throw new CloudError('unreachable');
  }
}

function failureOf(status: number): CloudFailure {
  // The cloud says so of a session that has ended, too.
  if (status === 401 || status === 403) return 'signed-out';
  if (status === 404) return 'not-found';
  return status >= 500 ? 'unreachable' : 'refused';
}

async function errorCodeOf(answer: Response): Promise<number | undefined> {
  const body = (await answer.json().catch(() => undefined)) as { errorCode?: unknown } | null | undefined;
  return typeof body?.errorCode === 'number' ? body.errorCode : undefined;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new CloudError('unreachable');
  return value;
}
