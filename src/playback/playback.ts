import type { NanoPlayerEvent, PlaybackRequest } from '../nanoplayer/index.js';
import type { AudioState } from './audio.js';
import type { FailureReport } from './recovery.js';
import type { PlaybackState } from './playback-state.js';
import type { ScriptRequest } from './script-loader.js';
import type { TokenReason } from './tokens/token-source.js';

/** What is to be played, but for what may change while it plays: token, sound, and whether it plays at all. */
export interface Playback {
  readonly request: Omit<PlaybackRequest, 'token' | 'autoplay' | 'muted' | 'volume'>;
  readonly script: ScriptRequest;
  /** Whether the player is set up before anybody wants to play. */
  readonly prepare: boolean;
}

/** Hears of everything that changes. */
export interface PlaybackListener {
  stateChanged(state: PlaybackState): void;
  failed(report: FailureReport): void;
  audioChanged(audio: AudioState): void;
  /** The vendor's measurements, ten times a second: hostile until narrowed. */
  measured(data: unknown): void;
  /** The vendor's events about streams, entries and metadata: hostile, and with tokens in them. */
  streamEvent(event: NanoPlayerEvent): void;
  /** The time was found to be another than it seemed, while something had played. */
  timeChanged(): void;
  /** A fresh token is used from now on. */
  tokenRenewed(reason: TokenReason): void;
}
