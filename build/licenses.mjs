import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the licenses of what others have written, which lies beside the files that have it in them. */
export const LICENSES = 'licenses.txt';

const PACKAGE = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)(?=\/)/;

/**
 * Writes the licenses of what others have written into a file beside what was built of it. Within that, each viewer would
 * load them. Where several builds write into one folder, the last one names the packages of all.
 *
 * @returns {import('rollup').Plugin}
 */
export function licenses() {
  /** The licenses of packages, by their names. @type {Map<string, string>} */
  const licenseOf = new Map();
  const namesWith = (wanted) =>
    [...licenseOf].flatMap(([name, license]) => (license === wanted ? [name] : [])).sort();
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      for (const { modules = {} } of Object.values(bundle))
        for (const id of Object.keys(modules)) {
          const [folder, name] = PACKAGE.exec(id) ?? [];
          if (folder && !licenseOf.has(name)) licenseOf.set(name, licenseIn(folder));
        }
      const source = [...new Set(licenseOf.values())]
        .map((license) => `${namesWith(license).join(', ')}\n\n${license.trim()}\n`)
        .sort()
        .join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: LICENSES, source });
    },
  };
}

function licenseIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  if (!file) throw new Error(`${folder} has no license.`);
  return readFileSync(join(folder, file), 'utf8');
}
