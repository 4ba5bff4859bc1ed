import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import puppeteer from 'puppeteer-core';
import { BUDGETS, eagerFiles, mostBytes, weighedFiles } from '../../build/budget.mjs';
import { builtOnce } from '../../build/build.mjs';
import { API_KEY_HEADER } from '../../src/token-api/index.js';
import { TRUSTED_TYPES_POLICY } from '../../src/nanoplayer/index.js';
import { findBrowser } from '../helpers/browser.mjs';
import { violationsOn, WATCH_POLICY } from '../helpers/policy-watch.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { measureScenarios, requestsOfCopiedCode } from '../size/scenarios.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const JWT = unsignedJwt(playbackClaims());

describe('the packed package, installed into an empty folder', () => {
  let folder: string;
  const installed = (...path: string[]) => join(folder, 'node_modules', 'secure-h5live-player', ...path);
  const evaluate = async (script: string) => {
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
    return JSON.parse(stdout) as never;
  };

  before(async () => {
    await builtOnce();
    folder = await mkdtemp(join(tmpdir(), 'secure-h5live-player-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
    const [{ filename = '' } = {}] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename?: string }[];
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`], {
      cwd: folder,
    });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('brings only what a browser needs', async () => {
    const packages = await readdir(join(folder, 'node_modules'));
    const dependencies = packages.filter((name) => !name.startsWith('.') && !name.startsWith('@'));
    expect(dependencies.sort()).to.deep.equal(
      ['date-fns', 'jose', 'lit', 'lit-element', 'lit-html', 'secure-h5live-player'].sort(),
    );
  });

  it('gives token knowledge to Node by its core entry', async () => {
    const read = await evaluate(`
      import { parseToken, validityAt } from 'secure-h5live-player/token';
      const token = parseToken(${JSON.stringify(JWT)});
      console.log(JSON.stringify([token.kind, validityAt(token, 0).state]));`);
    expect(read).to.deep.equal(['jwt', 'not-yet-valid']);
  });

  it('can be imported in Node without registering or touching anything', async () => {
    const names = await evaluate(`
      import * as all from 'secure-h5live-player';
      console.log(JSON.stringify({ all: Object.keys(all), elements: globalThis.customElements?.get('secure-h5live-player') ?? null }));`);
    expect(names).to.deep.include({ elements: null });
    const { all } = names as { all: string[] };
    for (const name of [
      'SecureH5livePlayer',
      'SecureH5liveTokenStatus',
      'parseToken',
      'parsePlayoutUrl',
      'redact',
    ]) {
      expect(all).to.include(name);
    }
    // What only tools for tokens need comes from the entry for them.
    for (const name of ['readLiteral', 'restrictionsOf', 'unescapeHtml']) expect(all).not.to.include(name);
  });

  it('gives by ‘/define’ whatever the main entry gives, and by ‘/player’ the same class', async () => {
    const given = await evaluate(`
      import * as main from 'secure-h5live-player';
      import * as define from 'secure-h5live-player/define';
      import { SecureH5livePlayer } from 'secure-h5live-player/player';
      console.log(JSON.stringify({
        missing: Object.keys(main).filter((name) => main[name] !== define[name]),
        more: Object.keys(define).filter((name) => !(name in main)),
        isSame: main.SecureH5livePlayer === SecureH5livePlayer,
      }));`);
    expect(given).to.deep.equal({ missing: [], more: [], isSame: true });
  });

  it('gives the token endpoint to a server, which needs no page', async () => {
    const names = await evaluate(`
      import * as server from 'secure-h5live-player/server';
      import * as node from 'secure-h5live-player/server/node';
      const handle = server.createTokenHandler({ apiKey: 'k', allowedOrigins: ['https://a.example'], authorize: () => null });
      const answer = await handle(new Request('https://a.example/?stream=A', { headers: { origin: 'https://a.example' } }));
      console.log(JSON.stringify({ names: [...Object.keys(server), ...Object.keys(node)], status: answer.status, body: await answer.json() }));`);
    expect(names).to.deep.equal({
      names: ['ServerError', 'createTokenHandler', 'tokenApi', 'toNodeListener'],
      status: 403,
      body: { error: { code: 'not-authorized' } },
    });
  });

  it('brings a command', async () => {
    const { stdout } = await run(join(folder, 'node_modules', '.bin', 'secure-h5live-player'), ['--help']);
    expect(stdout).to.match(/^Usage: secure-h5live-player token/);
  });

  it('names the API key’s header in nothing that plays a stream', async () => {
    const cdn = await readdir(installed('dist', 'cdn'), { recursive: true });
    const playing = ['secure-h5live-player.js', 'embed.js'].flatMap((entry) =>
      eagerFiles(installed('dist', 'cdn'), entry).map((file) => `cdn/${file}`),
    );
    const files = ['secure-h5live-player.min.js', ...new Set(playing)];
    expect(cdn).to.include('embed.js');
    expect(files.length).to.be.greaterThan(3);
    for (const file of files) expect((await dist(file)).toString()).not.to.match(/x-bintu/i);
  });

  it('has types for each entry', async () => {
    const use = `
      import { SecureH5livePlayer, PlaybackChangeEvent } from 'secure-h5live-player';
      import 'secure-h5live-player/define';
      import { parseToken, type TokenReading } from 'secure-h5live-player/token';
      import { TokenCreatedEvent, type TokenFields } from 'secure-h5live-player/owner';
      const reading: TokenReading = parseToken('x');
      const player: SecureH5livePlayer = document.createElement('secure-h5live-player');
      player.streamName = reading.kind;
      player.token = 'eyJ…';
      player.token = { token: 'abc', expires: 1, options: '15', tag: '' };
      player.token = reading;
      player.entries = [{ streamName: 'A', token: null, bitrate: 800 }];
      player.config = { style: { width: 'auto' }, events: { onPlay: (event: { data: object }) => void event.data } };
      player.startQuality = 'medium-low';
      void player.updateSource({ streamName: 'B', token: undefined });
      player.addEventListener('playback-change', (event) => { const e: PlaybackChangeEvent = event; void e.state.phase; });
      document.addEventListener('h5live-token-created', (event) => {
        const e: TokenCreatedEvent = event;
        const fields: TokenFields = e.fields;
        void fields.expiresAt;
      });
      // @ts-expect-error a stream name is text
      player.streamName = 1;
      // @ts-expect-error a token is no number
      player.token = 1;
      // @ts-expect-error a promise of a token is none
      player.token = Promise.resolve('eyJ…');
      // @ts-expect-error an entry names its stream
      player.entries = [{ label: 'A' }];
      // @ts-expect-error streams stand in entries
      player.config = { source: { entries: [] } };
      // @ts-expect-error there is no such quality
      player.startQuality = 'best';`;
    await writeFile(join(folder, 'use.ts'), use);
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
    };
    const compilerOptions = { ...options, lib: ['es2023', 'dom', 'dom.iterable'], types: [] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const result = await run(process.execPath, [tsc, '-p', folder]).catch(
      (error: { stdout: string }) => error,
    );
    expect(result.stdout).to.equal('');
  });

  const dist = (file: string): Promise<Buffer> => readFile(installed('dist', file));

  it('writes code with the digest and the version of its own single file, where that is wanted', async () => {
    const code: string = await evaluate(`
      import { createSnippet } from 'secure-h5live-player/snippets';
      console.log(JSON.stringify(createSnippet('html-tag', { streamName: 'AAAAA-BBBBB', singleFile: true }).text));`);
    const digest = createHash('sha384')
      .update(await dist('secure-h5live-player.min.js'))
      .digest('base64');
    expect(code).to.include(`integrity="sha384-${digest}"`);
    expect(code).not.to.include('modulepreload');
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(code).to.include(`secure-h5live-player@${version}/dist/secure-h5live-player.min.js"`);
  });

  it('writes code that names files of its own version, each of which is there', async () => {
    const code: string = await evaluate(`
      import { createSnippet } from 'secure-h5live-player/snippets';
      console.log(JSON.stringify(createSnippet('html-tag', { streamName: 'AAAAA-BBBBB' }).text));`);
    const named = [...code.matchAll(/"https:\/\/cdn[^"]+?@([^/"]+)\/dist\/([^"]+)"/g)];
    expect(named).to.have.length(3);
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    for (const [, of, file = ''] of named) {
      expect(of).to.equal(version);
      expect((await dist(file)).length, file).to.be.greaterThan(0);
    }
  });

  it('writes code with which nothing is fetched twice, whatever it says of the vendor’s script', async () => {
    const ways = [false, true].flatMap((isElsewhere) =>
      [false, true].map((isPinned) => ({ isElsewhere, isPinned })),
    );
    const asked = await requestsOfCopiedCode(installed('dist'), ways);
    asked.forEach((files, index) => {
      expect(files, JSON.stringify(ways[index])).to.include('vendor.js');
      expect(files.filter((file, at) => files.indexOf(file) !== at)).to.deep.equal([]);
    });
  });

  for (const [file, budget] of Object.entries(BUDGETS.files))
    it(`stays within ${budget} kB for ${file} with what it imports at once`, () => {
      const [weighed] = weighedFiles(installed('dist'), { [file]: budget });
      expect(weighed?.bytes).to.be.at.most(mostBytes(budget));
    });

  it('stays within its budgets for what pages load, until each moment of a visit', async () => {
    const measured = await measureScenarios(installed('dist'));
    expect(Object.keys(measured)).to.have.members(Object.keys(BUDGETS.scenarios));
    for (const [name, { budget }] of Object.entries(BUDGETS.scenarios))
      expect(measured[name]?.bytes, `${name}: ${measured[name]?.files.join(', ')}`).to.be.at.most(
        mostBytes(budget),
      );
  });

  it('loads the generator of code, and what colours it, only when they are wanted', async () => {
    const text = (await dist('secure-h5live-player.min.js')).toString();
    for (const word of ['vendor-group-page', 'CUSTOM_ELEMENTS_SCHEMA', 'tablist'])
      expect(text).not.to.include(word);
  });

  it('has a page for frames beside the files that it loads', async () => {
    const page = (await dist('cdn/embed.html')).toString();
    const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(named).to.include.members(['secure-h5live-player.js', 'embed.js', 'embed.css']);
    const files = await readdir(installed('dist', 'cdn'), { recursive: true });
    expect(files).to.include.members(named);
  });

  it('keeps strangers out of its bundles', async () => {
    const files = eagerFiles(installed('dist'), 'token.js');
    expect(files.length).to.be.greaterThan(10);
    for (const file of files) {
      const text = await readFile(installed('dist', file), 'utf8');
      expect(text, file).not.to.match(/customElements|document\b|fetch\(|console\.|from 'lit|X-BINTU/i);
    }
    const single = await readFile(installed('dist', 'secure-h5live-player.min.js'), 'utf8');
    expect(single).not.to.match(/X-BINTU|console\.log|\beval\(|new Function/i);
  });

  it('knows the header of the API key in the form, and not in what plays', async () => {
    const knows = async (file: string) =>
      (await dist(file)).toString().toLowerCase().includes(API_KEY_HEADER);
    expect(await knows('secure-h5live-owner.min.js')).to.equal(true);
    for (const file of [
      'secure-h5live-player.min.js',
      ...eagerFiles(installed('dist'), 'cdn/secure-h5live-player.js'),
      ...eagerFiles(installed('dist'), 'cdn/embed.js'),
    ])
      expect(await knows(file), file).to.equal(false);
  });

  it('does not bring the form with the player', async () => {
    const single = (await readdir(installed('dist'))).filter((file) =>
      /^secure-h5live-player\b.*\.min\.js$/.test(file),
    );
    const cdn = await readdir(installed('dist', 'cdn'), { recursive: true });
    const files = [
      ...single,
      ...cdn.filter((file) => file.endsWith('.js') && !file.includes('owner')).map((file) => `cdn/${file}`),
    ];
    expect(files.length).to.be.greaterThan(5);
    for (const file of files)
      expect((await dist(file)).toString(), file).not.to.include('h5live-token-created');
    expect((await dist('secure-h5live-owner.min.js')).toString()).to.include('h5live-token-created');
  });

  describe('in a page', () => {
    // Nothing but the script itself, and the policies that it makes.
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "require-trusted-types-for 'script'",
      `trusted-types lit-html ${TRUSTED_TYPES_POLICY}`,
    ].join('; ');
    let server: Server;
    let origin: string;

    before(async () => {
      server = createServer((request, response) => {
        void readFile(installed('dist', 'secure-h5live-player.min.js')).then((file) => {
          const script = request.url?.endsWith('.js');
          response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
          response.setHeader('content-security-policy', policy);
          response.end(
            script
              ? file
              : `<!doctype html><script type="module" src="/player.js"></script>
                 <secure-h5live-player stream-name="AAAAA-BBBBB" lang="en" player-src="/none"></secure-h5live-player>`,
          );
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    it('defines the tags with one script tag, also under a strict Content-Security-Policy', async () => {
      const browser = await puppeteer.launch(await findBrowser());
      try {
        const page = await browser.newPage();
        await page.evaluateOnNewDocument(WATCH_POLICY);
        await page.goto(origin);
        // Looked for in the page: what puppeteer waits with is a text that is made code, which the policy forbids.
        const heading = await page.evaluate(async () => {
          await customElements.whenDefined('secure-h5live-player');
          for (;;) {
            const player = document.querySelector('secure-h5live-player');
            const status = player?.shadowRoot?.querySelector('secure-h5live-token-status');
            const text = status?.shadowRoot?.querySelector('h2')?.textContent;
            if (text) return text;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        });
        expect(heading).to.equal('No playback token');
        expect(await violationsOn(page)).to.deep.equal([]);
      } finally {
        await browser.close();
      }
    });
  });
});
