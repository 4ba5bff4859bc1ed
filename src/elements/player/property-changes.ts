import type { PropertyValues } from 'lit';
import { SET_UP_LATE, STREAM_PROPERTIES } from './playback-request.js';
import { TOKEN_PROPERTIES } from './token-settings.js';

// Whose change means another playback.
const PLAYBACK_PROPERTIES = [
  'streamName',
  'groupId',
  'startQuality',
  'entries',
  'startIndex',
  'rtmpUrl',
  'websocketUrl',
  'hlsUrl',
  'webtransportUrl',
  'serverDomain',
  'apiUrl',
  'latencyMode',
  'mediaOverQuic',
  ...SET_UP_LATE,
  'config',
  'playerSrc',
];

/** What a change of a player's properties means for what plays. */
export interface PropertyChanges {
  /** Other streams are named. */
  readonly streams: boolean;
  /** Tokens come from elsewhere. */
  readonly tokens: boolean;
  /** Something else is to be played, or the same in another way: it is set up anew. */
  readonly playback: boolean;
  /** The sound is to be another. */
  readonly audio: boolean;
}

/** What it means that these properties have changed. @param controls what that property is now */
export function meaningOf(changed: PropertyValues, controls: string): PropertyChanges {
  const hasAny = (names: readonly string[]): boolean => names.some((name) => changed.has(name));
  return {
    streams: hasAny(STREAM_PROPERTIES),
    tokens: hasAny(TOKEN_PROPERTIES),
    // Of the controls only the vendor's own are part of its set-up.
    playback:
      hasAny(PLAYBACK_PROPERTIES) ||
      (changed.has('controls') && [changed.get('controls'), controls].includes('vendor')),
    audio: hasAny(['muted', 'volume']),
  };
}
