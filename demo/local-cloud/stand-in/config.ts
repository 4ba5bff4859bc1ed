// Narrows the documented setup configuration to what the stand-in acts on, and fills in the documented defaults.
import { canDrawOnCanvas } from './canvas-picture.js';
import { messageOf } from './codes.js';
import { isEventName, type Handler } from './events.js';

/** `config.playback`; delays and timeouts in seconds, as documented. */
export interface Playback {
  readonly autoplay: boolean;
  readonly automute: boolean;
  readonly muted: boolean;
  readonly volume: number;
  readonly faststart: boolean;
  /** Whether metadata are told. */
  readonly metadata: boolean;
  readonly videoId: string | undefined;
  /** Whether the picture is a canvas, as where the vendor's player plays Media over QUIC. */
  readonly onCanvas: boolean;
  readonly reconnect: { minDelay: number; maxDelay: number; delaySteps: number; maxRetries: number };
  readonly timeouts: { loading: number; buffering: number; connecting: number };
}

/** `config.style`, the part that the stand-in draws. */
export interface Style {
  readonly width: string;
  readonly height: string | undefined;
  readonly aspectratio: string;
  readonly controls: boolean;
  /** Clicks mean something to the player, and go no further. */
  readonly interactive: boolean;
  readonly centerView: boolean;
  readonly displayMutedAutoplay: boolean;
  readonly fullScreenControl: boolean;
  readonly scaling: string;
  readonly backgroundColor: string;
}

/** An error with a number, as the vendor's player throws and rejects with. */
export class CodedError extends Error {
  readonly code: number;
  constructor(code: number, message: string = messageOf(code)) {
    super(message);
    this.code = code;
  }
}

/**
 * Never throws: what is missing or of a wrong type gets the documented default of version 5.
 *
 * @param canvas whether the player is to play as over QUIC, where it may and the browser can
 */
export function readPlayback(given: unknown, canvas: boolean): Playback {
  const playback = bag(given);
  const reconnect = bag(playback['reconnect']);
  const timeouts = bag(playback['timeouts']);
  const minDelay = clamp(reconnect['minDelay'], 2, 1, 3600);
  const id: unknown = Array.isArray(playback['videoId']) ? playback['videoId'][0] : playback['videoId'];
  const videoId = text(id) || undefined;
  const mayUseQuic = playback['enableMediaOverQuic'] !== false && videoId === undefined;
  return {
    autoplay: playback['autoplay'] !== false,
    automute: playback['automute'] !== false,
    muted: playback['muted'] === true,
    volume: clamp(playback['volume'], 1, 0, 1),
    faststart: playback['faststart'] !== false,
    metadata: playback['metadata'] === true,
    videoId,
    onCanvas: canvas && mayUseQuic && canDrawOnCanvas(),
    reconnect: {
      minDelay,
      maxDelay: Math.max(minDelay, clamp(reconnect['maxDelay'], 10, 1, 3600)),
      delaySteps: clamp(reconnect['delaySteps'], 10, 1, 1000),
      maxRetries: clamp(reconnect['maxRetries'], 10, 0, 1e6),
    },
    timeouts: {
      loading: clamp(timeouts['loading'], 20, 10, 60),
      buffering: clamp(timeouts['buffering'], 20, 10, 60),
      connecting: clamp(timeouts['connecting'], 5, 5, 30),
    },
  };
}

/** Never throws; the sizes are CSS lengths, `auto` leaves the page's own size alone. */
export function readStyle(given: unknown): Style {
  const style = bag(given);
  return {
    width: text(style['width']) || '640px',
    height: text(style['height']) || undefined,
    aspectratio: text(style['aspectratio']) || '16/9',
    controls: style['controls'] !== false,
    interactive: style['interactive'] !== false,
    centerView: style['centerView'] !== false,
    displayMutedAutoplay: style['displayMutedAutoplay'] !== false,
    fullScreenControl: style['fullScreenControl'] !== false,
    scaling: text(style['scaling']) || 'letterbox',
    backgroundColor: text(style['backgroundColor']) || 'black',
  };
}

/** @returns the handlers of `config.events` by event name without "on"; unknown names are ignored */
export function readHandlers(given: unknown): [string, Handler][] {
  return Object.entries(bag(given)).flatMap(([key, handler]): [string, Handler][] => {
    const name = key.replace(/^on/, '');
    return typeof handler === 'function' && isEventName(name) ? [[name, handler as Handler]] : [];
  });
}

/** @returns the value if it is an object, else an empty one */
export function bag(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** @returns the value if it is a string, else an empty one */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** @returns the value within the bounds; the fallback for what is no number */
export function clamp(value: unknown, fallback: number, min: number, max: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  return Math.min(max, Math.max(min, value));
}
