// The player's events: their names, their envelope, and handing them out without being broken by a listener.
import type { State } from './codes.js';

/** The documented events, named without "on" as in the events themselves. */
export const EVENT_NAMES = [
  'Ready',
  'Play',
  'Pause',
  'Loading',
  'StartBuffering',
  'StopBuffering',
  'Error',
  'Stats',
  'MetaData',
  'Mute',
  'Unmute',
  'VolumeChange',
  'StreamInfo',
  'StreamInfoUpdate',
  'Warning',
  'Destroy',
  'UpdateSourceInit',
  'UpdateSourceSuccess',
  'UpdateSourceFail',
  'UpdateSourceAbort',
  'SwitchStreamInit',
  'SwitchStreamSuccess',
  'SwitchStreamFail',
  'SwitchStreamAbort',
  'ServerInfo',
  'FullscreenChange',
  'ActiveVideoElementChange',
] as const;

/** The name of a documented event. */
export type EventName = (typeof EVENT_NAMES)[number];

/** What every handler gets. */
export interface PlayerEvent {
  readonly name: EventName;
  readonly data: object;
  /** The id of the player's div. */
  readonly player: string;
  /** The id of the instance. */
  readonly id: string;
  readonly version: string;
  readonly state: State;
}

/** A listener; what it returns is ignored, what it throws reaches the page's error event and nothing else. */
export type Handler = (event: PlayerEvent) => void;

/** Whether the documentation knows an event of this name. */
export function isEventName(name: string): name is EventName {
  return (EVENT_NAMES as readonly string[]).includes(name);
}

/** Listeners by event name: one from `config.events`, replaced by each setup, any number from `on()`. */
export class Listeners {
  #configured = new Map<string, Handler>();
  readonly #added = new Map<string, Set<Handler>>();

  configure(handlers: readonly [string, Handler][]): void {
    this.#configured = new Map(handlers);
  }

  add(name: string, handler: Handler): void {
    const handlers = this.#added.get(name) ?? new Set();
    this.#added.set(name, handlers.add(handler));
  }

  remove(name: string, handler: Handler): void {
    this.#added.get(name)?.delete(handler);
  }

  emit(event: PlayerEvent): void {
    const configured = this.#configured.get(event.name);
    for (const handler of [...(configured ? [configured] : []), ...(this.#added.get(event.name) ?? [])]) {
      try {
        handler(event);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
