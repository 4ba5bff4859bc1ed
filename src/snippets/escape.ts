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
