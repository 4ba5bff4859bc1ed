/** The longest piece of a foreign text that is shown, in characters. */
const LONGEST_SHOWN = 120;

/**
 * Makes a text from outside fit to be shown as text: without control, direction and invisible characters, on one line,
 * and shortened. What is left is still foreign: it belongs into a text node, never into markup.
 */
export function displayText(text: string): string {
  const start = text.slice(0, LONGEST_SHOWN * 8);
  const visible = start
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Co}\p{Cs}]/gu, '')
    .replace(/\p{M}{4,}/gu, (marks) => marks.slice(0, 3))
    .trim();
  const characters = Array.from(visible);
  if (characters.length <= LONGEST_SHOWN && start.length === text.length) return visible;
  return `${characters.slice(0, LONGEST_SHOWN).join('')}…`;
}
