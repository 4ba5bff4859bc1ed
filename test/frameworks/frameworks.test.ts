// The code for each framework, in a minimal project of that, built by its own compiler in strict mode, opened, and played.
// Not part of `npm test`: it installs frameworks. `FRAMEWORKS=react npm run test:frameworks` builds one of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { STAND_IN_PATH } from '../../demo/local-cloud/pages.js';
import { createSnippet, isRefusal, type SnippetOptions } from '../../src/snippets/index.js';
import { STREAM, stsValues } from '../helpers/forge.js';
import { frameworksWithPackage, installedVersion } from '../helpers/frameworks.js';
import { onVisitedSite, plays } from '../helpers/visited-site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NAMES = ['html-npm', 'react', 'vue', 'svelte', 'angular'] as const;
const wanted = process.env['FRAMEWORKS']?.split(',') ?? NAMES;
/** What a careless generator would let run, or lose. */
const HOSTILE_TAG = `</script><img src=x onerror="hacked=1">'"\`\${hacked=1}{{hacked=1}}{hacked=1}@if(1){}[x] --> & &quot; \\ \u2028 🎥`;

onVisitedSite('code for frameworks', (visited) => {
  let folder = '';

  before(async () => {
    folder = mkdtempSync(join(await frameworksWithPackage(), 'snippets-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const servers = (): SnippetOptions => ({
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: visited.socket,
    muted: true,
    statistics: true,
    latencyMode: 'fastadaptive',
  });

  function build(name: (typeof NAMES)[number], options: SnippetOptions): string {
    const project = join(folder, name);
    cpSync(join(root, 'test/frameworks', name), project, { recursive: true });
    const snippet = createSnippet(name, { streamName: STREAM, ...servers(), ...options });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    // What is pasted into HTML is the page itself here.
    const folderOf = name === 'html-npm' ? project : join(project, 'src');
    writeFileSync(join(folderOf, snippet.fileName), snippet.text);
    try {
      execFileSync('npm', ['run', 'build'], { cwd: project, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`${name} was not built:\n${stdout}\n${stderr}`, { cause: error });
    }
    return join(project, 'dist');
  }

  for (const name of NAMES.filter((name) => wanted.includes(name))) {
    it(`is built and plays with ${name}, with a token that the page fetches`, async () => {
      visited.site.folder = build(name, { placement: 'endpoint' });
      const page = await visited.open('/');
      await plays(page);
      const seen = await page.$eval('secure-h5live-player', (player) => ({
        phase: player.playback.phase,
        muted: player.muted,
        statistics: player.statistics,
        mode: player.latencyMode,
      }));
      expect(seen).to.deep.equal({ phase: 'playing', muted: true, statistics: true, mode: 'fastadaptive' });
    });

    it(`plays with a player script of another origin with ${name}, because the code allows it`, async () => {
      const playerSrc = `${visited.edge.origin}${STAND_IN_PATH}`;
      visited.site.folder = build(name, { placement: 'endpoint', playerSrc });
      const asked: string[] = [];
      const page = await visited.open('/', '', (url) => asked.push(url));
      await plays(page);
      expect(asked).to.include(playerSrc);
    });

    it(`keeps a hostile token as it is with ${name}, and runs nothing of it`, async () => {
      const token = stsValues(visited.edge.keys, undefined, HOSTILE_TAG);
      visited.site.folder = build(name, { placement: 'inline', token });
      const page = await visited.open('/');
      await plays(page);
      const given = await page.$eval('secure-h5live-player', ({ token: given }) => given as string);
      expect(JSON.parse(given)).to.deep.equal(token);
      expect(await page.evaluate('globalThis.hacked')).to.equal(undefined);
    });
  }

  it('names the versions that it was built with', () => {
    const packages = {
      'html-npm': 'vite',
      react: 'react',
      vue: 'vue',
      svelte: 'svelte',
      angular: '@angular/core',
    };
    for (const name of NAMES.filter((name) => wanted.includes(name)))
      console.log(`${packages[name]} ${installedVersion(dirname(folder), packages[name])}`);
  });
});
