import { H5LiveError, parseToken } from '../../token/index.js';
import {
  asFailure,
  providerSource,
  type AddressSource,
  type ScriptRequest,
  type TokenEndpointOptions,
  type TokenProvider,
  type TokenSource,
  type TokenSettings,
} from '../../playback/index.js';
import { Chunk } from '../shared/chunk.js';
import { pageContext } from '../shared/page-context.js';

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
      ? lateEndpointSource(tokenEndpoint, tokenRequest)
      : provides
        ? providerSource(tokenProvider as TokenProvider)
        : undefined;
  return {
    token: parseToken(token),
    ...(source && { source }),
    streamName,
    groupId,
    page: pageContext(streamName, groupId),
  };
}

// Who plays with a token that was given needs nothing that asks for one.
const ENDPOINT = new Chunk(() => import('../../playback/tokens/endpoint-source.js'));

/** The source of {@link endpointSource}, which begins to load when the endpoint is named, and is there for the first request. */
function lateEndpointSource(address: string, options: TokenEndpointOptions): TokenSource {
  ENDPOINT.load().catch(() => undefined);
  return {
    async fetch(request) {
      try {
        const { endpointSource } = await ENDPOINT.load();
        return await endpointSource(address, options).fetch(request);
      } catch (error) {
        return asFailure(error);
      }
    },
  };
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
      ...(referrerPolicy !== '' && { referrerPolicy: referrerPolicy as ReferrerPolicy }),
      ...(nonce && { nonce }),
    },
  };
}
