import type { StreamFormat } from './viewer-source.js';

/** The stream as the player names it: the RTMP address and the stream name from its request. */
export interface StreamName {
  readonly url: string;
  readonly name: string;
}

/** How a viewer is greeted. */
export interface Greeting {
  /**
   * Whether the server info has a list of `events`; yes where it is left out. With an empty one, versions 4.31.1, 5.0.0 and
   * 5.0.8 of the vendor's player complete a switch while they play: the second connection takes over 7 to 14 ms after the request,
   * without a pause. Without, they throw a TypeError in the greeting of that connection, and the switch times out.
   */
  readonly namesEvents?: boolean;
}

/**
 * The two JSON texts that come before media: server info, then stream info. `capabilities` is there although empty,
 * because without it the vendor's player cannot renew a token while playing, and so are `events`: see {@link Greeting}. What a
 * server of the vendor's has there, nobody here has seen. Nothing of a token appears in them.
 */
export function helloTexts(
  format: StreamFormat,
  stream: StreamName,
  { namesEvents = true }: Greeting = {},
): readonly [serverInfo: string, streamInfo: string] {
  const serverInfo = {
    applicationServerName: 'h5live-demo-edge',
    applicationServerVersion: '1.0.0',
    hostname: 'localhost',
    capabilities: [],
    ...(namesEvents && { events: [] }),
  };
  const streamInfo = {
    rtmp: { url: stream.url, stream: stream.name },
    haveVideo: true,
    haveAudio: format.audio !== undefined,
    mimeType: format.mimeType,
    videoInfo: format.video,
    ...(format.audio && { audioInfo: format.audio }),
  };
  return [
    JSON.stringify({ eventType: 'onServerInfo', onServerInfo: serverInfo }),
    JSON.stringify({ eventType: 'onStreamInfo', onStreamInfo: streamInfo }),
  ];
}
