import { aspectRatio, isPlainObject } from '../shared/index.js';
import { parseToken, readLiteral, redact } from '../token/index.js';
import { ADAPTION_RULES, isPublic, omittedRenditions, QUALITIES } from '../nanoplayer/index.js';
import { nameOf, optional, playbackOf } from './address.js';
import type { ParsedSnippet } from './parsed-snippet.js';
import { serversOf } from './servers.js';
import { onceEach, whyLeft, type Ignored } from './vendor-settings.js';
import { pixelsIn, sizeAttributes, type SizeAttributes } from './vendor-size.js';

/** What a pasted page of the vendor's says in its configuration. */
export type VendorConfig = Omit<ParsedSnippet, 'from' | 'tokenEndpoint' | 'playerSrc'>;

// Where a page, a module or a call writes it; or the text is nothing else.
const BEGINS = /\bconfig\b[^={};\n]{0,200}=\s*\{|\.setup\(\s*\{|^\s*\{/;
const SECTIONS = ['source', 'playback', 'style', 'metrics'] as const;
/** More than anybody reads. */
const MOST_IGNORED = 100;

/**
 * Reads the configuration of the vendor's player in code, or alone. Runs nothing. What the element has no attribute for, or a
 * value that it does not take, is named in `ignored`, never with its value.
 *
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api
 *
 * @returns nothing where there is none
 */
export function readVendorConfig(code: string): VendorConfig | undefined {
  const config = configIn(code);
  return config && new ConfigReader(config, /["']?\bevents["']?\s*:/.test(code)).read();
}

function configIn(code: string): Record<string, unknown> | undefined {
  const start = BEGINS.exec(code);
  if (!start) return undefined;
  const text = code.slice(start.index + start[0].length - 1);
  const whole = objectAt(text);
  // Handlers of events cannot be read without being run: then it is read part by part.
  const config = whole ?? Object.fromEntries(SECTIONS.flatMap((name) => sectionIn(text, name)));
  return isPlainObject(config['source']) ? config : undefined;
}

function sectionIn(text: string, name: string): [string, unknown][] {
  const start = new RegExp(`["']?\\b${name}["']?\\s*:\\s*\\{`).exec(text);
  const section = start && objectAt(text.slice(start.index + start[0].length - 1));
  return section ? [[name, section]] : [];
}

function objectAt(text: string): Record<string, unknown> | undefined {
  const literal = readLiteral(text, false);
  return typeof literal === 'object' && isPlainObject(literal.value) ? literal.value : undefined;
}

/** Reads one configuration, and keeps in mind what was taken of it. */
class ConfigReader {
  readonly #config: Record<string, unknown>;
  readonly #hasEvents: boolean;
  readonly #taken = new Set<string>();

  constructor(config: Record<string, unknown>, hasEvents: boolean) {
    this.#config = config;
    this.#hasEvents = hasEvents;
  }

  read(): VendorConfig {
    const entry = (path: string): unknown =>
      this.#take(`source.entries.0.h5live.${path}`) ?? this.#take(`source.h5live.${path}`);
    this.#takeWhatIsSame();
    const security = this.#take('source.group.security') ?? entry('security');
    const read = {
      ...nameOf('streamName', entry('rtmp.streamname')),
      ...nameOf('groupId', this.#take('source.group.id')),
      token: parseToken(security),
      servers: serversOf((name) =>
        name === 'rtmpUrl'
          ? entry('rtmp.url')
          : name === 'serverDomain'
            ? this.#take('source.general.serverDomain')
            : entry(`server.${name.replace(/Url$/, '')}`),
      ),
      ...optional('apiUrl', this.#take('source.group.apiurl')),
      options: this.#options(),
    };
    const ignored = this.#ignored();
    return { ...read, ...(ignored.length > 0 && { ignored }) };
  }

  #options(): Record<string, string | true> {
    const omitted = this.#take('source.options.adaption.omitRenditions', isOmission);
    const texts = {
      'start-quality': this.#take('source.group.startQuality', isOneOf(QUALITIES)),
      adaption: this.#take('source.options.adaption.rule', isOneOf(ADAPTION_RULES)),
      'omit-renditions': Array.isArray(omitted) ? omitted.join(' ') : undefined,
      'metrics-account-id': this.#take('metrics.accountId', isNote),
      'event-id': this.#take('metrics.eventId', isNote),
      'user-id': this.#take('metrics.userId', isNote),
      ...this.#size(),
      poster: this.#take('style.poster', isText),
      controls: this.#take('style.controls', isSwitch) === false ? 'none' : undefined,
    };
    return {
      ...playbackOf((name) => this.#take(`playback.${name}`, (value) => isSwitch(value) || isText(value))),
      // The vendor's player starts by itself where nothing is said of it.
      ...(this.#take('playback.autoplay', isSwitch) !== false && { autoplay: true as const }),
      ...(this.#take('playback.metadata', isSwitch) === true && { metadata: true as const }),
      ...Object.fromEntries(Object.entries(texts).filter((row): row is [string, string] => isText(row[1]))),
    };
  }

  #size(): SizeAttributes {
    const given = this.#take('style.aspectratio', isRatio);
    const ratio = isText(given) ? aspectRatio(given) : undefined;
    const width = pixelsIn(this.#take('style.width', isPixels));
    const isHeightUsed = width !== undefined || ratio !== undefined;
    const height = isHeightUsed ? pixelsIn(this.#take('style.height', isPixels)) : undefined;
    return sizeAttributes(width, height, ratio);
  }

  // What the element does by itself, or what of a single stream means nothing.
  #takeWhatIsSame(): void {
    this.#take('source.defaults.service', (value) => value === 'bintu');
    this.#take('source.entries.0.index');
    if (this.#at('source.entries.1') === undefined) this.#take('source.startIndex');
    this.#take('playback.automute', (value) => value === true);
    for (const side of ['width', 'height'])
      this.#take(`style.${side}`, (value) => value === 'auto' || value === '100%');
  }

  #at(path: string): unknown {
    return path
      .split('.')
      .reduce<unknown>((value, key) => (isIndexed(value) ? value[key] : undefined), this.#config);
  }

  #take(path: string, isRight: (value: unknown) => boolean = () => true): unknown {
    const value = this.#at(path);
    if (value === undefined || !isRight(value)) return undefined;
    this.#taken.add(path);
    return value;
  }

  // By name only: a value may be a secret. What makes no name is not shown.
  #ignored(): Ignored[] {
    const left = leavesOf(this.#config, []).filter(
      (path) => !path.some((_, at) => this.#taken.has(path.slice(0, at + 1).join('.'))),
    );
    const named = left.map((path): Ignored => {
      const keys = path.map((key) => (/^[\w-]{1,40}$/.test(key) && redact(key) === key ? key : '…'));
      return { name: keys.join('.'), why: whyLeft(path) };
    });
    const isEventsNamed = named.some(({ name }) => name.startsWith('events'));
    const events: Ignored[] = this.#hasEvents && !isEventsNamed ? [{ name: 'events', why: 'config' }] : [];
    return onceEach([...named, ...events]).slice(0, MOST_IGNORED);
  }
}

function leavesOf(value: unknown, path: readonly string[]): (readonly string[])[] {
  const isInner = isIndexed(value) && path.at(-1) !== 'omitRenditions';
  if (isInner) return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
  return value === null ? [] : [path];
}

function isIndexed(value: unknown): value is Readonly<Record<string, unknown>> {
  return isPlainObject(value) || Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isRatio(value: unknown): boolean {
  return isText(value) && aspectRatio(value) !== undefined;
}

function isPixels(value: unknown): boolean {
  return pixelsIn(value) !== undefined;
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isNote(value: unknown): boolean {
  return isText(value) && isPublic(value);
}

function isOneOf(values: readonly string[]): (value: unknown) => boolean {
  return (value) => values.some((one) => one === value);
}

function isOmission(value: unknown): boolean {
  return (
    Array.isArray(value) && omittedRenditions(value.join(' ')).length === new Set(value.map(String)).size
  );
}
