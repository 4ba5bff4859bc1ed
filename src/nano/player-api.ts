import type { NanoPlayerConfig } from './player-config.js';

/**
 * The envelope of every event of the vendor's player. `data` is the vendor's: hostile until narrowed, and in the
 * case of `StreamInfo` it holds the token.
 */
export interface NanoPlayerEvent {
  readonly name: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The methods of the vendor's player that are used here. */
export interface NanoPlayer {
  setup(config: NanoPlayerConfig): Promise<unknown>;
  destroy(): void;
  play(): void;
  pause(): void;
  mute(): void;
  unmute(): void;
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
  'onDestroy',
] as const;

/** A name of {@link PLAYER_EVENTS}. */
export type PlayerEventName = (typeof PLAYER_EVENTS)[number];
