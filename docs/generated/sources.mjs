// Reads what the sources say, for pages that are made of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The text of a file of the repository. @param {string} file */
export const textOf = (file) => readFileSync(join(ROOT, file), 'utf8');

/** What a module of `src` exports. @param {string} file without `src/` */
export const sourceModule = (file) => tsImport(join(ROOT, 'src', file), import.meta.url);

/**
 * What the comment of a type says of each of its codes: lines that begin with their names, as `src/token/errors.ts` has them.
 *
 * @param {string} file with the type
 * @param {string} type its name
 * @returns {[codes: string[], text: string][]}
 */
export function codeList(file, type) {
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export type ${type} =`).exec(textOf(file)) ?? [];
  const [, ...rows] = comment.split(/\n \* - /);
  if (rows.length === 0) throw new Error(`${type} of ${file} lists no codes`);
  return rows.map((row) => {
    const [head = '', ...rest] = row.split(/\n \*\n/)[0].split(': ');
    const codes = [...head.matchAll(/`([\w-]+)`/g)].map(([, code]) => code);
    return [codes, sentence(rest.join(': ').replace(/\s*\n \*\s*/g, ' '))];
  });
}

/** A text as a sentence. @param {string} text */
export const sentence = (text) => {
  const trimmed = text.trim();
  // A name in code keeps its small letter.
  const first = /^[a-z]+[A-Z]/.test(trimmed) ? trimmed[0] : trimmed[0]?.toUpperCase();
  return trimmed && `${first}${trimmed.slice(1)}${/[.!?:]$/.test(trimmed) ? '' : '.'}`;
};

/** A table in Markdown. @param {string[]} head @param {string[][]} rows */
export function table(head, rows) {
  const line = (cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
