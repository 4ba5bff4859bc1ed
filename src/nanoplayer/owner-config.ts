import { H5LiveError } from '../token/index.js';
import { isPlainObject, type PlainObject } from '../shared/plain-object.js';

/** What an owner sets in the vendor's own words, checked and copied. */
export interface OwnerConfig {
  /** Everything but `events`: plain data. */
  readonly settings: PlainObject;
  /** Handlers by the vendor's names (`onPlay`, …). They get the vendor's events as they are, tokens included. */
  readonly events: Readonly<Record<string, (event: unknown) => void>>;
}

/** An owner's settings in the vendor's own words. What has a property of the element is not taken here. */
export interface PlayerConfig {
  readonly source?: {
    readonly entries?: never;
    readonly group?: never;
    readonly startIndex?: never;
    readonly h5live?: never;
    readonly [setting: string]: unknown;
  };
  /** Handlers by the vendor's names (`onPlay`, …). They get the vendor's events as they are, tokens included. */
  readonly events?: Readonly<Record<`on${string}`, (event: never) => void>>;
  readonly [setting: string]: unknown;
}

/** No settings at all. */
export const NO_CONFIG: OwnerConfig = { settings: {}, events: {} };

/** What stands in the element's own properties instead. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  entries: 'stream-name or the property "entries"',
  group: 'group-id',
  startIndex: 'start-index',
  h5live: 'stream-name',
};
/** A token in here would be out of reach of everything that renews tokens and keeps them secret. */
const SECRET = /^(?:security|token|jwtoken)$/i;
const DEEPEST = 8;
const MOST_VALUES = 500;

/**
 * Checks and copies the owner's settings. Takes any key of the vendor's configuration but those that name streams,
 * servers or tokens. Never throws, whatever the object does when it is looked at.
 *
 * @returns the settings, or the error `config-invalid`, which the page's owner mends
 */
export function readOwnerConfig(given: unknown): OwnerConfig | H5LiveError {
  if (given === undefined || given === null) return NO_CONFIG;
  try {
    return read(given);
  } catch (error) {
    return error instanceof H5LiveError ? error : invalid('cannot be read');
  }
}

function read(given: unknown): OwnerConfig {
  if (!isPlainObject(given)) throw invalid('is no plain object');
  const { events = {}, ...settings } = given;
  const source = settings['source'] ?? {};
  if (!isPlainObject(source)) throw invalid('has a "source" that is no plain object');
  for (const [key, instead] of Object.entries(ELSEWHERE)) {
    if (key in source) throw invalid(`holds source.${key}: use ${instead}`);
  }
  return { settings: copy(settings, 0, { left: MOST_VALUES }) as PlainObject, events: handlers(events) };
}

function handlers(events: unknown): OwnerConfig['events'] {
  if (!isPlainObject(events)) throw invalid('has "events" that are no plain object');
  for (const [name, handler] of Object.entries(events)) {
    if (typeof handler !== 'function')
      throw invalid(`has an event "${name.slice(0, 40)}" that is no function`);
  }
  return { ...events } as OwnerConfig['events'];
}

function copy(value: unknown, depth: number, budget: { left: number }): unknown {
  budget.left -= 1;
  if (depth > DEEPEST || budget.left < 0) throw invalid('is larger than any configuration');
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1, budget));
  if (!isPlainObject(value)) {
    if (typeof value === 'function' || typeof value === 'object') {
      if (value !== null) throw invalid('holds something that is no plain data');
    }
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => {
    if (SECRET.test(key))
      throw invalid(`has a key named ${key}. Tokens belong into the element's own properties`);
    return [key, copy(inner, depth + 1, budget)] as const;
  });
  return Object.fromEntries(entries);
}

function invalid(what: string): H5LiveError {
  return new H5LiveError('config-invalid', `config ${what}.`);
}
