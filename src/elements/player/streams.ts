import { isPlainObject } from '../../shared/index.js';
import { type NanoPlayerEvent } from '../../nanoplayer/index.js';
import type { Quality } from '../controls/control-state.js';

/** The entries that the vendor's player knows, and which one it plays, as it reports itself. */
export interface StreamsState {
  readonly qualities: readonly Quality[];
  readonly current: number;
}

/** Before anything is known. */
export const NO_STREAMS: StreamsState = { qualities: [], current: 0 };

const MOST = 50;

/**
 * The streams after an event of the vendor's player. Reads labels and indexes out of it, and nothing else: the events
 * hold tokens. Events that tell nothing new give the same object.
 */
export function streamsAfter(state: StreamsState, { name, data }: NanoPlayerEvent): StreamsState {
  if (name === 'Ready' || name === 'UpdateSourceSuccess') {
    const source = inner(name === 'Ready' ? inner(data, 'config') : data, 'source');
    const entries = source?.['entries'];
    if (!Array.isArray(entries)) return state;
    const start = Number(source?.['startIndex']);
    const qualities = entries.slice(0, MOST).map(qualityOf);
    return { qualities, current: start in entries ? start : 0 };
  }
  if (name !== 'SwitchStreamSuccess') return state;
  const index = Number(inner(data, 'entry')?.['index']);
  return Number.isInteger(index) && index >= 0 && index !== state.current
    ? { ...state, current: index }
    : state;
}

function qualityOf(entry: unknown, index: number): Quality {
  const label: unknown = isPlainObject(entry) ? entry['label'] : undefined;
  if (typeof label === 'string' && label.trim() !== '') return { index, label: label.trim().slice(0, 60) };
  const info = inner(entry, 'info');
  const height = Number(info?.['height']);
  return { index, label: height > 0 && height < 10_000 ? `${height}p` : String(index + 1) };
}

function inner(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = (value as Readonly<Record<string, unknown>>)[name];
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
}
