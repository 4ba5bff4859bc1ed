import { helpAddress } from '../shared/index.js';

/** What begins a section of the reference. */
const HEADING = /^(#+) .*$/gm;

/** Whether a word can be a code of an error or a finding: the vendor's are numbers, ours words with a hyphen. */
export function looksLikeCode(word: string): boolean {
  return /^(?:\d{4}|[a-z\d]+(?:-[a-z\d]+)+)$/.test(word);
}

/**
 * What the reference says under the heading of a code, as lines.
 *
 * @param reference `dist/reference.md`
 * @returns nothing where no heading has this code
 */
export function explainCode(code: string, reference: string): readonly string[] | undefined {
  const headings = [...reference.matchAll(HEADING)];
  const found = headings.findIndex(([line, signs = '']) => line === `${signs} \`${code}\``);
  const heading = headings[found];
  if (!heading) return undefined;
  const text = reference.slice(heading.index + heading[0].length, headings[found + 1]?.index);
  return [`Code ${code}`, '', ...text.trim().split('\n'), '', helpAddress(code)];
}
