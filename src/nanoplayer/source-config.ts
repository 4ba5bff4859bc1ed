import { stsFields, type StsFields, type TokenReading } from '../token/index.js';
import type { Endpoints } from './endpoints.js';

/** `security` of the vendor's configuration: strings only, numbers are dropped there without a word. */
export type SecurityConfig = StsFields | { readonly jwtoken: string };

/** One stream that can be played; several are qualities of the same picture. */
export interface StreamEntry {
  readonly streamName: string;
  /** Opens this stream alone: a V2 token is made for one stream name. The request's token where it is left out. */
  readonly token?: TokenReading;
  /** As it is offered in the settings. */
  readonly label?: string;
  /** Kilobits per second. */
  readonly bitrate?: number;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Frames per second. */
  readonly framerate?: number;
}

/** A stream group: nanoStream Cloud names its streams. */
export interface StreamGroup {
  readonly id: string;
  /** `high`, `medium-high`, `medium`, `medium-low` or `low`. */
  readonly startQuality?: string;
  /** Replaces nanoStream Cloud's address that the player asks for the group's streams. */
  readonly apiUrl?: string;
}

/** An entry as the vendor's configuration has it. */
export interface EntryConfig {
  readonly index: number;
  readonly label?: string;
  readonly info?: Readonly<Record<'bitrate' | 'width' | 'height' | 'framerate', number>>;
  readonly h5live: {
    readonly rtmp: { readonly url: string; readonly streamname: string };
    readonly server: { readonly websocket: string; readonly hls?: string };
    readonly security?: SecurityConfig;
  };
}

/** `source` of the vendor's configuration. */
export interface SourceConfig {
  readonly entries?: readonly EntryConfig[];
  readonly startIndex?: number;
  readonly group?: {
    readonly id: string;
    readonly apiurl?: string;
    readonly startQuality?: string;
    readonly security?: SecurityConfig;
  };
}

/** What {@link sourceConfig} needs. */
export interface SourceRequest {
  readonly entries: readonly StreamEntry[];
  readonly group?: StreamGroup;
  readonly startIndex: number;
  readonly token: TokenReading;
  readonly endpoints: Endpoints;
}

/**
 * The streams and their tokens in the vendor's words. Reveals the token.
 *
 * A text that is no token is left out; the server then refuses the stream as it does without one. What has the shape of
 * a signed token is sent even where it cannot be used as far as we know: the server has the last word.
 */
export function sourceConfig(request: SourceRequest): SourceConfig {
  const { group, entries, startIndex, token } = request;
  if (!group) {
    return { entries: entries.map((entry, index) => entryConfig(request, entry, index)), startIndex };
  }
  const security = securityConfig(token);
  return {
    group: {
      id: group.id,
      ...(group.apiUrl !== undefined && { apiurl: group.apiUrl }),
      ...(group.startQuality !== undefined && { startQuality: group.startQuality }),
      ...(security && { security }),
    },
  };
}

function entryConfig(request: SourceRequest, entry: StreamEntry, index: number): EntryConfig {
  const { rtmpUrl, websocketUrl, hlsUrl } = request.endpoints;
  const { bitrate = 0, width = 0, height = 0, framerate = 0 } = entry;
  const security = securityConfig(entry.token ?? request.token);
  const described = bitrate + width + height + framerate > 0;
  return {
    index,
    ...(entry.label !== undefined && { label: entry.label }),
    ...(described && { info: { bitrate, width, height, framerate } }),
    h5live: {
      rtmp: { url: rtmpUrl, streamname: entry.streamName },
      server: { websocket: websocketUrl, ...(hlsUrl !== undefined && { hls: hlsUrl }) },
      ...(security && { security }),
    },
  };
}

/** `security` for a token; nothing where there is none that could be sent. Reveals it. */
export function securityConfig(token: TokenReading): SecurityConfig | undefined {
  if (token.kind === 'sts') return stsFields(token);
  if (token.kind === 'none' || !token.secret) return undefined;
  return { jwtoken: token.secret.reveal() };
}
