import type { Attribute } from './attributes.js';

const LONGEST_LINE = 80;

/** How a language writes a tag. */
export interface TagStyle {
  /** Writes a value with whatever is around it. */
  readonly value: (text: string) => string;
  /** Whether a tag without content may be closed at once. */
  readonly selfClosing?: boolean;
  /** How far the tag is indented, in spaces. */
  readonly indent?: number;
}

/** Writes a tag without content, on one line where it fits, else each attribute on its own. */
export function tag(name: string, attributes: readonly Attribute[], style: TagStyle): string {
  const { value, selfClosing = false, indent = 0 } = style;
  const written = attributes.map(([key, text]) => (text === true ? key : `${key}=${value(text)}`));
  const end = selfClosing ? ' />' : `></${name}>`;
  const line = `<${[name, ...written].join(' ')}${end}`;
  if (indent + line.length <= LONGEST_LINE) return line;
  const margin = ' '.repeat(indent);
  const lines = written.map((attribute) => `\n${margin}  ${attribute}`).join('');
  return `<${name}${lines}\n${margin}${end.trimStart()}`;
}
