// Each function writes a text for one place in code, so that it is read there as that very text and nothing more.

const HTML: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A text between double quotes in HTML; also in XML-like templates that give braces no meaning. Not for NUL. */
export function htmlAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (character) => HTML[character] ?? character);
}

/** As {@link htmlAttribute}, for templates in which braces or brackets stand for something. */
export function templateAttribute(text: string): string {
  return htmlAttribute(text).replace(/[{}[\]]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * A string in JavaScript between single quotes, also within a script element or an event handler: nothing in it ends the
 * element or opens a comment, and every control character and lone surrogate is written as an escape.
 */
export function scriptString(text: string): string {
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(/\n/g, '\\n')
    // Also what ends a script element, what some take for the end of a line, and what turns the direction of writing.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029<]/gu, unicodeEscape)
    .replace(/\p{Surrogate}/gu, unicodeEscape);
  return `'${escaped}'`;
}

/** An attribute's value in JSX: between quotes where it is plain, else as a string in braces. */
export function jsxAttribute(text: string): string {
  return /^[\w \-./:?=%,+~@!]*$/.test(text) ? `"${text}"` : `{${scriptString(text)}}`;
}

/** A text in a template literal of JavaScript, between backticks. */
export function templateLiteral(text: string): string {
  return text.replace(/\\|`|\$(?=\{)/g, '\\$&');
}

function unicodeEscape(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

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
