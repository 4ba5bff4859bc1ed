import type { PlaybackPhase } from '../../playback/index.js';
import { markCopy } from '../../shared/index.js';
import type { LatencyMode } from '../../nanoplayer/index.js';
import type { CaptionLook } from '../captions/caption-look.js';

/** A quality that the stream is offered in. */
export interface Quality {
  /** Its place among the entries of the stream. */
  readonly index: number;
  /** What is shown for it: "720p". */
  readonly label: string;
}

/** What of the captions is to be otherwise: whether they are shown, in which language (and shown), or how they look. */
export type CaptionChange =
  { readonly on: boolean } | { readonly language: string } | { readonly look: Partial<CaptionLook> };

/**
 * What the viewer asked for. The controls change nothing by themselves: they show what they are told next.
 * - `volume` is 0 to 1; above 0 it also asks for sound where that is muted
 * - `live` asks for the newest picture there is
 */
export type ControlRequest =
  | { readonly kind: 'play' }
  | { readonly kind: 'pause' }
  | { readonly kind: 'mute' }
  | { readonly kind: 'unmute' }
  | { readonly kind: 'volume'; readonly volume: number }
  | { readonly kind: 'fullscreen'; readonly on: boolean }
  | { readonly kind: 'picture-in-picture'; readonly on: boolean }
  | { readonly kind: 'live' }
  | { readonly kind: 'latency-mode'; readonly mode: LatencyMode }
  | { readonly kind: 'quality'; readonly quality: number | 'auto' }
  | { readonly kind: 'captions'; readonly change: CaptionChange }
  | { readonly kind: 'statistics'; readonly on: boolean };

/** The viewer asked for something by a control or a key. For the owner of the controls alone: does not bubble. */
export class ControlRequestEvent extends Event {
  static {
    markCopy(this, 'ControlRequestEvent');
  }

  readonly request: ControlRequest;

  constructor(request: ControlRequest) {
    super('control-request');
    this.request = request;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'control-request': ControlRequestEvent;
  }
}

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
  /** Nothing where there are none. */
  readonly captions?: CaptionState | undefined;
}

/** What the button for captions says and does. */
export interface CaptionState {
  readonly on: boolean;
  /** What a press does, in words. */
  readonly action: string;
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
  C: ({ captions }) => captions && { kind: 'captions', change: { on: !captions.on } },
  L: ({ behind }) => (behind ? { kind: 'live' } : undefined),
} as const satisfies Readonly<Record<string, (state: ControlState) => ControlRequest | undefined>>;

/** Whether playback waits for nothing but the viewer. */
export function awaitsViewer(phase: PlaybackPhase): boolean {
  return /^(?:idle|paused|blocked)$/.test(phase);
}

/** What the play button asks for: what goes on, or is trying to, can be paused, and anything else started. */
export function playRequest(phase: PlaybackPhase): { readonly kind: 'play' | 'pause' } {
  return { kind: /^(?:loading|playing|buffering|reconnecting|scheduled)$/.test(phase) ? 'pause' : 'play' };
}

/** What can be heard, 0 to 1. */
export function audibleLevel({ muted, volume }: Pick<ControlState, 'muted' | 'volume'>): number {
  return muted || !Number.isFinite(volume) ? 0 : Math.min(1, Math.max(0, volume));
}

/** Whether playback is behind, with a margin so that the answer does not flicker. `was` is the answer before. */
export function isBehind(behindMs: number | undefined, was: boolean): boolean {
  return behindMs !== undefined && behindMs >= (was ? BEHIND_MS.until : BEHIND_MS.from);
}
