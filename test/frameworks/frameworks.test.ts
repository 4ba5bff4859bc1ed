// The code for each framework, what the element writes and what the documentation shows, in a minimal project of that, built by its own compiler in strict mode, opened, and played.
// Not part of `npm test`: it installs frameworks. `FRAMEWORKS=react npm run test:frameworks` builds one of them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** The examples of the documentation, in its folder. */
const SHOWN = {
  react: 'LivePlayer.tsx',
  vue: 'LivePlayer.vue',
  svelte: 'LivePlayer.svelte',
  angular: 'live-player.component.ts',
  solid: 'LivePlayer.tsx',
} as const;
type Name = (typeof NAMES)[number] | keyof typeof SHOWN;
const wanted = process.env['FRAMEWORKS']?.split(',') ?? [...NAMES, ...Object.keys(SHOWN)];
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

  function buildSnippet(name: (typeof NAMES)[number], options: SnippetOptions): string {
    const snippet = createSnippet(name, { streamName: STREAM, ...servers(), ...options });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    return build(name, snippet.fileName, snippet.text);
  }

  function build(name: Name, fileName: string, text: string): string {
    const project = join(folder, name);
    cpSync(join(root, 'test/frameworks', name), project, { recursive: true });
    // What is pasted into HTML is the page itself here.
    const folderOf = name === 'html-npm' ? project : join(project, 'src');
    writeFileSync(join(folderOf, fileName), text);
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
      visited.site.folder = buildSnippet(name, { placement: 'endpoint' });
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
      visited.site.folder = buildSnippet(name, { placement: 'endpoint', playerSrc });
      const asked: string[] = [];
      const page = await visited.open('/', '', (url) => asked.push(url));
      await plays(page);
      expect(asked).to.include(playerSrc);
    });

    it(`keeps a hostile token as it is with ${name}, and runs nothing of it`, async () => {
      const token = stsValues(visited.edge.keys, undefined, HOSTILE_TAG);
      visited.site.folder = buildSnippet(name, { placement: 'inline', token });
      const page = await visited.open('/');
      await plays(page);
      const given = await page.$eval('secure-h5live-player', ({ token: given }) => given as string);
      expect(JSON.parse(given)).to.deep.equal(token);
      expect(await page.evaluate('globalThis.hacked')).to.equal(undefined);
    });
  }

  /** As the documentation has it, with a stream of the local cloud. */
  function local(code: string): string {
    const names = code.includes(' streamName=')
      ? { rtmp: 'rtmpUrl', socket: 'websocketUrl' }
      : { rtmp: 'rtmp-url', socket: 'websocket-url' };
    const stream = `"${STREAM}" ${names.rtmp}="rtmp://localhost/splay" ${names.socket}="${visited.socket}" muted`;
    return code.replace('"AAAAA-BBBBB"', stream);
  }

  for (const [name, fileName] of Object.entries(SHOWN) as [keyof typeof SHOWN, string][])
    if (wanted.includes(name))
      it(`is built and plays with ${name} as the documentation shows it, and hears of it`, async () => {
        const code = readFileSync(join(root, 'docs/examples/frameworks', name, fileName), 'utf8');
        visited.site.folder = build(name, fileName, local(code));
        const page = await visited.open('/');
        await plays(page);
        await page.waitForFunction(
          () => document.querySelector('figcaption')?.textContent.trim() === 'playing',
        );
        expect(visited.errors).to.deep.equal([]);
      });

  it('names the versions that it was built with', () => {
    const packages: Readonly<Record<Name, string>> = {
      'html-npm': 'vite',
      react: 'react',
      vue: 'vue',
      svelte: 'svelte',
      angular: '@angular/core',
      solid: 'solid-js',
    };
    for (const name of (Object.keys(packages) as Name[]).filter((name) => wanted.includes(name)))
      console.log(`${packages[name]} ${installedVersion(dirname(folder), packages[name])}`);
  });
});
