import type { LatencyMode } from './latency-mode.js';
import { stsFields, type StsFields, type TokenInput, type TokenReading } from '../token/index.js';
import { endpointsFor, type Servers } from './endpoints.js';
import { definedTexts, mergePlain, type PlainObject } from '../shared/plain-object.js';
import type { OwnerConfig } from './owner-config.js';

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

/** One of several streams of the same picture, as a page gives it. What is no number is left out. */
export interface PlayerEntry {
  /** As nanoStream Cloud shows it: `AAAAA-BBBBB`. */
  readonly streamName: string;
  /** Opens this stream alone. The player's own token where it is left out. */
  readonly token?: TokenInput;
  /** As it is offered in the settings; at most 60 characters are shown. */
  readonly label?: string | undefined;
  /** Kilobits per second. */
  readonly bitrate?: number | undefined;
  /** In pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Frames per second. */
  readonly framerate?: number | undefined;
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
    readonly rtmp: { readonly url?: string; readonly streamname: string };
    /** What is left out is the service's, where the source has one. */
    readonly server?: { readonly websocket?: string; readonly hls?: string; readonly webtransport?: string };
    readonly security?: SecurityConfig;
  };
}

/** `source` of the vendor's configuration. */
export interface SourceConfig {
  /** Fills in every address that an entry does not name. */
  readonly defaults?: { readonly service: 'bintu' };
  /** Replaces the host of every address. */
  readonly general?: { readonly serverDomain: string };
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
  /** Whether there is a token, or a place to get one from. */
  readonly secured: boolean;
  readonly servers: Servers;
}

/** Since when the player knows `source.defaults`, as {@link buildNumber} has it. */
const KNOWS_DEFAULTS = 413;
/** Since when it knows Media over QUIC. */
const KNOWS_QUIC = 500;

// `4.13.2` is 413, and comes after 4.2. Of a player that does not tell its version nothing is true.
function buildNumber(version: string | undefined): number {
  const [major = NaN, minor = NaN] = String(version).split('.').map(Number);
  return major * 100 + minor;
}

/**
 * The streams and their tokens in the vendor's words. Reveals the token.
 *
 * Where no WebSocket server is named, a player that can chooses all servers by itself: then it takes Media over QUIC and
 * the nearest region, and whatever nanoStream Cloud changes. It takes the secure ones where an entry has `security`. With
 * a WebSocket server of the owner's nothing is left to it: the service would know neither the stream nor whom it gives a
 * token.
 *
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_feature_source_defaults
 *
 * A text that is no token is left out; the server then refuses the stream as it does without one. What has the shape of
 * a signed token is sent even where it cannot be used as far as we know: the server has the last word.
 *
 * @param version of the player that it is for, as that tells it
 */
export function sourceConfig(request: SourceRequest, version?: string): SourceConfig {
  const { group, entries, startIndex, token, servers, secured } = request;
  const build = buildNumber(version);
  const { serverDomain, websocketUrl } = servers;
  const general = serverDomain !== undefined && { general: { serverDomain } };
  if (!group) {
    // By an entry alone the player tells a stream that needs a token, also where that cannot be read.
    const isSaid = !secured || entries.every((entry) => securityConfig(entry.token ?? token) !== undefined);
    const chooses = build >= KNOWS_DEFAULTS && websocketUrl === undefined && isSaid;
    const { webtransportUrl, ...known } = chooses ? servers : endpointsFor(secured, servers);
    const named = { ...known, ...(build >= KNOWS_QUIC && { webtransportUrl }) };
    return {
      ...(chooses && { defaults: { service: 'bintu' } }),
      ...general,
      entries: entries.map((entry, index) => entryConfig(entry, index, named, token)),
      startIndex,
    };
  }
  const security = securityConfig(token);
  return {
    ...general,
    group: {
      id: group.id,
      ...(group.apiUrl !== undefined && { apiurl: group.apiUrl }),
      ...(group.startQuality !== undefined && { startQuality: group.startQuality }),
      ...(security && { security }),
    },
  };
}

function entryConfig(
  entry: StreamEntry,
  index: number,
  { rtmpUrl, websocketUrl, hlsUrl, webtransportUrl }: Servers,
  token: TokenReading,
): EntryConfig {
  const { bitrate = 0, width = 0, height = 0, framerate = 0 } = entry;
  const security = securityConfig(entry.token ?? token);
  // The vendor's player checks what a key holds, also where that is nothing.
  const server = definedTexts({ websocket: websocketUrl, hls: hlsUrl, webtransport: webtransportUrl });
  const described = bitrate + width + height + framerate > 0;
  return {
    index,
    ...(entry.label !== undefined && { label: entry.label }),
    ...(described && { info: { bitrate, width, height, framerate } }),
    h5live: {
      rtmp: { ...definedTexts({ url: rtmpUrl }), streamname: entry.streamName },
      ...(Object.keys(server).length > 0 && { server }),
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

/**
 * The part of the vendor's configuration that is used here; the owner's own settings stand beside it.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api
 */
export interface NanoPlayerConfig {
  readonly source: SourceConfig;
  readonly playback: {
    readonly autoplay: boolean;
    readonly automute: boolean;
    readonly muted: boolean;
    readonly volume: number;
    readonly latencyControlMode?: LatencyMode;
    readonly enableMediaOverQuic?: boolean;
    readonly reconnect: PlainObject;
  };
  readonly style: PlainObject & {
    readonly width: 'auto';
    readonly height: 'auto';
    readonly controls: boolean;
  };
  readonly events?: Readonly<Record<string, (event: never) => void>>;
}

/** What a page asks for, before it is put in the vendor's words. */
export interface PlaybackRequest {
  /** The streams to choose from; empty where a group names them. */
  readonly entries: readonly StreamEntry[];
  readonly group?: StreamGroup;
  /** The entry to start with. */
  readonly startIndex: number;
  /** Opens all entries that have no token of their own. */
  readonly token: TokenReading;
  /** Whether there is a token, or a place to get one from. */
  readonly secured: boolean;
  readonly servers: Servers;
  readonly autoplay: boolean;
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly latencyMode?: LatencyMode;
  /** Whether Media over QUIC may be used; the player's own default where it is left out. */
  readonly mediaOverQuic?: boolean;
  /** Whether the vendor draws its own controls, and reacts to clicks on the picture. */
  readonly vendorControls: boolean;
  /** What the owner sets in the vendor's own words. */
  readonly config?: OwnerConfig;
  /** What is told to nanoStream's metrics, which may name the token's user. */
  readonly metrics?: ((token: TokenReading) => PlainObject) | undefined;
}

// Reconnecting is done outside the player: by itself it tries for 53 seconds without a word about the cause, where the
// token often shows it at once; and it does not notice when the network is back.
const SUGGESTED_PLAYBACK = {
  automute: true,
  reconnect: { maxRetries: 0 },
  // The shortest that the player takes, in seconds.
  timeouts: { connecting: 5, loading: 10, buffering: 10 },
};

// Nothing of the vendor's over the picture that no keyboard reaches and no screen reader names.
const WITHOUT_CONTROLS = {
  controls: false,
  interactive: false,
  centerView: false,
  fullScreenControl: false,
  displayMutedAutoplay: false,
};

/**
 * The documented configuration. Reveals the token: the result belongs into `setup()`, nowhere else.
 *
 * Three layers: what is suggested here, over it the owner's `config`, over it what the request says. Objects are
 * merged key by key, lists are replaced.
 *
 * @param version of the player that it is for, as that tells it
 * @param withoutQuic whether Media over QUIC is better not tried, unless the page says it
 */
export function playerConfig(
  request: PlaybackRequest,
  version?: string,
  withoutQuic = false,
): NanoPlayerConfig {
  const { autoplay, muted, volume, latencyMode, mediaOverQuic, vendorControls, config } = request;
  const metrics = request.metrics?.(request.token);
  const suggested = {
    playback: {
      ...SUGGESTED_PLAYBACK,
      ...(withoutQuic && !(buildNumber(version) < KNOWS_QUIC) && { enableMediaOverQuic: false }),
    },
    style: vendorControls ? { controls: true } : WITHOUT_CONTROLS,
  };
  const decided = {
    source: sourceConfig(request, version),
    playback: {
      autoplay,
      muted,
      volume,
      ...(latencyMode !== undefined && { latencyControlMode: latencyMode }),
      // Player 4 warns of what it does not know.
      ...(mediaOverQuic !== undefined &&
        !(buildNumber(version) < KNOWS_QUIC) && { enableMediaOverQuic: mediaOverQuic }),
    },
    style: { width: 'auto', height: 'auto' },
    ...(metrics && { metrics }),
  };
  return mergePlain(mergePlain(suggested, config?.settings ?? {}), decided) as unknown as NanoPlayerConfig;
}
