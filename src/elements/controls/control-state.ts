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

const RUNNING: readonly PlaybackPhase[] = ['loading', 'playing', 'buffering', 'reconnecting'];
const STANDING: readonly PlaybackPhase[] = ['idle', 'paused', 'blocked'];

/** Whether playback goes on, or is trying to: then it can be paused, else started. */
export function isRunning(phase: PlaybackPhase): boolean {
  return RUNNING.includes(phase);
}

/** Whether playback waits for nothing but the viewer. */
export function awaitsViewer(phase: PlaybackPhase): boolean {
  return STANDING.includes(phase);
}

/** What the play button asks for. */
export function playRequest(phase: PlaybackPhase): ControlRequest {
  return { kind: isRunning(phase) ? 'pause' : 'play' };
}

/** What can be heard, 0 to 1. */
export function audibleLevel({ muted, volume }: Pick<ControlState, 'muted' | 'volume'>): number {
  return muted || !Number.isFinite(volume) ? 0 : Math.min(1, Math.max(0, volume));
}

/** Whether playback is behind, with a margin so that the answer does not flicker. `was` is the answer before. */
export function isBehind(behindMs: number | undefined, was: boolean): boolean {
  return behindMs !== undefined && behindMs >= (was ? BEHIND_MS.until : BEHIND_MS.from);
}
