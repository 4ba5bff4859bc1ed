// Narrows a source, as `setup` and `updateSource` take it: its entries, which of them plays, and how to switch.
import { bag, clamp, CodedError, text } from './config.js';
import { resolved } from './service.js';

/** One stream to play. */
export interface Entry {
  readonly websocket: string;
  readonly rtmpUrl: string;
  readonly stream: string;
  /** `h5live.token`, the old single token; empty if there is none. */
  readonly token: string;
  readonly security: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Options of a source switch; seconds. */
export interface SwitchOptions {
  readonly forcePlay: boolean;
  readonly pauseOnError: boolean;
  readonly timeout: number;
  readonly tag: string;
}

/** A source with the one of its entries that plays. */
export interface Source {
  readonly entry: Entry;
  readonly index: number;
  readonly switch: SwitchOptions;
  /** The object as it was given, for the events that echo it. */
  readonly given: object;
  readonly givenEntries: readonly unknown[];
}

/**
 * @param present the index of the entry that plays now; `updateSource` stays with it unless told otherwise
 * @throws {TypeError} without any entry; it carries no code, like the vendor's, whose Error event (5001) does
 * @throws {CodedError} 5005 without rtmp url or stream name, 5007 without a websocket address
 */
export function readSource(given: unknown, present = 0): Source {
  const source = bag(resolved(given));
  const { entries } = source;
  if (!Array.isArray(entries) || entries.length === 0) {
    throw new TypeError('The source configuration has no entries.');
  }
  const asked = source['startIndex'];
  // An index that does not exist means the last entry. None means the first: the documentation says the last.
  const index = asked === undefined ? present : Number(asked);
  const options = bag(bag(source['options'])['switch']);
  return withEntry(
    {
      switch: {
        forcePlay: options['forcePlay'] !== false,
        pauseOnError: options['pauseOnError'] === true,
        // The documented default of a switch is 20 seconds, the range 5 to 30.
        timeout: clamp(options['timeout'], 20, 5, 30),
        tag: text(options['tag']),
      },
      given: source,
      givenEntries: entries as readonly unknown[],
    },
    index in entries ? index : entries.length - 1,
  );
}

/**
 * The same source with another of its entries.
 *
 * @throws {CodedError} 5005, 5007 as `readSource`
 */
export function withEntry(source: Omit<Source, 'entry' | 'index'>, index: number): Source {
  const h5live = bag(bag(source.givenEntries[index])['h5live']);
  const rtmp = bag(h5live['rtmp']);
  const entry: Entry = {
    websocket: text(bag(h5live['server'])['websocket']),
    rtmpUrl: text(rtmp['url']),
    stream: text(rtmp['streamname']),
    token: text(h5live['token']),
    security: bag(h5live['security']),
    params: bag(h5live['params']),
  };
  if (!entry.rtmpUrl || !entry.stream) throw new CodedError(5005);
  if (!entry.websocket) throw new CodedError(5007);
  return { ...source, entry, index };
}
