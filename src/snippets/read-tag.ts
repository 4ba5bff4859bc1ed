/** Attributes by name, their values decoded; `true` where one has none. */
export type TagAttributes = Map<string, string | true>;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

// A name, then nothing, or a value in double or single quotes, without quotes, or as a string in braces, as JSX has it.
const ATTRIBUTE =
  /\s*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*'((?:\\[^]|[^'\\])*)'\s*\}|\{\s*"((?:\\[^]|[^"\\])*)"\s*\}|([^\s"'=<>`{}]+)))?/y;

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
    const [, key = '', double, single, ...rest] = found;
    const [bracedSingle, bracedDouble, bare] = rest;
    const braced = bracedSingle ?? bracedDouble;
    const quoted = double ?? single ?? bare;
    const field = /^\[attr\.([\w-]+)\]$/.exec(key)?.[1];
    if (field !== undefined && quoted !== undefined) setField(attributes, field, fieldIn(code, quoted));
    else if (braced !== undefined) attributes.set(key, unescape(braced));
    else if (quoted === undefined) attributes.set(key, true);
    else attributes.set(key, decode(inLiteral ? quoted.replace(/\\([\\`$])/g, '$1') : quoted));
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
  return text === undefined ? undefined : unescape(text);
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function unescape(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([^]))/gi,
    (_, unicode?: string, hex?: string, other = '') => {
      const code = unicode ?? hex;
      return code === undefined
        ? (ESCAPES[other as string] ?? (other as string))
        : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}
