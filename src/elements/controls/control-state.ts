import type { PlaybackPhase } from '../../playback/index.js';
import type { ControlRequest } from './control-request.js';

/** What the controls know of the player. Volume is 0 to 1. */
export interface ControlState {
  readonly phase: PlaybackPhase;
  readonly muted: boolean;
  readonly volume: number;
  readonly fullscreen: boolean;
  readonly canFullscreen: boolean;
  readonly pictureInPicture: boolean;
  readonly canPictureInPicture: boolean;
  /** Whether what is shown lies noticeably behind the newest picture. */
  readonly behind: boolean;
}

/** From how many milliseconds on playback counts as behind, and below how many as live again. */
const BEHIND_MS = { from: 3000, until: 2000 } as const;

/** What a key asks for, and the button that names it; nothing where that cannot be done. */
export const KEY_REQUESTS = {
  K: ({ phase }) => playRequest(phase),
  M: ({ muted }) => ({ kind: muted ? 'unmute' : 'mute' }),
  F: ({ canFullscreen, fullscreen }) => (canFullscreen ? { kind: 'fullscreen', on: !fullscreen } : undefined),
  I: ({ canPictureInPicture, pictureInPicture }) =>
    canPictureInPicture ? { kind: 'picture-in-picture', on: !pictureInPicture } : undefined,
  L: ({ behind }) => (behind ? { kind: 'live' } : undefined),
} as const satisfies Readonly<Record<string, (state: ControlState) => ControlRequest | undefined>>;

/** Whether playback waits for nothing but the viewer. */
export function awaitsViewer(phase: PlaybackPhase): boolean {
  return /^(?:idle|paused|blocked)$/.test(phase);
}

/** What the play button asks for: what goes on, or is trying to, can be paused, and anything else started. */
export function playRequest(phase: PlaybackPhase): ControlRequest {
  return { kind: /^(?:loading|playing|buffering|reconnecting)$/.test(phase) ? 'pause' : 'play' };
}

/** What can be heard, 0 to 1. */
export function audibleLevel({ muted, volume }: Pick<ControlState, 'muted' | 'volume'>): number {
  return muted || !Number.isFinite(volume) ? 0 : Math.min(1, Math.max(0, volume));
}

/** Whether playback is behind, with a margin so that the answer does not flicker. `was` is the answer before. */
export function isBehind(behindMs: number | undefined, was: boolean): boolean {
  return behindMs !== undefined && behindMs >= (was ? BEHIND_MS.until : BEHIND_MS.from);
}
