import type { StreamFormat } from './viewer-source.js';

/** The stream as the player names it: the RTMP address and the stream name from its request. */
export interface StreamName {
  readonly url: string;
  readonly name: string;
}

/**
 * The two JSON texts that come before media: server info, then stream info. `capabilities` is there although empty,
 * because without it the vendor's player cannot renew a token while playing. `events` is not: version 5.0.8 throws in the
 * greeting of a renewal's second connection without it, and its renewals end in time; with an empty one they are completed.
 * Which of the two a server of the vendor's does nobody here has seen. Nothing of a token appears in them.
 */
export function helloTexts(
  format: StreamFormat,
  stream: StreamName,
): readonly [serverInfo: string, streamInfo: string] {
  const serverInfo = {
    applicationServerName: 'h5live-demo-edge',
    applicationServerVersion: '1.0.0',
    hostname: 'localhost',
    capabilities: [],
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
