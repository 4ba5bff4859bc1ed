import { cleanValue, isPlainObject } from '../shared/index.js';
import { withoutEdges } from '../token/unwrap/edges.js';
import {
  isPlaybackToken,
  parseToken,
  readLiteral,
  securityOf,
  unwrapped,
  type TokenReading,
  unescapeHtml,
  unescapeScript,
} from '../token/index.js';
import { isStreamName, streamInPath, type Endpoints } from '../nanoplayer/index.js';
import { TAG } from './tag.js';

/** What was found in code or an address. What is not named there, or makes no sense, is absent. */
export interface ParsedSnippet {
  /** What it was read as. */
  readonly from: 'element' | 'frame' | 'address' | 'configuration' | 'token' | 'nothing';
  readonly streamName?: string;
  readonly groupId?: string;
  readonly token: TokenReading;
  readonly tokenEndpoint?: string;
  /** Where it says to play from. From outside: a page sends no token there unasked. */
  readonly servers: Partial<Endpoints>;
  readonly apiUrl?: string;
  readonly playerSrc?: string;
  /** The element's other attributes, or the playback settings of a configuration, as texts. */
  readonly options: Readonly<Record<string, string | true>>;
}

/** Longer than any page that a person would paste. */
const LONGEST_TEXT = 200_000;

/**
 * Reads code that embeds a stream: the element in any format of the registry, a frame, the vendor's plain page, a Web
 * Playout URL or another address of a player page, a token alone; any of it escaped, and addresses also in those of
 * redirects. Runs nothing of it. Never throws.
 */
export function parseSnippet(text: string): ParsedSnippet {
  const code = text.slice(0, LONGEST_TEXT);
  let found: ParsedSnippet | undefined;
  for (const plain of unwrapped(code)) {
    const parsed =
      parseAddress(plain.trim()) ??
      parseAddress(withoutEdges(plain)) ??
      fromElement(plain) ??
      fromFrame(plain) ??
      fromConfiguration(plain);
    if (parsed && saysSomething(parsed) && !mayHideToken(parsed, plain)) return parsed;
    // An address that leads to another one names nothing itself; one whose marks are escaped, half of a token or none.
    if (parsed && (!found || (saysSomething(parsed) && !saysSomething(found)))) found = parsed;
  }
  return found ?? { ...nothing(code), servers: {}, options: {} };
}

function mayHideToken({ token, tokenEndpoint }: ParsedSnippet, text: string): boolean {
  if (token.kind === 'none') return tokenEndpoint === undefined && /token|eyJ/.test(text);
  return token.kind === 'malformed';
}

function saysSomething({ streamName, groupId, tokenEndpoint, token }: ParsedSnippet): boolean {
  return [streamName, groupId, tokenEndpoint].some(Boolean) || token.kind !== 'none';
}

function nothing(code: string): Pick<ParsedSnippet, 'from' | 'token'> {
  const token = parseToken(code);
  return { from: isPlaybackToken(token) ? 'token' : 'nothing', token };
}

function fromElement(code: string): ParsedSnippet | undefined {
  const attributes = readTag(code, TAG);
  return attributes && fromAttributes('element', attributes);
}

const NAMED = [
  'stream-name',
  'group-id',
  'token',
  'token-endpoint',
  'rtmp-url',
  'websocket-url',
  'hls-url',
  'api-url',
  'player-src',
];

function fromAttributes(from: 'element' | 'frame' | 'address', attributes: TagAttributes): ParsedSnippet {
  const text = (name: string): string | undefined => {
    const value = attributes.get(name);
    return typeof value === 'string' ? cleanValue(value) || undefined : undefined;
  };
  const token = attributes.get('token');
  const [rtmpUrl, websocketUrl, hlsUrl] = [text('rtmp-url'), text('websocket-url'), text('hls-url')];
  return {
    from,
    ...nameOf('streamName', text('stream-name')),
    ...nameOf('groupId', text('group-id')),
    token: parseToken(token === true ? undefined : token),
    ...optional('tokenEndpoint', text('token-endpoint')),
    servers: {
      ...(rtmpUrl && { rtmpUrl }),
      ...(websocketUrl && { websocketUrl }),
      ...(hlsUrl && { hlsUrl }),
    },
    ...optional('apiUrl', text('api-url')),
    ...optional('playerSrc', text('player-src')),
    options: Object.fromEntries([...attributes].filter(([name]) => !NAMED.includes(name))),
  };
}

function nameOf<K extends string>(key: K, name: unknown): Partial<Record<K, string>> {
  const clean = typeof name === 'string' ? cleanValue(name) : '';
  return isStreamName(clean) ? optional(key, clean) : {};
}

function optional<K extends string>(key: K, value: unknown): Partial<Record<K, string>> {
  return typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<K, string>) : {};
}

function fromFrame(code: string): ParsedSnippet | undefined {
  const src = readTag(code, 'iframe')?.get('src');
  const parsed = typeof src === 'string' ? parseAddress(src) : undefined;
  return parsed && { ...parsed, from: 'frame' };
}

// The names that pages of the vendor's, of the dashboard, and of ours use.
const STREAMS = ['stream-name', 'stream', 'streamname', 'h5live.rtmp.streamname', 'entry.rtmp.streamname'];
const GROUPS = ['group-id', 'group.id'];

/** The parameters of an embed page's address that its player reads, but those of tokens. */
export const ADDRESS_NAMES: readonly string[] = [
  ...STREAMS,
  ...GROUPS,
  ...['start-quality', 'token-endpoint', 'autoplay', 'muted', 'controls', 'panel', 'statistics'],
  ...['latency-mode', 'media-over-quic', 'lang'],
  ...['autoplay', 'muted', 'latencyControlMode', 'enableMediaOverQuic'].map((name) => `playback.${name}`),
];

/** Reads the address of a page that plays, as {@link parseSnippet} does; nothing where it is none. Takes it as it is. */
export function parseAddress(text: string): ParsedSnippet | undefined {
  if (text === '' || /\s/.test(text) || !/^(?:https?:|\/|\.)/i.test(text)) return undefined;
  let url: URL;
  try {
    url = new URL(text, 'https://page.invalid/');
  } catch {
    return undefined;
  }
  const query = url.searchParams;
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => query.get(name)).find((value) => value !== null && value !== '') ?? undefined;
  const [streamName, groupId] = [first(STREAMS) ?? streamInPath(url.pathname), first(GROUPS)];
  const attributes: TagAttributes = new Map(
    [...query]
      .filter(([name]) => /^[a-z]+(?:-[a-z]+)*$/.test(name) && name !== 'token')
      .map(([name, value]) => [name, value || true]),
  );
  const server = (name: string): [string, string][] => {
    const value = query.get(`h5live.${name}`);
    return value ? [[name === 'rtmp.url' ? 'rtmp-url' : `${name.slice('server.'.length)}-url`, value]] : [];
  };
  for (const [name, value] of ['rtmp.url', 'server.websocket', 'server.hls'].flatMap(server))
    attributes.set(name, value);
  const secrets = securityOf(new URLSearchParams(url.hash.slice(1))) ?? securityOf(query);
  const { options, ...parsed } = fromAttributes('address', attributes);
  return {
    ...parsed,
    ...nameOf('streamName', groupId === undefined ? streamName : undefined),
    ...nameOf('groupId', groupId),
    token: parseToken(secrets),
    options: { ...options, ...playbackOf((name) => query.get(`playback.${name}`)) },
  };
}

// The vendor's setting, and what the element calls it.
const PLAYBACK: readonly (readonly [
  string,
  (value: string) => readonly [string, string | true] | undefined,
])[] = [
  ['autoplay', (value) => (value === 'true' ? ['autoplay', true] : undefined)],
  ['muted', (value) => (value === 'true' ? ['muted', true] : undefined)],
  ['latencyControlMode', (value) => ['latency-mode', value]],
  ['enableMediaOverQuic', (value) => ['media-over-quic', value === 'true' ? 'on' : 'off']],
];

function playbackOf(read: (name: string) => unknown): Record<string, string | true> {
  return Object.fromEntries(
    PLAYBACK.flatMap(([name, translate]) => {
      const value = read(name);
      const isSaid = typeof value === 'string' || typeof value === 'boolean';
      const option = isSaid ? translate(String(value)) : undefined;
      return option ? [option] : [];
    }),
  );
}

function fromConfiguration(code: string): ParsedSnippet | undefined {
  const start = /\bconfig\s*=\s*\{/.exec(code);
  const literal = start && readLiteral(code.slice(start.index + start[0].length - 1), false);
  const config = typeof literal === 'object' && literal !== null ? literal.value : undefined;
  if (!isPlainObject(config) || !isPlainObject(config['source'])) return undefined;
  const at = (...path: (string | number)[]): unknown =>
    path.reduce<unknown>(
      (value, key) => (value as Record<string | number, unknown> | undefined)?.[key],
      config,
    );
  const entry = (...path: string[]): unknown => at('source', 'entries', 0, 'h5live', ...path);
  return {
    from: 'configuration',
    ...nameOf('streamName', entry('rtmp', 'streamname')),
    ...nameOf('groupId', at('source', 'group', 'id')),
    token: parseToken(at('source', 'group', 'security') ?? entry('security')),
    ...optional('tokenEndpoint', fetchedFrom(code)),
    servers: {
      ...optional('rtmpUrl', entry('rtmp', 'url')),
      ...optional('websocketUrl', entry('server', 'websocket')),
      ...optional('hlsUrl', entry('server', 'hls')),
    },
    ...optional('apiUrl', at('source', 'group', 'apiurl')),
    ...optional('playerSrc', scriptOf(code)),
    options: playbackOf((name) => at('playback', name)),
  };
}

function fetchedFrom(code: string): string | undefined {
  const call = /const address = new URL\(/.exec(code);
  const literal =
    call &&
    readLiteral(`[${code.slice(call.index + call[0].length)}`.replace(/, location\.href\)/, ']'), false);
  const list = typeof literal === 'object' && literal !== null ? literal.value : undefined;
  return Array.isArray(list) && typeof list[0] === 'string' ? list[0] : undefined;
}

function scriptOf(code: string): string | undefined {
  const src = readTag(code, 'script')?.get('src');
  return typeof src === 'string' ? src : undefined;
}

/** Attributes by name, their values decoded; `true` where one has none. */
export type TagAttributes = Map<string, string | true>;

// A name, then nothing, or a value in double or single quotes, in those of a word processor, without quotes, or as a
// string in braces, as JSX has it.
const ATTRIBUTE =
  /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”„‟«»]([^“”„‟«»"'<>]*)[“”„‟«»]|\{\s*'((?:\\[^]|[^'\\])*)'\s*\}|\{\s*"((?:\\[^]|[^"\\])*)"\s*\}|([^\s"'=<>`{}]+)))?/y;

/**
 * The attributes of the first tag of a name in HTML, JSX, or a template of a framework. Runs nothing, and does not look
 * further than the tag.
 */
function readTag(code: string, name: string): TagAttributes | undefined {
  const start = new RegExp(`<${name}(?=[\\s/>])`, 'i').exec(code);
  if (!start) return undefined;
  // Within a template literal, what stands there is written with its escapes.
  const inLiteral = /@Component\(/.test(code.slice(0, start.index));
  const attributes: TagAttributes = new Map();
  ATTRIBUTE.lastIndex = start.index + start[0].length;
  for (let found = ATTRIBUTE.exec(code); found; found = ATTRIBUTE.exec(code)) {
    const [, key = '', double, single, typographic, ...rest] = found;
    const [bracedSingle, bracedDouble, bare] = rest;
    const braced = bracedSingle ?? bracedDouble;
    const quoted = double ?? single ?? typographic ?? bare;
    const field = /^\[attr\.([\w-]+)\]$/.exec(key)?.[1];
    if (field !== undefined && quoted !== undefined) setField(attributes, field, fieldIn(code, quoted));
    else if (braced !== undefined) attributes.set(key, unescapeScript(braced));
    else if (quoted === undefined) attributes.set(key, true);
    else attributes.set(key, unescapeHtml(inLiteral ? quoted.replace(/\\([\\`$])/g, '$1') : quoted));
  }
  return attributes;
}

function setField(attributes: TagAttributes, name: string, value: string | undefined): void {
  if (value !== undefined) attributes.set(name, value);
}

// A field of the class that a template of Angular belongs to.
function fieldIn(code: string, name: string): string | undefined {
  if (!/^\w+$/.test(name)) return undefined;
  const text = new RegExp(`\\breadonly ${name} = '((?:\\\\[^]|[^'\\\\])*)'`).exec(code)?.[1];
  return text === undefined ? undefined : unescapeScript(text);
}
