// How types are found by TypeScript's ways of resolution. Not part of `npm test`: it installs what looks at that.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { builtOnce } from '../../build/build.mjs';
import { frameworksFolder, missingFrameworks as missing } from '../helpers/frameworks.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Problem {
  readonly kind: string;
  readonly entrypoint?: string;
  readonly resolutionKind?: string;
}

describe(`the types of the package as it is packed${missing}`, { skip: missing !== '' }, () => {
  let folder = '';
  let problems: readonly Problem[] = [];

  before(async () => {
    await builtOnce();
    folder = await mkdtemp(join(tmpdir(), 'resolution-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    const attw = join(await frameworksFolder(), 'node_modules/.bin/attw');
    // Into a file: it ends before all that it has written is through a pipe. It fails where it finds something.
    const found = join(folder, 'found.json');
    const output = await open(found, 'w');
    const child = spawn(attw, [join(folder, filename), '--format', 'json'], {
      stdio: ['ignore', output.fd, 'ignore'],
    });
    await once(child, 'close');
    await output.close();
    const { analysis } = JSON.parse(await readFile(found, 'utf8')) as { analysis: { problems: Problem[] } };
    problems = analysis.problems;
  });
  after(() => rm(folder, { recursive: true, force: true }));

  // `require()` is for ES modules in nothing that is supported.
  const isKnown = ({ kind, resolutionKind, entrypoint }: Problem): boolean =>
    (kind === 'CJSResolvesToESM' && resolutionKind === 'node16-cjs') ||
    (resolutionKind === 'node10' && entrypoint === './custom-elements.json');

  it('are found by bundlers, by ES modules of Node, and by the old resolution, at each entry that is code', () => {
    expect(problems.length).to.be.greaterThan(0);
    expect(problems.filter((problem) => !isKnown(problem))).to.deep.equal([]);
  });
});
