import { isPlainObject } from '../../shared/index.js';
import type { NanoPlayerEvent } from '../../nanoplayer/index.js';
import { QUIC_REST_KEY, type PlaybackState } from '../../playback/index.js';
import type { PlaybackFollower } from './reports.js';

/**
 * How long Media over QUIC is not tried where it did not come through, in milliseconds. Each try costs such a viewer a
 * quarter of a second before the first picture; whoever comes into another network gets it within this time.
 */
const REST_MS = 3_600_000;

/**
 * Whether Media over QUIC came through, by the vendor's event `Ready`; nothing where it was not tried. The event holds the
 * token: only whether the player was to use it, knew an address for it, and uses it, is read.
 *
 * Source: observed with 5.0.8: `initialEnableMoq` is what was asked for, `enableMediaOverQuic` of the configuration what
 * came of it.
 */
export function quicOutcome({ name, data }: NanoPlayerEvent): boolean | undefined {
  if (name !== 'Ready' || data?.['initialEnableMoq'] !== true) return undefined;
  const entries = at(data, 'config', 'source', 'entries');
  const hasAddress =
    Array.isArray(entries) &&
    entries.some((entry: unknown) => typeof at(entry, 'h5live', 'server', 'webtransport') === 'string');
  return hasAddress ? at(data, 'config', 'playback', 'enableMediaOverQuic') === true : undefined;
}

/**
 * Keeps for this viewer's next start whether Media over QUIC came through, where the browser allows that.
 *
 * @param now Unix time in milliseconds, by the device
 */
export function keepQuicOutcome(cameThrough: boolean, now: number): void {
  try {
    if (cameThrough) localStorage.removeItem(QUIC_REST_KEY);
    else localStorage.setItem(QUIC_REST_KEY, String(now + REST_MS));
  } catch {
    // The next start finds it out again.
  }
}

/** Keeps what came of Media over QUIC, once that is certain: when something plays. */
export class QuicWatch implements PlaybackFollower {
  readonly #element: { readonly playback: PlaybackState };
  #cameThrough: boolean | undefined;

  constructor(element: { readonly playback: PlaybackState }) {
    this.#element = element;
  }

  streamEvent(event: NanoPlayerEvent): void {
    this.#cameThrough = quicOutcome(event) ?? this.#cameThrough;
  }

  measured(): void {
    if (this.#cameThrough === undefined || this.#element.playback.phase !== 'playing') return;
    keepQuicOutcome(this.#cameThrough, Date.now());
    this.#cameThrough = undefined;
  }
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((found, key) => (isPlainObject(found) ? found[key] : undefined), value);
}
