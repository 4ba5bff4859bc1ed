import { basename, dirname, resolve } from 'node:path';
import { rollup } from 'rollup';

/**
 * Puts what an entry needs at once into one chunk, for several entries in order: what is in one chunk is in no later one.
 *
 * @param {Readonly<Record<string, string>>} entries each chunk's name, and the file that it begins with
 * @param {{ otherwise?: string, isAtOnce?: (id: string) => boolean }} options the chunk for all other modules, which are
 *   left to the build where none is named; whether a module that is imported dynamically counts as if it were not
 * @returns {import('rollup').GetManualChunk}
 */
export function gathered(entries, { otherwise, isAtOnce = () => false }) {
  const chunks = new Map();
  let isKnown = false;
  return (id, { getModuleInfo }) => {
    if (!isKnown)
      for (const [chunk, entry] of Object.entries(entries))
        for (const one of reached(resolve(entry), getModuleInfo, isAtOnce))
          if (!chunks.has(one)) chunks.set(one, chunk);
    isKnown = true;
    return chunks.has(id) ? chunks.get(id) : otherwise;
  };
}

function reached(entry, getModuleInfo, isAtOnce) {
  const all = new Set([entry]);
  for (const id of all) {
    const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(id) ?? {};
    for (const next of [...importedIds, ...dynamicallyImportedIds.filter(isAtOnce)]) all.add(next);
  }
  return all;
}

/**
 * The same for files that pages load piece by piece. What an entry needs is found by building it once before: what is named
 * in a file that gathers exports is not needed by all who import one of them.
 *
 * @param {Readonly<Record<string, readonly (readonly string[])[]>>} pieces each chunk's name, and what is in it: what all of
 *   some files need, which pages or dynamic imports name
 * @param {readonly string[]} stays the files that are in none
 */
export function gatheredByUse(pieces, stays) {
  const chunks = new Map();
  return {
    manualChunks: (/** @type {string} */ id) => chunks.get(id),
    /** @param {Pick<import('rollup').InputOptions, 'input' | 'plugins'>} options @returns {import('rollup').Plugin} */
    plugin: (options) => ({
      name: 'gathered-by-use',
      async buildStart() {
        chunks.clear();
        for (const file of stays) chunks.set(resolve(file), undefined);
        const needed = await modulesNeeded(options);
        for (const [chunk, groups] of Object.entries(pieces))
          for (const one of groups.flatMap((files) => inAll(files.map((file) => needed(resolve(file))))))
            if (!chunks.has(one)) chunks.set(one, chunk);
      },
    }),
  };
}

const inAll = ([first, ...others]) => first.filter((one) => others.every((list) => list.includes(one)));

async function modulesNeeded(options) {
  const bundle = await rollup({ ...options, preserveEntrySignatures: 'strict', logLevel: 'silent' });
  // With a file for each module, what a file imports is what is used of it.
  const { output } = await bundle.generate({
    format: 'es',
    preserveModules: true,
    hoistTransitiveImports: false,
  });
  await bundle.close();
  const named = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  return (entry) => {
    const first = output.find(({ moduleIds = [] }) => moduleIds.includes(entry));
    const files = new Set(first ? [first.fileName] : []);
    for (const file of files) for (const next of named.get(file)?.imports ?? []) files.add(next);
    return [...files].flatMap((file) => named.get(file)?.moduleIds ?? []);
  };
}

/**
 * The name of a chunk's file: the given one, or that of the module that is imported, else of the folder that most of it
 * comes from. A module `index` has the name of its folder; the texts of a language have it before theirs.
 *
 * @param {import('rollup').PreRenderedChunk} chunk
 * @param {readonly string[]} given the names that were given to chunks
 */
export function chunkName({ facadeModuleId, moduleIds, name }, given) {
  const isLanguage = facadeModuleId !== null && basename(dirname(dirname(facadeModuleId))) === 'locales';
  if (given.includes(name) && !isLanguage) return name;
  if (facadeModuleId) return moduleName(facadeModuleId);
  const folders = moduleIds.map((id) => basename(dirname(id)));
  const count = (folder) => folders.filter((one) => one === folder).length;
  return `${folders.sort((a, b) => count(b) - count(a))[0]}-shared`;
}

function moduleName(id) {
  const [name, folder, room] = [basename(id, '.ts'), basename(dirname(id)), basename(dirname(dirname(id)))];
  if (name === 'index') return folder;
  return room === 'locales' ? `${folder}-${name}` : name;
}
