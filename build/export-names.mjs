// What is exported comes last; what is imported stands in lines of its own, where the minifier ends statements with lines.
const EXPORTS = /\bexport ?\{([^{}]*)\};?(?=\s*(?:\/\/#.*\s*)?$)/;
const IMPORTS = /^import ?\{([^}]*)\} ?from ?"(?:\.\/|\.\.\/)+([^"]+)";?$/gm;

/**
 * Has chunks name what they exchange as it is named within the chunk that has it: one name weighs less than two. Only names
 * that were made up here, which nobody else reads. It moves no code that a source map knows.
 *
 * @returns {import('rollup').Plugin}
 */
export function shortExportNames() {
  return {
    name: 'short-export-names',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const code = chunks.map((chunk) => chunk.code).join('\n');
      const names = new Map();
      for (const chunk of chunks.filter(({ facadeModuleId }) => !facadeModuleId))
        names.set(chunk.fileName, ownNames(chunk.code, namesRead(code, chunk.fileName)));
      for (const chunk of chunks) {
        const own = names.get(chunk.fileName);
        if (own) chunk.code = chunk.code.replace(EXPORTS, () => `export{${listOf(own)}};`);
        chunk.code = chunk.code.replace(IMPORTS, (line, list, file) => {
          const known = [...names].find(([name]) => name === file || name.endsWith(`/${file}`))?.[1];
          if (!known) return line;
          const renamed = pairsOf(list).map(([name, local]) => [known.get(name)[0], local]);
          return line.replace(/\{[^}]*\}/, () => `{${renamed.map(written).join(',')}}`);
        });
      }
    },
  };
}

/** What is read of a chunk by its names where it is imported later: `import(…).then(…)`. */
function namesRead(code, fileName) {
  const file = fileName.split('/').at(-1).replaceAll('.', '\\.');
  const reads = new RegExp(
    `/${file}["'\`]\\)\\.then\\((?:function\\([\\w$]+\\)\\{return |\\(?[\\w$]+\\)?=>)[\\w$]+\\.([\\w$]+)`,
    'g',
  );
  return new Set([...code.matchAll(reads)].map(([, name]) => name));
}

/** The names under which a chunk exports, by the old ones: those within it, where these are free. */
function ownNames(code, kept) {
  const taken = new Set(kept);
  return new Map(
    pairsOf(EXPORTS.exec(code)?.[1] ?? '').map(([local, old]) => {
      const name = kept.has(old) || taken.has(local) ? old : local;
      taken.add(name);
      return [old, [name, local]];
    }),
  );
}

const pairsOf = (list) =>
  list
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => one.trim().split(/ as /))
    .map(([first, second = first]) => [first, second]);

const written = ([first, second]) => (first === second ? first : `${first} as ${second}`);

const listOf = (own) => [...own.values()].map(([name, local]) => written([local, name])).join(',');
