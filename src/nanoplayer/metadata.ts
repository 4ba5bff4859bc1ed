import { redact } from '../token/index.js';

/** What somebody put into a stream, beside picture and sound. */
export interface StreamMetadata {
  /** The sender's name for this kind of metadata, such as `onCuePoint`; empty if it has none. */
  readonly handlerName: string;
  /** What was sent: plain data, a copy of its own. */
  readonly message: unknown;
  /** Where it belongs, in seconds of the player's `currentTime`; absent where the player does not tell. */
  readonly streamTime?: number;
  /** Whether there was more than is passed on. */
  readonly truncated: boolean;
}

const DEEPEST = 8;
const MOST_VALUES = 1_000;
const LONGEST_TEXT = 10_000;
const LONGEST_NAME = 100;

/** What is left of what may be copied. */
interface Budget {
  values: number;
  truncated: boolean;
}

/**
 * Copies the `data` of the vendor's `MetaData` event. Whoever sends the stream decides what it is, so it is bounded: 8
 * levels, 1000 values, texts of 10,000 characters, no instances and no functions; what could be a token is covered.
 * Whatever throws when it is looked at is nothing. Never throws.
 * Source of the shape: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api (onMetaData)
 */
export function readMetadata(data: unknown): StreamMetadata {
  const budget: Budget = { values: MOST_VALUES, truncated: false };
  const [name, time] = [field(data, 'handlerName'), field(data, 'streamTime')];
  const handlerName = typeof name === 'string' ? bounded(name, LONGEST_NAME, budget) : '';
  const message = copied(field(data, 'message'), 0, budget);
  return {
    handlerName,
    message,
    ...(typeof time === 'number' && Number.isFinite(time) && { streamTime: time }),
    truncated: budget.truncated,
  };
}

function copied(value: unknown, depth: number, budget: Budget): unknown {
  if (typeof value === 'string') return bounded(value, LONGEST_TEXT, budget);
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object') return undefined;
  if (depth === DEEPEST) return void (budget.truncated = true);
  try {
    return copiedObject(value, depth, budget);
  } catch {
    return undefined;
  }
}

function copiedObject(value: object, depth: number, budget: Budget): unknown {
  const isList = Array.isArray(value);
  const items: unknown[] = [];
  const rows: [string, unknown][] = [];
  for (const key of Object.keys(value)) {
    if (budget.values-- <= 0) {
      budget.truncated = true;
      break;
    }
    const copy = copied(field(value, key), depth + 1, budget);
    if (isList) items.push(copy);
    else rows.push([bounded(key, LONGEST_NAME, budget), copy]);
  }
  // `fromEntries` makes an own property of `__proto__`, where an assignment would change the object.
  return isList ? items : Object.fromEntries(rows);
}

function bounded(text: string, longest: number, budget: Budget): string {
  // Covered first: what is cut in midst of a token no longer looks like one.
  const covered = redact(text);
  budget.truncated ||= covered.length > longest;
  return covered.slice(0, longest);
}

function field(value: unknown, name: string): unknown {
  try {
    const known = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return known ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  } catch {
    return undefined;
  }
}
