// What README and documentation show, as it stands there, in an empty project with the package as it is packed: opened in a browser, run
// in Node, typed into a terminal. Only names, tokens and servers are those of the local cloud. Not part of `npm test`: it installs.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { writeDiagnostics } from '../../src/diagnostics/index.js';
import { freePort, startProgram } from '../backends/kit/program.js';
import { bundle } from '../helpers/bundlers.mjs';
import { sign, STREAM } from '../helpers/forge.js';
import { frameworksFolder, withPackage } from '../helpers/frameworks.js';
import { pierced } from '../helpers/pierced.js';
import { pause } from '../helpers/viewer.js';
import { onVisitedSite, plays } from '../helpers/visited-site.js';
import { REPORT } from '../unit/diagnostics/reports.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Code that a document shows, with the language that it names. */
interface Shown {
  readonly language: string;
  readonly code: string;
}

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

const shownIn = (file: string): Shown[] =>
  [...textOf(file).matchAll(/^( *)```(\w*)(?: .*)?\n([^]*?)^\1```$/gm)].map(
    ([, , language = '', code = '']) => ({
      language,
      code,
    }),
  );

const PAGES = readdirSync(join(root, 'docs/pages'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => join('docs/pages', file));
const DOCUMENTS = ['README.md', ...PAGES];
const ALL = DOCUMENTS.flatMap(shownIn);

/** The code of README and pages in a language that has these words in it, which is the same wherever it stands. */
function codeWith(words: string, language: string): string {
  const found = new Set(
    ALL.filter((shown) => shown.language === language && shown.code.includes(words)).map(({ code }) =>
      unindented(code),
    ),
  );
  expect(found.size, words).to.equal(1);
  return [...found][0] ?? '';
}

/** Code as it stands in no list. */
function unindented(code: string): string {
  const [margin = ''] = /^ */.exec(code) ?? [];
  return code.replaceAll(new RegExp(`^${margin}`, 'gm'), '');
}

/** Puts each text in the place of another, which has to be there. */
function replaced(code: string, changes: Readonly<Record<string, string>>): string {
  for (const text of Object.keys(changes)) expect(code).to.contain(text);
  return Object.entries(changes).reduce((changed, [text, other]) => changed.replaceAll(text, other), code);
}

const pageOf = (html: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Live</title></head><body>${html}</body></html>`;

const TAG_CODE = 'src="secure-h5live-player.min.js"></script>\n\n<secure-h5live-player';
const PAGE_CODE = '<title>Live</title>';
const MODULE_CODE = 'document.createElement';
const BACKEND_CODE = 'createServer(toNodeListener(handle))';
const SNIPPET_CODE = '\n  snippet\n></secure-h5live-player>';

/** What the files for pages register, of which each is an entry as well. */
const TAGS = {
  'secure-h5live-owner': ['form', 'overview', 'decoder'].map((name) => `secure-h5live-token-${name}`),
  'secure-h5live-code-snippet': ['secure-h5live-code-snippet'],
};

onVisitedSite('what README and documentation show, in an empty project', (visited) => {
  let folder = '';
  let dist = '';
  let servers = '';

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'h5live-documented-'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    dist = join(await withPackage(folder), 'node_modules/secure-h5live-player/dist');
    visited.site.folder = folder;
    servers = `rtmp-url="rtmp://localhost/splay" websocket-url="${visited.socket}"`;
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  /** As the README has it, with a stream of the local cloud. */
  const local = (html: string): string =>
    replaced(html, {
      'AAAAA-BBBBB': STREAM,
      '<secure-h5live-player': `<secure-h5live-player ${servers} muted`,
    });

  /** Serves a page, and opens it. */
  function opened(path: string, html: string) {
    visited.site.pages.set(new URL(path, visited.site.origin).pathname, { html });
    return visited.open(path);
  }

  it('plays by a tag, with the one file alone beside the page', async () => {
    const name = 'secure-h5live-player.min.js';
    cpSync(join(dist, name), join(folder, name));
    await plays(await opened('/tag.html', pageOf(local(codeWith(TAG_CODE, 'html')))));
    expect(visited.errors).to.deep.equal([]);
  });

  it('plays by the whole page that the start has', async () => {
    const html = replaced(local(codeWith(PAGE_CODE, 'html')), {
      'eyJhbGciOi…': await sign(visited.edge.keys),
    });
    await plays(await opened('/start.html', html));
    expect(visited.errors).to.deep.equal([]);
  });

  it('plays by a tag, with the pieces of `dist/cdn`', async () => {
    cpSync(join(dist, 'cdn'), join(folder, 'cdn'), { recursive: true });
    const html = replaced(local(codeWith(TAG_CODE, 'html')), {
      'secure-h5live-player.min.js': 'cdn/secure-h5live-player.js',
    });
    await plays(await opened('/cdn.html', pageOf(html)));
    expect(visited.errors).to.deep.equal([]);
  });

  it('plays in `embed.html`, of which the address names the stream and has the token', async () => {
    cpSync(join(dist, 'cdn'), join(folder, 'frames'), { recursive: true });
    const frame = replaced(readFileSync(join(dist, 'cdn/embed.html'), 'utf8'), {
      '<secure-h5live-player>': `<secure-h5live-player ${servers}>`,
    });
    const token = await sign(visited.edge.keys);
    const query = `stream-name=${STREAM}&autoplay=&muted=#security.jwtoken=${token}`;
    await plays(await opened(`/frames/embed.html?${query}`, frame));
    expect(visited.errors).to.deep.equal([]);
  });

  it('plays by a module, with what a bundler makes of it', async () => {
    const made = "document.createElement('secure-h5live-player');";
    const settings = {
      rtmpUrl: 'rtmp://localhost/splay',
      websocketUrl: visited.socket,
      muted: true,
      autoplay: true,
    };
    const code = replaced(codeWith(MODULE_CODE, 'js'), {
      'AAAAA-BBBBB': STREAM,
      [made]: `${made}\nObject.assign(player, ${JSON.stringify(settings)});`,
    });
    const token = JSON.stringify(await sign(visited.edge.keys));
    writeFileSync(join(folder, 'main.js'), `const fetchToken = async () => ${token};\n${code}`);
    writeFileSync(join(folder, 'index.html'), pageOf('<script type="module" src="./main.js"></script>'));
    const installed = await frameworksFolder();
    const out = join(folder, 'built');
    const warnings = await bundle('vite', { installed, folder, files: ['index.html'], out, base: '/built/' });
    expect(warnings).to.deep.equal([]);
    await plays(await visited.open('/built/index.html'));
    expect(visited.errors).to.deep.equal([]);
  });

  for (const [file, tags] of Object.entries(TAGS))
    it(`registers ${tags.join(', ')} by the one file ${file}.min.js, and by the entry that a bundler takes`, async () => {
      const single = `${file}.min.js`;
      cpSync(join(dist, single), join(folder, single));
      const shown = tags.map((tag) => `<${tag}></${tag}>`).join('');
      const page = await opened(`/${file}.html`, pageOf(`<script type="module" src="${single}"></script>`));
      for (const tag of tags) await page.waitForFunction(`customElements.get('${tag}')`);
      const entry = file.replace('secure-h5live-', 'secure-h5live-player/');
      writeFileSync(join(folder, 'main.js'), `import '${entry}';`);
      writeFileSync(
        join(folder, 'index.html'),
        pageOf(`${shown}<script type="module" src="./main.js"></script>`),
      );
      const out = join(folder, `built-${file}`);
      const made = { installed: await frameworksFolder(), folder, files: ['index.html'], out };
      expect(await bundle('vite', { ...made, base: `/built-${file}/` })).to.deep.equal([]);
      const built = await visited.open(`/built-${file}/index.html`);
      for (const tag of tags) await built.waitForFunction(`customElements.get('${tag}')`);
      expect(visited.errors).to.deep.equal([]);
    });

  it('has each entry that the table names, and all can be imported in Node but what is for React or has types only', async () => {
    const table = /^## Entries$([^]*?)^## /m.exec(textOf('docs/pages/package.md'))?.[1] ?? '';
    const named = [...table.matchAll(/`(?:secure-h5live-player)?(\/[\w/-]+)?`/g)].map(
      ([, path = '']) => path,
    );
    const entries = [...new Set(named)].filter((path) => !/^\/(?:react|types)\b/.test(path));
    expect(entries).to.include.members(['', '/define', '/player', '/standalone', '/server/node', '/ssr']);
    const code = entries
      .map((path) => `import('secure-h5live-player${path}').then(() => console.log('${path} is there'));`)
      .join('\n');
    writeFileSync(join(folder, 'entries.js'), code);
    const { stdout, stderr } = await run(process.execPath, ['entries.js'], { cwd: folder });
    expect(stderr).to.equal('');
    expect(stdout.trim().split('\n').sort()).to.deep.equal(entries.map((path) => `${path} is there`).sort());
  });

  it('gives each viewer a token by its backend, with which the page with an endpoint plays, and shows the code to embed', async () => {
    const port = await freePort();
    const code = replaced(codeWith(BACKEND_CODE, 'js'), {
      'apiKey:': `tokenApi: ${JSON.stringify(visited.edge.origin)}, apiKey:`,
      'https://www.example.com': visited.site.origin,
      'AAAAA-BBBBB': STREAM,
      'listen(3000)': `listen(${port}, '127.0.0.1')`,
    });
    writeFileSync(join(folder, 'backend.js'), `const userOf = async () => 'alice';\n${code}`);
    const env = { NANOSTREAM_API_KEY: visited.edge.keys.apiKey };
    const backend = startProgram(process.execPath, ['backend.js'], { cwd: folder, env });
    try {
      const address = `http://127.0.0.1:${port}`;
      const answers = () => fetch(address).then(Boolean, () => false);
      for (const end = Date.now() + 20_000; !(await answers()); await pause(50))
        if (Date.now() > end) throw new Error(`no answer from the backend: ${backend.log()}`);
      visited.site.backends.set('/playback-token', address);
      const file = '/node_modules/secure-h5live-player/dist/cdn/secure-h5live-player.js';
      const script = `<script type="module" src="${file}"></script>`;
      const tag = replaced(local(codeWith(TAG_CODE, 'html')), { 'secure-h5live-player.min.js': file });
      await plays(await opened('/renewing.html', pageOf(tag)));
      expect(visited.errors).to.deep.equal([]);
      const page = await opened('/snippet.html', pageOf(script + local(codeWith(SNIPPET_CODE, 'html'))));
      await pierced(page, 'secure-h5live-player >>> secure-h5live-code-snippet');
      expect(visited.errors).to.deep.equal([]);
    } finally {
      await backend.stop();
    }
  });

  it('makes a token in a terminal that can be pasted into a ticket, and reads one', async () => {
    const [, line = ''] =
      /^npx (secure-h5live-player token make .+)$/m.exec(textOf('docs/pages/command.md')) ?? [];
    const words = replaced(line, { 'AAAAA-BBBBB': STREAM, ' --show-token': '' }).split(' ');
    const env = {
      ...process.env,
      NANOSTREAM_API_KEY: visited.edge.keys.apiKey,
      NANOSTREAM_TOKEN_API: visited.edge.origin,
    };
    // As `npx` does, where the package is installed; it never asks a registry then.
    const made = await run('npx', ['--no-install', ...words], { cwd: folder, env });
    expect(made.stdout).to.contain(STREAM);
    expect(made.stdout + made.stderr).not.to.match(/eyJ[\w-]{20}/);
    const shown = await run('npx', ['--no-install', ...words, '--show-token'], { cwd: folder, env });
    expect(shown.stdout).to.match(/eyJ[\w-]{20}/);
  });

  it('does in a terminal what each command of the table says', async () => {
    const env = {
      ...process.env,
      NANOSTREAM_API_KEY: visited.edge.keys.apiKey,
      NANOSTREAM_TOKEN_API: visited.edge.origin,
    };
    const named = [...textOf('docs/pages/command.md').matchAll(/^\| `npx (secure-h5live-player [\w ]+)`/gm)];
    const all = named.map(([, command = '']) => command);
    const tried = new Set<string>();
    async function told(command: string, ...words: string[]): Promise<string> {
      expect(all).to.include(command);
      tried.add(command);
      const args = ['--no-install', ...command.split(' '), ...words];
      return (await run('npx', args, { cwd: folder, env })).stdout;
    }
    const tool = 'secure-h5live-player';
    const made = await told(`${tool} token make`, '--stream', STREAM, '--revocable', '--show-token');
    const [token = ''] = /eyJ[\w.-]+/.exec(made) ?? [];
    expect(await told(`${tool} token decode`, token))
      .to.contain(STREAM)
      .and.not.match(/eyJ/);
    expect(await told(`${tool} token verify`, token)).to.contain('genuine');
    expect(await told(`${tool} token revoke`, token)).to.contain('revoked');
    const refused = await told(`${tool} token verify`, token).catch(({ code }: { code: number }) => code);
    expect(refused).to.equal(1);
    writeFileSync(join(folder, 'ticket.txt'), writeDiagnostics(REPORT));
    expect(await told(`${tool} explain`, 'ticket.txt')).to.match(/^1\. /m);
    expect(await told(`${tool} explain 4903`))
      .to.contain('Code 4903')
      .and.to.contain('- Owner: ');
    expect([...tried]).to.have.members(all);
  });
});
