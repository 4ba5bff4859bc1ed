import { markCopy } from '../../shared/index.js';
import type { LatencyMode } from '../../nanoplayer/index.js';

/** A quality that the stream is offered in. */
export interface Quality {
  /** Its place among the entries of the stream. */
  readonly index: number;
  /** What is shown for it: "720p". */
  readonly label: string;
}

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
