// The tests that need no browser, in the newer versions of Node: `NODES=22,24 npm run test:frameworks`. It takes minutes.
import { execFile } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { missingRuntimes, NODES, runtimes } from '../helpers/runtimes.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const PARTS = ['unit', 'local-cloud', 'server'];

describe(`tests in newer versions of Node${missingRuntimes}`, { skip: missingRuntimes !== '' }, () => {
  const wanted = process.env['NODES']?.split(',') ?? [];
  for (const version of NODES)
    it(`pass in Node ${version} (${PARTS.join(', ')})`, { skip: !wanted.includes(version) }, async () => {
      const node = (await runtimes())[version];
      const path = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`;
      const env: NodeJS.ProcessEnv = { ...process.env, PATH: path };
      // A run within a run would tell the outer one what it has to say.
      delete env['NODE_TEST_CONTEXT'];
      const options = { cwd: root, env, maxBuffer: 2 ** 28 };
      const output = await run(node, ['test/run.mjs', ...PARTS], options).then(
        ({ stdout }) => stdout,
        ({ stdout }: { stdout: string }) => stdout,
      );
      const total = output.trimEnd().split('\n').at(-1);
      console.log(`Node ${version}: ${total}`);
      const failures = output.split('\n').filter((line) => /^\s*(?:✖|\w*Error\b)/.test(line));
      expect(failures.join('\n')).to.equal('');
      expect(total).to.match(/^[1-9]\d* passed, 0 failed/);
    });
});
