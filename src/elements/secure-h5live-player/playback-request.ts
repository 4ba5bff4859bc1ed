import { H5LiveError, parseToken } from '../../core/index.js';
import { endpointsFor, isStreamName, type Endpoints } from '../../nano/index.js';
import type { Playback } from '../../player/index.js';

/** The attributes of the element that decide what is played. */
export interface PlaybackAttributes {
  readonly streamName: string;
  readonly token: unknown;
  readonly rtmpUrl: string;
  readonly websocketUrl: string;
  readonly hlsUrl: string;
  readonly playerSrc: string;
  readonly autoplay: boolean;
  readonly muted: boolean;
}

/**
 * Turns attributes into a request, without asking a server for anything.
 *
 * @returns the request, or the error that the page's owner has to mend first
 */
export function playbackRequest(attributes: PlaybackAttributes): Playback | H5LiveError {
  const { streamName, autoplay, muted } = attributes;
  if (streamName === '')
    return new H5LiveError('stream-name-missing', 'stream-name is missing: name the stream.');
  if (!isStreamName(streamName)) {
    return new H5LiveError('stream-name-invalid', 'stream-name holds white space or control characters.');
  }
  const overrides = serverOverrides(attributes);
  if (overrides instanceof H5LiveError) return overrides;
  const token = parseToken(attributes.token);
  const endpoints = endpointsFor(token.kind !== 'none', overrides);
  return {
    streamName,
    token,
    endpoints,
    autoplay,
    muted,
    playerSrc: attributes.playerSrc || undefined,
  };
}

const SCHEMES = [
  ['rtmpUrl', 'rtmp-url', /^rtmps?:\/\//i],
  ['websocketUrl', 'websocket-url', /^wss?:\/\//i],
  ['hlsUrl', 'hls-url', /^https?:\/\//i],
] as const;

// The vendor's player takes a wrong address for a relative one and connects to the page's own host.
function serverOverrides(attributes: PlaybackAttributes): Partial<Endpoints> | H5LiveError {
  const overrides: Record<string, string> = {};
  for (const [name, attribute, scheme] of SCHEMES) {
    const address = attributes[name].trim();
    if (address === '') continue;
    if (!scheme.test(address) || !URL.canParse(address)) {
      return new H5LiveError(
        'server-address-invalid',
        `${attribute} is no address of the kind ${scheme.source}.`,
      );
    }
    overrides[name] = address;
  }
  return overrides;
}
