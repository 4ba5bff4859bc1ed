import type { Finding, TokenReading } from '../token/index.js';
import type { NanoPlayerEvent, PlaybackRequest } from '../nanoplayer/index.js';
import type { AudioState } from './audio.js';
import type { PlaybackEnvironment } from './environment.js';
import type { FailureReport } from './recovery.js';
import type { PlaybackState } from './playback-state.js';
import type { ScriptRequest } from './script-loader.js';
import type { TokenSupply } from './tokens/playback-tokens.js';
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
  /** The vendor's events about streams and entries: hostile, and with tokens in them. */
  streamEvent(event: NanoPlayerEvent): void;
  /** The time was found to be another than it seemed, while something had played. */
  timeChanged(): void;
  /** A fresh token is used from now on. */
  tokenRenewed(reason: TokenReason): void;
}

/** What a controller works with, and for. */
export interface PlaybackControllerOptions {
  /** The element that the picture goes into. */
  readonly host: HTMLElement;
  /** Gives the tokens. The controller is the one who listens to it, and tells it whether somebody watches. */
  readonly tokens: TokenSupply;
  readonly listener: PlaybackListener;
  /** What is found about a token on the page at this moment, worst first. Asked once for each failure. */
  readonly diagnose: (token: TokenReading) => readonly Finding[];
  /** The page that this runs in where it is left out. */
  readonly environment?: PlaybackEnvironment;
}
