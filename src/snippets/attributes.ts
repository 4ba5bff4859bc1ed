import { stsFields, type TokenReading } from '../core/index.js';
import { OFFICIAL_PLAYERS } from '../nano/index.js';
import type { SnippetRequest } from './options.js';

/** The tag of the element. */
export const TAG = 'secure-h5live-player';

/** An attribute and its value; `true` where it has none. */
export type Attribute = readonly [name: string, value: string | true];

/** A token as the element's attribute takes it, and as people paste it. Reveals it. */
export function tokenText(token: TokenReading): string | undefined {
  if (token.kind === 'jwt') return token.secret.reveal();
  return token.kind === 'sts' ? JSON.stringify(stsFields(token)) : undefined;
}

/** The address of the vendor's script that was asked for; nothing where it is the element's own choice. */
export function chosenPlayer({ playerSrc, playerVersion }: SnippetRequest): string | undefined {
  return playerSrc ?? (playerVersion === 5 ? undefined : OFFICIAL_PLAYERS[playerVersion]);
}

/** The address of the vendor's script for a request. */
export function playerAddress({ playerSrc, playerVersion }: SnippetRequest): string {
  return playerSrc ?? OFFICIAL_PLAYERS[playerVersion];
}

/** The element's attributes for a request, in the order of the reference; what is the element's default is left out. */
export function tagAttributes(request: SnippetRequest): Attribute[] {
  const { servers, controls, maxWidth, mediaOverQuic, placement, tokenEndpoint } = request;
  const rows: [string, string | boolean | undefined][] = [
    ['stream-name', request.streamName],
    ['group-id', request.groupId],
    ['start-quality', request.startQuality],
    ['token', tokenText(request.token)],
    ['token-endpoint', placement === 'endpoint' && tokenEndpoint],
    ['rtmp-url', servers.rtmpUrl],
    ['websocket-url', servers.websocketUrl],
    ['hls-url', servers.hlsUrl],
    ['api-url', request.apiUrl],
    ['player-src', chosenPlayer(request)],
    ['autoplay', request.autoplay],
    ['muted', request.muted],
    ['controls', controls !== 'accessible' && controls],
    ['panel', !request.panel && 'none'],
    ['statistics', request.statistics],
    ['latency-mode', request.latencyMode],
    ['media-over-quic', mediaOverQuic !== undefined && (mediaOverQuic ? 'on' : 'off')],
    ['aspect-ratio', request.aspectRatio],
    ['max-width', maxWidth !== undefined && String(maxWidth)],
    ['lang', request.lang],
  ];
  return rows.filter((row): row is [string, string | true] => row[1] !== undefined && row[1] !== false);
}
