import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { HELD, LEFT_OUT } from '../engines/held.mjs';

/** What the script for them takes from a system beside apt-get. */
const TOOLS = ['/bin/bash', '/usr/bin/env', '/usr/bin/dirname', '/usr/bin/id', '/usr/bin/timeout'];
const PACKAGES =
  'firefox-esr libavcodec59 webkit2gtk-driver gstreamer1.0-libav gstreamer1.0-plugins-good gstreamer1.0-plugins-bad xvfb';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIREFOX =
  'Firefox: skipped. Firefox is not here (firefox-esr or firefox is missing). On Debian: apt-get install firefox-esr libavcodec59';
const WEBKIT =
  'WebKitGTK: skipped. WebKitGTK is not here (WebKitWebDriver is missing). ' +
  'On Debian: apt-get install webkit2gtk-driver gstreamer1.0-libav gstreamer1.0-plugins-good gstreamer1.0-plugins-bad xvfb';

describe('the tests in other engines', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'engines-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs them where only these programs are installed. */
  function engines(...args: string[]): Promise<{ code: unknown; lines: string[] }> {
    const options = { cwd: ROOT, env: { ...process.env, PATH: folder } };
    return new Promise((resolve) => {
      execFile(process.execPath, ['test/run.mjs', '--engines', ...args], options, (error, stdout) =>
        resolve({ code: error?.code ?? 0, lines: stdout.trim().split(/\n+/) }),
      );
    });
  }

  it('say which engines are not here and how to get them, and are skipped without a failure', async () => {
    const { code, lines } = await engines();
    expect(lines.filter((line) => !/^All tests took \d+ s\.$/.test(line))).to.deep.equal([
      FIREFOX,
      WEBKIT,
      '0 passed, 0 failed, 2 skipped',
    ]);
    expect(code).to.equal(0);
  });

  it('say so of the one that is named, and of its files', async () => {
    const { code, lines } = await engines('firefox', 'test/e2e/playback.test.ts');
    expect(lines[0]).to.equal(FIREFOX);
    expect(lines.at(-1)).to.equal('0 passed, 0 failed, 1 skipped');
    expect(code).to.equal(0);
  });

  it('fail where an engine is here and does not start', async () => {
    await symlink('/bin/false', join(folder, 'firefox'));
    const { code } = await engines('firefox', 'test/element/focus.test.ts');
    expect(code).to.equal(1);
  });

  for (const engine of ['firefox', 'webkit'] as const)
    it(`take from e2e, or leave out with a reason, files that are there: ${engine}`, () => {
      const known = [...HELD[engine], ...Object.keys(LEFT_OUT[engine])];
      expect(known.filter((name) => !existsSync(join(ROOT, 'test/e2e', `${name}.test.ts`)))).to.deep.equal(
        [],
      );
      expect(new Set(known)).to.have.property('size', known.length);
    });

  it('are run by CI, of elements all and of e2e what is held, where one starts and while there is time', async () => {
    const bin = join(folder, 'bin');
    const script = await readFile(join(ROOT, '.ci/run'), 'utf8');
    const inEngine = /^LATEST_PAGES=[^]*?^\}$/m.exec(script)![0];
    const engines = [...script.matchAll(/^in_engine (.+)$/gm)].map(([, engine]) => engine!);
    await mkdir(bin);
    await writeFile(join(bin, 'npm'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    // It starts Firefox only.
    await writeFile(join(bin, 'node'), '#!/bin/sh\n[ "$TEST_ENGINE" = firefox ]\n', { mode: 0o755 });
    const commands = [...engines.map((engine) => `in_engine ${engine}`), 'SECONDS=5000', 'in_engine firefox'];
    const env = { PATH: `${bin}:/usr/bin:/bin` };
    const code = [inEngine, ...commands].join('\n');
    const { stdout } = await promisify(execFile)('/bin/bash', ['-c', code], { env });
    expect(stdout.trim().split('\n')).to.deep.equal([
      'run test:engines -- firefox element --again',
      'run test:engines -- firefox e2e --again',
      'Skipped: webkit does not start here.',
      'run test:engines -- firefox element --again',
      'Skipped: the pages in firefox, for CI has been at work for 5000 s.',
    ]);
  });

  describe('are installed by CI', { skip: !TOOLS.every(existsSync) && `needs ${TOOLS.join(', ')}` }, () => {
    let tools: string;

    before(async () => {
      tools = await mkdtemp(join(tmpdir(), 'tools-'));
      for (const tool of [...TOOLS, process.execPath]) await symlink(tool, join(tools, basename(tool)));
      await writeFile(join(tools, 'sudo'), '#!/bin/bash\nshift\nexec "$@"\n', { mode: 0o755 });
    });
    after(() => rm(tools, { recursive: true, force: true }));

    const install = async (): Promise<string[]> => {
      const env = { ...process.env, PATH: tools };
      const { stdout } = await promisify(execFile)('.ci/install-engines', [], { cwd: ROOT, env });
      return stdout.trim().split('\n');
    };

    it('which goes on where apt-get is not here, and names what is missing', async () => {
      expect(await install()).to.deep.equal([`Not installed, for apt-get is not here: ${PACKAGES}`]);
    });

    it('which goes on where apt-get fails, and names each package that it failed for', async () => {
      const fails = '#!/bin/bash\n[[ $* == *xvfb* ]]\n';
      await writeFile(join(tools, 'apt-get'), fails, { mode: 0o755 });
      expect(await install()).to.deep.equal([
        'apt-get update has failed: the lists of packages are as they were.',
        ...PACKAGES.split(' ')
          .filter((name) => name !== 'xvfb')
          .map((name) => `Not installed, for apt-get has failed: ${name}`),
      ]);
    });
  });
});
