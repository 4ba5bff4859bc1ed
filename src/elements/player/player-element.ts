import type { PlaybackStatistics, NanoPlayer } from '../../nanoplayer/index.js';
import type { PlaybackState } from '../../playback/index.js';
import type { Finding, TokenInfo } from '../../token/index.js';
import type { DrawnElement } from '../shared/define-element.js';
import type { PlaybackProperties } from './playback-request.js';
import type { ScriptProperties, TokenProperties } from './token-settings.js';

/** The player element, as far as what plays and what is drawn in it go by it. */
export interface PlayerElement extends DrawnElement, PlaybackProperties, ScriptProperties, TokenProperties {
  nonce: string;
  autoplay: boolean;
  muted: boolean;
  volume: number;
  latencyMode: string;
  statistics: boolean;
  readonly controls: 'accessible' | 'vendor' | 'none';
  readonly loading: string;
  readonly poster: string;
  readonly panel: string;
  readonly captions: string;
  readonly captionsSrc: string;
  readonly captionsIntegrity: string;
  readonly captionsServer: string;
  readonly snippet: boolean;
  readonly owner: boolean;
  readonly aspectRatio: string;
  readonly maxWidth: number;
  readonly expiringWithin: number;
  readonly leeway: number;
  readonly playback: PlaybackState;
  readonly tokenInfo: TokenInfo | undefined;
  readonly diagnosis: readonly Finding[];
  readonly playbackStatistics: PlaybackStatistics | undefined;
  readonly nanoPlayer: NanoPlayer | undefined;
  play(): Promise<boolean>;
  pause(): void;
  mute(): void;
  unmute(): void;
  diagnostics(): Promise<string>;
}

/** Whether a player shows our own controls. */
export function showsControls({ controls }: Pick<PlayerElement, 'controls'>): boolean {
  return controls !== 'vendor' && controls !== 'none';
}
