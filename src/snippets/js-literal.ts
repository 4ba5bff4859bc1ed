import { scriptString } from './escape.js';

/** What can be written as a literal. A member that is `undefined` is left out. */
export type Literal =
  string | number | boolean | undefined | readonly Literal[] | { readonly [name: string]: Literal };

const LONGEST_LINE = 80;

/**
 * Writes a value as a careful person writes it in JavaScript: names without quotes where they need none, texts in single
 * quotes, on one line where it fits. Safe within a script element.
 *
 * @param indent how far the line that it begins on is indented, in spaces
 */
export function jsLiteral(value: Literal, indent = 0): string {
  if (typeof value === 'string') return scriptString(value);
  if (typeof value !== 'object') return String(value);
  const items = Array.isArray(value)
    ? (value as readonly Literal[]).map((item) => jsLiteral(item, indent + 2))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([name, member]) => `${propertyName(name)}: ${jsLiteral(member, indent + 2)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }'];
  const line = open + items.join(', ') + close;
  if (items.length === 0) return open.trim() + close.trim();
  if (!line.includes('\n') && indent + line.length <= LONGEST_LINE && isShallow(value)) return line;
  const margin = ' '.repeat(indent + 2);
  return `${open.trim()}\n${items.map((item) => `${margin}${item},\n`).join('')}${' '.repeat(indent)}${close.trim()}`;
}

function propertyName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : scriptString(name);
}

// Objects within objects are easier to read, and to change, on lines of their own.
function isShallow(value: object): boolean {
  return Object.values(value).every((member) => typeof member !== 'object');
}
