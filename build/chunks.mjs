import { basename, dirname, resolve } from 'node:path';

/**
 * Puts everything that an entry needs at once into one chunk, and what it may load later too where that is said.
 *
 * @param {{ entry: string, chunk: string, otherwise?: string, follow?: (id: string) => boolean, except?: readonly string[] }} options
 *   the entry's file; the name of the chunk, and of that for all other modules, or nothing, which leaves those to the
 *   build; whether a module that is imported dynamically counts; the files that stay where they are
 * @returns {import('rollup').GetManualChunk}
 */
export function gathered({ entry, chunk, otherwise, follow = () => false, except = [] }) {
  let all;
  const kept = new Set(except.map((file) => resolve(file)));
  return (id, { getModuleInfo }) => {
    all ??= reached(resolve(entry), getModuleInfo, follow);
    if (kept.has(id)) return undefined;
    return all.has(id) ? chunk : otherwise;
  };
}

function reached(entry, getModuleInfo, follow) {
  const all = new Set([entry]);
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds.filter(follow)]) all.add(next);
  }
  return all;
}

/**
 * The name of a chunk's file: the given one, or that of the module that is imported, else of the folder that most of it
 * comes from. A module `index` has the name of its folder.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 * @param {readonly string[]} given the names that were given to chunks
 */
export function chunkName({ facadeModuleId, moduleIds, name }, given) {
  if (facadeModuleId) return moduleName(facadeModuleId);
  if (given.includes(name)) return name;
  const folders = moduleIds.map((id) => basename(dirname(id)));
  const count = (folder) => folders.filter((one) => one === folder).length;
  return `${folders.sort((a, b) => count(b) - count(a))[0]}-shared`;
}

function moduleName(id) {
  const name = basename(id, '.ts');
  return name === 'index' ? basename(dirname(id)) : name;
}
