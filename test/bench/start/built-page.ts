import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, type Bundler } from '../../helpers/bundlers.mjs';
import { frameworksWithPackage } from '../../helpers/frameworks.js';
import { SCRIPT_IN_PAGE } from './pages.js';

/** A page that a bundler has built, with the package as it is packed. */
export interface BuiltPage {
  readonly html: string;
  /** A script of it, by its path; nothing where there is none. */
  script(path: string): Buffer | undefined;
}

const BASE = '/built/';

/** Builds a page of which the script stands in itself. What its bundler needs is installed in the folder for temporary files. */
export async function buildPage(bundler: Bundler, html: string): Promise<BuiltPage> {
  const installed = await frameworksWithPackage();
  const folder = mkdtempSync(join(installed, 'bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const out = join(folder, 'out');
  writeFileSync(join(folder, 'main.js'), SCRIPT_IN_PAGE.exec(html)?.[1] ?? '');
  const page = html.replace(SCRIPT_IN_PAGE, '<script type="module" src="./main.js"></script>');
  writeFileSync(join(folder, 'index.html'), page);
  await bundle(bundler, { installed, folder, files: ['index.html'], out, base: BASE });
  return {
    html: readFileSync(join(out, 'index.html'), 'utf8'),
    script(path) {
      const file = join(out, path.slice(BASE.length));
      return path.startsWith(BASE) && existsSync(file) ? readFileSync(file) : undefined;
    },
  };
}
