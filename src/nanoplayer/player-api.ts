import type { NanoPlayerConfig, SourceConfig } from './player-config.js';

/**
 * The envelope of every event of the vendor's player. `data` is the vendor's: hostile until narrowed, and in the
 * case of `StreamInfo`, `Ready`, `UpdateSource…` and `SwitchStream…` it holds the token.
 */
export interface NanoPlayerEvent {
  readonly name: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** What `setAdaption` takes: how the player chooses between several entries. */
export interface Adaption {
  readonly rule: 'none' | 'deviationOfMean' | 'deviationOfMean2';
  /** The least number of steps down at once. */
  readonly downStep?: number;
  /** Entries to leave out: indexes, or qualities of a group. */
  readonly omitRenditions?: readonly (string | number)[];
}

/**
 * The vendor's player, as far as it is documented.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api
 */
export interface NanoPlayer {
  setup(config: NanoPlayerConfig): Promise<unknown>;
  destroy(): void;
  play(): void;
  pause(): void;
  mute(): void;
  unmute(): void;
  /** @param volume from 0 to 1 */
  setVolume(volume: number): void;
  /**
   * Resolves before anything is connected: the events UpdateSource… tell how it ended.
   *
   * While it plays, the server decides. Where its greeting (`onServerInfo`) has a list of `events`, if only an empty one, the
   * connection of the new source takes over, 7 to 14 ms after the request in one run of each. The picture goes on without a
   * pause; where that connection repeats what was there, it may be held for 0.2 to 0.35 s soon after. Where there is none, the
   * player throws a TypeError in that greeting, which nobody can catch, and gives up when the time of a switch is over, while
   * the picture goes on untouched. Observed with 4.31.1, 5.0.0 and 5.0.8; which of the two the vendor's servers do was not seen.
   */
  updateSource(source: SourceConfig): Promise<unknown>;
  /** Resolves before anything is connected: the events SwitchStream… tell how it ended. */
  switchStream(index: number): Promise<unknown>;
  setAdaption(adaption: Adaption): void;
  readonly version?: string;
}

/** The vendor's class. Throws where `id` is not that of a `div` that `document.getElementById` finds. */
export type NanoPlayerConstructor = new (id: string) => NanoPlayer;

/** The vendor's events that are listened to, under the names that `config.events` takes. */
export const PLAYER_EVENTS = [
  'onReady',
  'onLoading',
  'onPlay',
  'onPause',
  'onStartBuffering',
  'onStopBuffering',
  'onError',
  'onWarning',
  'onDestroy',
  'onStats',
  'onMetaData',
  'onMute',
  'onUnmute',
  'onVolumeChange',
  'onUpdateSourceSuccess',
  'onUpdateSourceFail',
  'onUpdateSourceAbort',
  'onSwitchStreamSuccess',
  'onSwitchStreamFail',
  'onSwitchStreamAbort',
] as const;

/** A name of {@link PLAYER_EVENTS}. */
export type PlayerEventName = (typeof PLAYER_EVENTS)[number];
