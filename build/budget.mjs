import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * What something may weigh, in kilobytes of 1000 bytes, in Brotli.
 *
 * @typedef {object} Budget
 * @property {number} before before anything was loaded only when it is needed
 * @property {number} goal
 * @property {number} budget what is held; above the goal where that is not reached yet
 */

/**
 * The budgets that the build and the tests are held to: by how much, as a share, one may be overdrawn; the scenarios that a
 * test measures; what pages that bundlers built load until the tag is known, or until a picture, by bundler and entry; and files of `dist`, with what
 * they import at once, which the build looks at too.
 *
 * @type {{
 *   readonly tolerance: number,
 *   readonly scenarios: Readonly<Record<string, Budget>>,
 *   readonly bundlers: Readonly<Record<string, number>>,
 *   readonly files: Readonly<Record<string, number>>,
 * }}
 */
export const BUDGETS = JSON.parse(readFileSync(new URL('../size-budget.json', import.meta.url), 'utf8'));

/** The most bytes that a budget allows. @param {number} kilobytes */
export function mostBytes(kilobytes) {
  return kilobytes * 1000 * (1 + BUDGETS.tolerance);
}

/** How many bytes a content has as it is served: in Brotli, as small as that can be. @param {string | Buffer} content */
export function servedBytes(content) {
  const size = Buffer.byteLength(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  return brotliCompressSync(content, { params }).length;
}

/**
 * The files that a script of a folder brings when it is loaded: itself, and what it imports at once.
 *
 * @param {string} folder
 * @param {string} file
 */
export function eagerFiles(folder, file) {
  const all = new Set([file]);
  for (const one of all)
    for (const [, target = ''] of readFileSync(join(folder, one), 'utf8').matchAll(
      /\b(?:from|import)\s*["'](\.[^"']+)["']/g,
    ))
      all.add(relative(folder, resolve(folder, dirname(one), target)));
  return [...all];
}

/**
 * What files weigh with what they import at once, beside their budgets.
 *
 * @param {string} dist the folder that was built
 * @param {Readonly<Record<string, number>>} budgets by the file
 */
export function weighedFiles(dist, budgets = BUDGETS.files) {
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const sizeOf = (/** @type {string} */ file) => {
    const size = sizes.get(file) ?? servedBytes(readFileSync(join(dist, file)));
    sizes.set(file, size);
    return size;
  };
  return Object.entries(budgets).map(([file, budget]) => {
    const bytes = eagerFiles(dist, file).reduce((sum, one) => sum + sizeOf(one), 0);
    return { file, budget, bytes, isOver: bytes > mostBytes(budget) };
  });
}
