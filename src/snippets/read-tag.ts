import { unescapeHtml, unescapeScript } from '../token/index.js';

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
export function readTag(code: string, name: string): TagAttributes | undefined {
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
