import { withoutEdges } from '../token/unwrap/edges.js';
import {
  isPlaybackToken,
  parseToken,
  readLiteral,
  unescapeHtml,
  unescapeScript,
  unwrapped,
} from '../token/index.js';
import { optional, type TagAttributes } from './address.js';
import { propertiesOf, type EmbedPage, type EmbedProperties } from './embed-properties.js';
import { fromAttributes, parseAddress, type ParsedSnippet } from './parsed-snippet.js';
import { TAG } from './tag.js';
import { readVendorConfig } from './vendor-config.js';

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
      addressIn(plain.trim()) ??
      addressIn(withoutEdges(plain)) ??
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
  return attributes && fromAttributes('element', attributes, parseToken);
}

// What only the vendor's pages name. That for captions names their channel: the stream, and what is spoken and read.
function addressIn(text: string): ParsedSnippet | undefined {
  const parsed = parseAddress(text, parseToken);
  if (!parsed) return undefined;
  const query = new URLSearchParams(text.slice(text.indexOf('?') + 1).replace(/#.*/, ''));
  const named = `${parsed.groupId ?? parsed.streamName}-`;
  const channel = query.get('caption.channel') ?? '';
  const options = {
    ...optional('adaption', query.get('options.adaption.rule')),
    ...optional('start-quality', query.get('group.startQuality')),
    ...optional('captions', channel.startsWith(named) ? channel.slice(named.length) : ''),
  };
  return {
    ...optional('apiUrl', query.get('group.apiurl')),
    ...parsed,
    options: { ...parsed.options, ...options },
  };
}

function fromFrame(code: string): ParsedSnippet | undefined {
  const src = readTag(code, 'iframe')?.get('src');
  const parsed = typeof src === 'string' ? addressIn(src) : undefined;
  return parsed && { ...parsed, from: 'frame' };
}

function fromConfiguration(code: string): ParsedSnippet | undefined {
  const config = readVendorConfig(code);
  if (!config) return undefined;
  const [playerSrc, integrity] = scriptOf(code);
  return {
    from: 'configuration',
    ...config,
    ...optional('tokenEndpoint', fetchedFrom(code)),
    ...optional('playerSrc', playerSrc),
    options: { ...config.options, ...optional('integrity', integrity) },
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

function scriptOf(code: string): readonly unknown[] {
  const script = readTag(code, 'script');
  return [script?.get('src'), script?.get('integrity')];
}

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

/**
 * What the address of an embed page asks for, whatever its token is wrapped in. Whoever makes a link decides what is
 * played and how it looks, but neither which server a token is sent to, nor which script runs, nor what is asked for in
 * the viewer's name.
 *
 * @param page what the page allows; nothing where it is left out
 */
export function embedProperties(address: string, page: EmbedPage = {}): EmbedProperties {
  return propertiesOf(address, page, parseToken);
}
