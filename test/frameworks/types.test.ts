// Tags in JSX and templates, checked by each framework's own compiler in strict mode, with the package as it is packed. Not part
// of `npm test`: it installs them. What is wrong stands beneath the line `Wrong:` of each file.
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { frameworksWithPackage, missingFrameworks as missing } from '../helpers/frameworks.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CHECKS = {
  jsx: ['tsc', '-p', 'jsx', '--pretty', 'false'],
  solid: ['tsc', '-p', 'solid', '--pretty', 'false'],
  vue: ['vue-tsc', '-p', 'vue', '--pretty', 'false'],
  svelte: ['svelte-check', '--workspace', 'svelte', '--tsconfig', 'tsconfig.json', '--output', 'machine'],
  // With the directive that the documentation has.
  angular: ['ngc', '-p', 'angular'],
} as const;

describe(`types for frameworks${missing}`, { skip: missing !== '' }, () => {
  let project = '';
  let bin = '';

  before(async () => {
    const folder = await frameworksWithPackage();
    project = join(folder, 'types');
    cpSync(join(root, 'test/frameworks/types'), project, { recursive: true });
    const reference = readFileSync(join(root, 'docs/pages/frameworks.md'), 'utf8');
    const [, directive = ''] = /```ts\n([^]*?@Directive[^]*?)```/.exec(reference) ?? [];
    writeFileSync(join(project, 'angular', 'live-player.ts'), directive);
    bin = join(folder, 'node_modules/.bin');
  });

  /** The lines that a compiler complains of, by their file. */
  const complaints = (part: keyof typeof CHECKS): Promise<Record<string, number[]>> =>
    new Promise((resolve) => {
      const [command, ...args] = CHECKS[part];
      execFile(join(bin, command), args, { cwd: project }, (_error, stdout, stderr) => {
        const found: Record<string, Set<number>> = {};
        for (const [, file = '', line] of stripVTControlCharacters(stdout + stderr).matchAll(
          /([\w.\-/]+\.\w+)"?[(: ]+(\d+)[,:]\d+/g,
        ))
          (found[file.replace(/^.*\//, '')] ??= new Set()).add(Number(line));
        resolve(
          Object.fromEntries(
            Object.entries(found).map(([file, lines]) => [file, [...lines].sort((a, b) => a - b)]),
          ),
        );
      });
    });

  for (const part of Object.keys(CHECKS) as (keyof typeof CHECKS)[])
    it(`take what the tags take, and nothing else (${part})`, async () => {
      const files = readdirSync(join(project, part)).filter((file) => !file.endsWith('.json'));
      const wrong = files.flatMap((file) => {
        const lines = readFileSync(join(project, part, file), 'utf8').split('\n');
        const from = lines.findIndex((line) => line.includes('Wrong:'));
        if (from < 0) return [];
        const numbers = lines.map((_line, index) => index + 1).slice(from + 1);
        return [[file, numbers.filter((number) => /<(?:secure|Player)/.test(lines[number - 1] ?? ''))]];
      });
      expect(await complaints(part)).to.deep.equal(Object.fromEntries(wrong));
    });
});
