// Tags in JSX and templates, checked by each framework's own compiler in strict mode, with the package as it is packed. Not part
// of `npm test`: it installs them. What is wrong stands beneath the line `Wrong:` of each file. So is the code that is copied for them.
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'chai';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
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

/** The code to embed that a compiler checks the tag of, by the part that does so. */
const COPIED = { jsx: 'react', vue: 'vue', svelte: 'svelte' } as const;
const RIGHT = 'controls="none"';

/** What is copied for a framework, with everything that an attribute can say. */
function copiedCode(format: (typeof COPIED)[keyof typeof COPIED]): {
  readonly text: string;
  readonly end: string;
} {
  const snippet = createSnippet(format, {
    streamName: 'AAAAA-BBBBB',
    controls: 'none',
    panel: 'compact',
    latencyMode: 'classic',
    maxWidth: 640,
    statistics: true,
    playerSrc: 'https://cdn.example/nanoplayer.js',
    lang: 'de',
  });
  if (isRefusal(snippet)) throw new Error(snippet.issue);
  return { text: snippet.text, end: snippet.fileName.replace(/^.*\./, '') };
}

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

  /** Writes the code that is copied beside the other files, once as it is, and once with a value that no attribute has. */
  function writeCopied(part: keyof typeof COPIED): Record<string, number[]> {
    const { text, end } = copiedCode(COPIED[part]);
    const line = text.split('\n').findIndex((code) => code.includes(RIGHT));
    expect(line, text).to.be.greaterThan(0);
    writeFileSync(join(project, part, `Copied.${end}`), text);
    // vue-tsc checks nothing of a tag that has a whole address in it.
    const wrong = text.replace(RIGHT, 'controls="nope"').replaceAll('https://', '/');
    writeFileSync(join(project, part, `CopiedWrong.${end}`), wrong);
    return { [`CopiedWrong.${end}`]: [line + 1] };
  }

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
      const copied = part in COPIED ? writeCopied(part as keyof typeof COPIED) : {};
      expect(await complaints(part)).to.deep.equal({ ...Object.fromEntries(wrong), ...copied });
    });
});
