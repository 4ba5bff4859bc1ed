import { fill } from './texts.js';

const RIGHT = '\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Nkoo}\\p{sc=Syrc}\\p{sc=Thaa}';
const FROM_THE_RIGHT = new RegExp(`[${RIGHT}]`, 'u');
const FROM_THE_LEFT = new RegExp(`(?![${RIGHT}])\\p{L}`, 'u');

/**
 * {@link fill}, for values that come from outside or are code: a domain, a name, a server’s own words. One with letters of the
 * other direction than the text is isolated (U+2068 … U+2069): its dots, slashes and brackets stay beside it, and a number
 * after it where it is. The others are as they were given.
 */
export function fillIsolated(text: string, values: Readonly<Record<string, string | number>>): string {
  const other = FROM_THE_RIGHT.test(text) ? FROM_THE_LEFT : FROM_THE_RIGHT;
  const isolated = Object.entries(values).map(([name, value]) => [
    name,
    other.test(String(value)) ? `\u2068${value}\u2069` : value,
  ]);
  return fill(text, Object.fromEntries(isolated) as Record<string, string>);
}
