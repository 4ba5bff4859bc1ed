// The package as it is packed, in projects of five bundlers: built without a warning, and no heavier than measured. Not part of
// `npm test`: it installs the bundlers.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { BUDGETS, eagerFiles, mostBytes, servedBytes } from '../../build/budget.mjs';
import { bundle, BUNDLERS, type Bundler } from '../helpers/bundlers.mjs';
import { frameworksWithPackage, installedVersion, missingFrameworks } from '../helpers/frameworks.js';

const NAMES = Object.keys(BUNDLERS) as Bundler[];
const PACKAGE = 'secure-h5live-player';
/** What a page takes of each entry, but `/standalone`, which is for script tags, and `/ssr`, which is for servers. */
const ENTRIES: Readonly<Record<string, string>> = {
  main: `import { SecureH5livePlayer } from '${PACKAGE}'; SecureH5livePlayer.define();`,
  define: `import '${PACKAGE}/define';`,
  player: `import '${PACKAGE}/player';`,
  token: `import { parseToken } from '${PACKAGE}/token'; console.log(parseToken('').kind);`,
  snippets: `import { createSnippet } from '${PACKAGE}/snippets'; console.log(createSnippet('react', {}));`,
  'code-snippet': `import '${PACKAGE}/code-snippet';`,
  embed: `import '${PACKAGE}/player'; import '${PACKAGE}/embed';`,
  owner: `import { tokenIssues } from '${PACKAGE}/owner'; console.log(tokenIssues({}, 0));`,
  server: `import { createTokenHandler } from '${PACKAGE}/server'; console.log(createTokenHandler);`,
  'server-node': `import { toNodeListener } from '${PACKAGE}/server/node'; console.log(toNodeListener);`,
  react: `import { SecureH5livePlayer } from '${PACKAGE}/react'; console.log(SecureH5livePlayer);`,
  'react-owner': `import { SecureH5liveTokenForm } from '${PACKAGE}/react/owner'; console.log(SecureH5liveTokenForm);`,
  'react-code': `import { SecureH5liveCodeSnippet } from '${PACKAGE}/react/code-snippet'; console.log(SecureH5liveCodeSnippet);`,
};
/** Server components need that line; whoever builds for React has it taken for granted, as Vite’s plugin for React does. */
const USE_CLIENT = /use client/;
describe(`the package in bundlers${missingFrameworks}`, { skip: missingFrameworks !== '' }, () => {
  let installed = '';
  let folder = '';

  before(async () => {
    installed = await frameworksWithPackage();
    folder = mkdtempSync(join(installed, 'bundlers-'));
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** A new folder with the scripts, by their names, and whatever else. */
  function project(files: Readonly<Record<string, string>>): string {
    const made = mkdtempSync(join(folder, 'project-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
    return made;
  }

  for (const name of NAMES)
    it(`has entries that ${name} builds without a warning, all at once`, async () => {
      const files = Object.entries(ENTRIES)
        // Parcel brings a `Buffer` of its own to what it takes to be for a page.
        .filter(([entry]) => name !== 'parcel' || entry !== 'server-node')
        .map(([entry, code]) => [`${entry}.js`, code] as const);
      const made = project(Object.fromEntries(files));
      const names = files.map(([file]) => file);
      const options = { installed, folder: made, files: names, out: join(made, 'out') };
      const warnings = await bundle(name, options);
      expect(warnings.filter((warning) => !USE_CLIENT.test(warning))).to.deep.equal([]);
    });

  for (const name of NAMES)
    for (const entry of ['player', 'define'])
      it(`loads no more than its budget with ${name} and ‘/${entry}’ until the tag is known`, async () => {
        const made = project({ 'index.html': PAGE, 'main.js': ENTRIES[entry] ?? '' });
        const out = join(made, 'out');
        await bundle(name, { installed, folder: made, files: ['index.html'], out });
        const html = readFileSync(join(out, 'index.html'), 'utf8');
        const [, script = ''] = /<script\b[^>]* src="?\/([^" >]+\.js)/.exec(html) ?? [];
        const bytes = eagerFiles(out, script).map((file) => servedBytes(readFileSync(join(out, file))));
        const sum = bytes.reduce((all, size) => all + size, 0);
        const version = installedVersion(installed, BUNDLERS[name]);
        console.log(`${name} ${version}, /${entry}: ${(sum / 1000).toFixed(1)} kB in ${bytes.length} files`);
        expect(sum).to.be.at.most(mostBytes(BUDGETS.bundlers[`${name}, /${entry}`] ?? 0));
      });

  it('can be built by Parcel only where the project goes by `exports`, as its reference says', async () => {
    const made = project({ 'player.js': ENTRIES['player'] ?? '', 'package.json': '{ "private": true }' });
    const options = { installed, folder: made, files: ['player.js'], out: join(made, 'out') };
    const failure = await bundle('parcel', options).then(
      () => '',
      ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}${stderr}`,
    );
    expect(failure).to.match(/Failed to resolve/);
  });
});

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title>
<script type="module" src="./main.js"></script></head><body><secure-h5live-player></secure-h5live-player></body></html>`;
