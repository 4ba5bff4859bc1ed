/** Addresses of servers, as the vendor's configuration names them. */
export interface Endpoints {
  /** Names the application on the server; never contacted by a browser. */
  readonly rtmpUrl: string;
  /** Low-latency playback: a `wss:` address (`ws:` on loopback). */
  readonly websocketUrl: string;
  /** Playback on iPhones, which have no Media Source Extensions. */
  readonly hlsUrl?: string;
  /** Media over QUIC: an `https:` address. Known to player 5, and to no earlier one. */
  readonly webtransportUrl?: string;
}

/** What an owner says of the servers; what is left out is as nanoStream Cloud has it. */
export interface Servers extends Partial<Endpoints> {
  /** A host that replaces that of all addresses: a region of nanoStream Cloud, or a white label. */
  readonly serverDomain?: string;
}

/** Where nanoStream Cloud serves streams that need a token, as its documentation has it for players that are told servers. */
export const SECURE_ENDPOINTS = {
  rtmpUrl: 'rtmp://bintu-splay.nanocosmos.de/splay',
  websocketUrl: 'wss://bintu-h5live-secure.nanocosmos.de/h5live/authstream',
  hlsUrl: 'https://bintu-h5live-secure.nanocosmos.de/h5live/authhttp/playlist.m3u8',
} as const satisfies Endpoints;

/** The same of streams that everybody may watch. */
export const OPEN_ENDPOINTS = {
  rtmpUrl: 'rtmp://bintu-play.nanocosmos.de/play',
  websocketUrl: 'wss://bintu-h5live.nanocosmos.de/h5live/stream/stream.mp4',
  hlsUrl: 'https://bintu-h5live.nanocosmos.de/h5live/http/playlist.m3u8',
} as const satisfies Endpoints;

/**
 * The addresses to name where the player is not left to choose: those of nanoStream Cloud, each replaced where an
 * override is given.
 *
 * With an own WebSocket server, nanoStream's HLS address is left out: it would not know the stream.
 */
export function endpointsFor(hasToken: boolean, overrides: Servers = {}): Endpoints {
  const { rtmpUrl, websocketUrl, hlsUrl } = hasToken ? SECURE_ENDPOINTS : OPEN_ENDPOINTS;
  const hls = overrides.hlsUrl ?? (overrides.websocketUrl === undefined ? hlsUrl : undefined);
  return {
    ...overrides,
    rtmpUrl: overrides.rtmpUrl ?? rtmpUrl,
    websocketUrl: overrides.websocketUrl ?? websocketUrl,
    ...(hls !== undefined && { hlsUrl: hls }),
  };
}
