/**
 * What a stream comes over:
 * - `websocket` – H5Live over a WebSocket, into Media Source Extensions
 * - `webtransport` – Media over QUIC, decoded and drawn by the player
 * - `hls` – low-latency HLS, where the browser plays that by itself
 */
export type Transport = 'websocket' | 'webtransport' | 'hls';

/** A picture of the vendor's player, as far as it tells what it comes over. */
export interface TransportedPicture {
  readonly localName: string;
  readonly currentSrc?: string;
  readonly srcObject?: unknown;
}

/**
 * What a picture comes over: the player draws Media over QUIC on a canvas, gives a video what comes over a WebSocket as a
 * source of its own, and an address where the browser is to ask for HLS. Nothing where that cannot be told.
 *
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_feature_customization (video element and canvas)
 */
export function transportOf(picture: TransportedPicture | undefined): Transport | undefined {
  if (picture?.localName === 'canvas') return 'webtransport';
  const { currentSrc = '', srcObject } = picture ?? {};
  if (srcObject || currentSrc.startsWith('blob:')) return 'websocket';
  return /^https?:/.test(currentSrc) ? 'hls' : undefined;
}
