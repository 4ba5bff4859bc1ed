import type { LatencyMode } from './latency-mode.js';
import type { TokenReading } from '../token/index.js';
import type { Endpoints } from './endpoints.js';
import { mergePlain, type PlainObject } from '../shared/plain-object.js';
import type { OwnerConfig } from './owner-config.js';
import { sourceConfig, type SourceConfig, type StreamEntry, type StreamGroup } from './source-config.js';

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
  readonly endpoints: Endpoints;
  readonly autoplay: boolean;
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;
  readonly latencyMode?: LatencyMode;
  /** Whether Media over QUIC may be used; the player's own default where it is left out. */
  readonly mediaOverQuic?: boolean;
  /** Whether the vendor draws its own controls, and reacts to clicks on the picture. */
  readonly vendorControls: boolean;
  readonly config: OwnerConfig;
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
 */
export function playerConfig(request: PlaybackRequest): NanoPlayerConfig {
  const { autoplay, muted, volume, latencyMode, mediaOverQuic, vendorControls, config } = request;
  const suggested = {
    playback: SUGGESTED_PLAYBACK,
    style: vendorControls ? { controls: true } : WITHOUT_CONTROLS,
  };
  const decided = {
    source: sourceConfig(request),
    playback: {
      autoplay,
      muted,
      volume,
      ...(latencyMode !== undefined && { latencyControlMode: latencyMode }),
      ...(mediaOverQuic !== undefined && { enableMediaOverQuic: mediaOverQuic }),
    },
    style: { width: 'auto', height: 'auto' },
  };
  return mergePlain(mergePlain(suggested, config.settings), decided) as unknown as NanoPlayerConfig;
}

/** What `updateSource` takes, for a request whose token or streams changed. Reveals the token like {@link playerConfig}. */
export function updatedSource(request: PlaybackRequest, forcePlay: boolean): SourceConfig {
  const decided = { ...sourceConfig(request), options: { switch: { forcePlay } } };
  // A switch that the server does not complete costs a second connection: no longer than the vendor allows.
  const suggested = { options: { switch: { timeout: 5 } } };
  const { source: owners = {} } = request.config.settings;
  return mergePlain(mergePlain(suggested, owners as PlainObject), decided);
}
