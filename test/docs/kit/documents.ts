import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The text of a file of the repository. */
export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** The pages of the documentation, and what else is written for people to read. */
export const DOCUMENTS: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'demo/local-cloud/README.md',
  ...readdirSync(join(ROOT, 'docs/pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs/pages', file))
    .sort(),
];

/** Code that a document shows. */
export interface ShownCode {
  readonly file: string;
  /** The line at which it begins, from 1. */
  readonly line: number;
  /** As the document names it. */
  readonly language: string;
  /** What stands behind its language: what is done with it. */
  readonly word: string;
  /** As it is where it stands in no list. */
  readonly code: string;
}

/** All blocks of code of a document, and the examples that are files. */
export function codeIn(file: string): ShownCode[] {
  const text = textOf(file);
  const examples = [...text.matchAll(/^<!-- example: (\S+) (\w+) -->$/gm)].map(
    ([, example = '', word = '']) => ({
      file: example,
      line: 1,
      language: 'html',
      word,
      code: textOf(example),
    }),
  );
  const blocks = [...text.matchAll(/^( *)```(\w*)(?: (.*))?\n([^]*?)^\1```$/gm)].map(
    ({ 1: margin = '', 2: language = '', 3: word = '', 4: code = '', index }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      word,
      code: code.replaceAll(new RegExp(`^${margin}`, 'gm'), ''),
    }),
  );
  return [...blocks, ...examples];
}

/** All code that documents show. */
export const SHOWN: readonly ShownCode[] = DOCUMENTS.flatMap(codeIn);
