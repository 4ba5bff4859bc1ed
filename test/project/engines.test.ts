import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

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
});
