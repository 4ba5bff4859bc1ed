import { H5LiveError, NO_TOKEN } from '../../token/index.js';
import {
  Chunk,
  loadChunk,
  readTokenNow,
  type AddressSource,
  type ScriptRequest,
  type TokenEndpointOptions,
  type TokenProvider,
  type TokenSettings,
  type TokenSource,
  type TokenSupply,
} from '../../playback/index.js';
import type * as Tokens from '../../playback/tokens/index.js';

/** How a page's token endpoint is asked. */
export type TokenRequestOptions = TokenEndpointOptions;

/** The properties of the element that decide where tokens come from. */
export interface TokenProperties {
  readonly token: unknown;
  readonly tokenEndpoint: string;
  readonly tokenProvider: unknown;
  readonly tokenRequest: TokenRequestOptions;
  readonly groupId: string;
}

/** The properties whose change means another token, for the same playback. */
export const TOKEN_PROPERTIES = ['token', 'tokenEndpoint', 'tokenProvider', 'tokenRequest'] as const;

/**
 * Where tokens come from: the first is `token`, where one is given; all others come from `token-endpoint`, or else from
 * `tokenProvider`.
 */
export function tokenSettings(properties: TokenProperties, streamName: string): TokenSettings | H5LiveError {
  const { token, tokenEndpoint, tokenProvider, tokenRequest, groupId } = properties;
  const provides = tokenProvider !== undefined && tokenProvider !== null;
  if (provides && typeof tokenProvider !== 'function') {
    return new H5LiveError('token-provider-failed', 'tokenProvider is no function.');
  }
  const source =
    tokenEndpoint !== ''
      ? lateSource(({ endpointSource }) => endpointSource(tokenEndpoint, tokenRequest))
      : provides
        ? lateSource(({ providerSource }) => providerSource(tokenProvider as TokenProvider))
        : undefined;
  return {
    token: readTokenNow(token) ?? NO_TOKEN,
    ...(source && { source }),
    streamName,
    groupId,
  };
}

// Who plays with a token that was given needs nothing that asks for one.
const TOKENS = new Chunk(() => import('../../playback/tokens/index.js'));

/**
 * What fetches tokens, once it is loaded.
 *
 * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
 */
export async function manageTokens(): Promise<TokenSupply> {
  const { TokenManager } = await loadChunk(TOKENS);
  return new TokenManager();
}

// It is loaded already where it is asked.
function lateSource(make: (tokens: typeof Tokens) => TokenSource): TokenSource {
  return { fetch: async (request) => make(await loadChunk(TOKENS)).fetch(request) };
}

/** The properties of the element that decide which script is loaded, and how. */
export interface ScriptProperties {
  readonly playerSrc: string;
  readonly integrity: string;
  readonly crossOrigin: string | undefined;
  readonly referrerPolicy: string;
  readonly nonce?: string;
}

/** Which script to load, and how; `source` tells where its address was given. */
export function scriptRequest(properties: ScriptProperties, source: () => AddressSource): ScriptRequest {
  const { playerSrc, integrity, crossOrigin, referrerPolicy, nonce } = properties;
  return {
    address: playerSrc === '' ? undefined : playerSrc,
    source,
    options: {
      ...(integrity !== '' && { integrity }),
      ...(crossOrigin !== undefined && { crossOrigin }),
      ...(referrerPolicy !== '' && { referrerPolicy: referrerPolicy }),
      ...(nonce && { nonce }),
    },
  };
}
