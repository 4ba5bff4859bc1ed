// Every block of code that a document shows is compiled, opened or run, by its language; what is played, too, is played by
// test/frameworks/documented.test.ts.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { transform } from 'esbuild';
import { builtOnce } from '../../build/build.mjs';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { vendorSettings } from '../../docs/generated/numbers.mjs';
import { readArguments } from '../../src/cli/arguments.js';
import { STREAM } from '../helpers/forge.js';
import { typeProblems } from '../helpers/type-problems.js';
import { MUX_PLAYER } from './kit/mux-player.js';
import { DOCUMENTS, ROOT, SHOWN, textOf, type ShownCode } from './kit/documents.js';

const run = promisify(execFile);
const settings = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** Languages whose code is looked at here, or by the test that is named. */
const LANGUAGES: Readonly<Record<string, string>> = {
  html: 'here',
  js: 'here',
  css: 'here',
  json: 'here',
  sh: 'here',
  ts: 'test/frameworks/types.test.ts',
  '': 'test/project/content-policy.test.ts',
};

const of = (language: string): readonly ShownCode[] => SHOWN.filter((one) => one.language === language);
const placeOf = ({ file, line }: ShownCode): string => `${file}:${line}`;

interface Element {
  readonly tagName: string;
  readonly members: readonly { name: string }[];
  readonly events?: readonly { name: string }[];
  readonly attributes: readonly { name: string }[];
  readonly cssParts: readonly { name: string }[];
  readonly slots: readonly { name: string }[];
  readonly cssProperties: readonly { name: string }[];
  readonly cssStates: readonly { name: string }[];
}

describe('code that documents show', () => {
  let elements: readonly Element[] = [];
  let edge: Edge;
  before(async () => {
    const dist = await builtOnce();
    const { modules } = JSON.parse(textOf(join('dist', 'custom-elements.json'))) as {
      modules: { declarations: Element[] }[];
    };
    elements = modules.flatMap(({ declarations }) => declarations);
    expect(dist).to.equal(join(ROOT, 'dist'));
    edge = await startEdge();
  });
  after(() => edge?.close());

  it('is in languages that are looked at', () => {
    expect(SHOWN.length).to.be.greaterThan(30);
    expect(SHOWN.filter(({ language }) => !(language in LANGUAGES)).map(placeOf)).to.deep.equal([]);
    for (const [language, where] of Object.entries(LANGUAGES)) {
      expect(of(language).length, language).to.be.greaterThan(0);
      if (where !== 'here') expect(existsSync(join(ROOT, where)), where).to.equal(true);
    }
  });

  for (const shown of of('html'))
    it(`is HTML whose tags have only attributes, and slots, that there are: ${placeOf(shown)}`, () => {
      const tags = [...shown.code.matchAll(/<(secure-h5live-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)];
      expect(tags.length).to.be.greaterThan(0);
      expect(tags.length).to.equal([...shown.code.matchAll(/<secure-h5live-/g)].length);
      for (const [, tag = '', written = ''] of tags) {
        const known = elements.find(({ tagName }) => tagName === tag)?.attributes.map(({ name }) => name);
        const names = [...written.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map(([, name]) => name);
        expect(known, tag).to.include.members(names);
        expect(shown.code).to.include(`</${tag}>`);
      }
      const slots = elements.flatMap((element) => element.slots.map(({ name }) => name));
      for (const [, slot] of shown.code.matchAll(/ slot="([\w-]+)"/g)) expect(slots).to.include(slot);
    });

  it('asks for tokens at the address at which the servers beside it give them', () => {
    const asked = [...of('html'), ...of('js')].flatMap((shown) =>
      [...shown.code.matchAll(/(?:token-endpoint="|tokenEndpoint: '|fetch\(`)([^"'`?]*)/g)].map(
        ([, address]) => `${placeOf(shown)}: ${address}`,
      ),
    );
    expect(asked.length).to.be.greaterThan(10);
    expect(
      asked.filter((one) => !/: (?:\/playback-token|http:\/\/127\.0\.0\.1:8010\/.*)$/.test(one)),
    ).to.deep.equal([]);
  });

  for (const shown of of('js'))
    it(`is JavaScript that fits the package’s types: ${placeOf(shown)}`, () => {
      expect(problemsOf(shown.code)).to.deep.equal([]);
    });

  it('is held against types that find what is wrong', () => {
    const wrong =
      "import { createTokenHandler } from 'secure-h5live-player/server';\ncreateTokenHandler({});";
    expect(problemsOf(wrong)).to.have.length(1);
  });

  for (const shown of of('css'))
    it(`is CSS of properties, parts and states that there are: ${placeOf(shown)}`, async () => {
      const { warnings } = await transform(shown.code, { loader: 'css' });
      expect(warnings).to.deep.equal([]);
      const names = (kind: 'cssParts' | 'cssStates' | 'cssProperties') =>
        elements.flatMap((element) => element[kind].map(({ name }) => name));
      for (const [, name] of shown.code.matchAll(/::part\(([\w-]+)\)/g))
        expect(names('cssParts')).to.include(name);
      for (const [, name] of shown.code.matchAll(/:state\(([\w-]+)\)/g))
        expect(names('cssStates')).to.include(name);
      for (const [name] of shown.code.matchAll(/--h5live-[\w-]+/g))
        expect(names('cssProperties')).to.include(name);
    });

  it('moves from other players to what the element has', async () => {
    const player = elements.find(({ tagName }) => tagName === 'secure-h5live-player');
    const { attributes = [], members = [], events = [] } = player ?? {};
    const known = new Set([...attributes, ...members, ...events].map(({ name }) => name));
    const text = `${textOf('docs/pages/moving.md')}\n${await vendorSettings()}`;
    const rows = [...text.matchAll(/^\| .+ \| (.+) \|$/gm)];
    const named = rows.flatMap(([, here = '']) =>
      [...here.matchAll(/`([a-z][\w-]*)/gi)].map(([, name = '']) => name),
    );
    expect(named.length).to.be.greaterThan(30);
    // Fields of an event are told of beside it.
    expect(named.filter((name) => name !== 'event' && !known.has(name))).to.deep.equal([]);
  });

  it('moves from what mux-player has', () => {
    const [, table = ''] = /## From mux-player\n([^]*)/.exec(textOf('docs/pages/moving.md')) ?? [];
    const rows = [...table.matchAll(/^\| (.+?) +\| .+ \|$/gm)].slice(1);
    const named = rows.flatMap(([, there = '']) =>
      [...there.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name.replace(/: none$/, '')),
    );
    expect(named.length).to.be.greaterThan(20);
    expect(named.filter((name) => name !== '<video>' && !MUX_PLAYER.includes(name))).to.deep.equal([]);
  });

  for (const shown of of('json'))
    it(`is JSON: ${placeOf(shown)}`, () => {
      expect(JSON.parse(shown.code)).to.be.an('object');
    });

  for (const shown of of('sh'))
    for (const line of shown.code.trim().split('\n'))
      it(`is a command that there is, and that does what it says: ${line}`, async () => {
        const [, words] = /^npx secure-h5live-player (.+)$/.exec(line) ?? [];
        if (words !== undefined) return expectAnswer(words.split(' '), edge);
        expect(commandProblem(line)).to.equal(undefined);
      });

  it('installs a package that is not published yet from what a clone packs', async () => {
    const [, commands = '', file = ''] =
      /^ *The package is not on the npm registry yet\..*`(npm ci [^`]+)`.*`npm install \S+\/([^`/]+)`/m.exec(
        textOf('docs/pages/start.md'),
      ) ?? [];
    expect(commandProblem(commands)).to.equal(undefined);
    const { stdout } = await run('npm', ['pack', '--dry-run', '--json'], { cwd: ROOT });
    const [packed] = JSON.parse(stdout) as [{ filename: string }];
    expect(file).to.equal(packed.filename);
  });

  it('is told from a command that there is not', () => {
    expect(commandProblem('npm run dokumentation')).to.match(/dokumentation/);
    expect(commandProblem('npm test -- test/nowhere.test.ts')).to.match(/nowhere/);
    expect(commandProblem('rm -rf .')).to.match(/rm/);
    expect(commandProblem('NO_SUCH_SETTING=1 python3 server.py')).to.match(/NO_SUCH_SETTING/);
    expect(commandProblem('node nowhere.js')).to.match(/nowhere/);
  });
});

/** What is wrong with a line for a terminal; nothing where it runs. Those that start everything are run by CI. */
function commandProblem(line: string): string | undefined {
  for (const command of line.split(' && ')) {
    const [, server] = /^(?:[A-Z_]+=\S+ )*(?:node|python3) (\S+)$/.exec(command) ?? [];
    if (server !== undefined || /^(?:[A-Z_]+=\S+ )*php -S \S+$/.test(command)) {
      if (unreadSettings(command, server ?? '.php').length > 0) return command;
      continue;
    }
    const [, script] = /^(?:[A-Z_]+=\S+ )*npm (?:run )?([\w:-]+)/.exec(command) ?? [];
    if (script === undefined) return command;
    if (!['ci', 'install', 'pack'].includes(script) && !(script in settings.scripts)) return command;
    const [, file] = /(test\/[\w./-]+\.test\.ts)/.exec(command) ?? [];
    if (file !== undefined && !existsSync(join(ROOT, file))) return command;
  }
  return undefined;
}

/** The environment variables of a command that the server which a page shows, with this end of its name, does not read. */
function unreadSettings(command: string, server: string): string[] {
  const shown = DOCUMENTS.flatMap((file) => [...textOf(file).matchAll(/^<!-- file: (\S+) -->$/gm)]);
  const file = shown.map(([, name = '']) => name).find((name) => name.endsWith(server));
  if (!file) return [server];
  const folder = dirname(file);
  const code = shown.filter(([, name = '']) => dirname(name) === folder).map(([, name = '']) => textOf(name));
  const named = [...command.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name);
  return named.filter((name) => !code.some((text) => text.includes(name)));
}

/** Runs the package's command as it stands there, with the local cloud in place of nanoStream's. */
async function expectAnswer(words: readonly string[], edge: Edge): Promise<void> {
  const { do: act } = readArguments(words, Date.now());
  expect(act).to.equal('make');
  const local: Readonly<Record<string, string>> = {
    'AAAAA-BBBBB': STREAM,
    'http://127.0.0.1:8010': edge.origin,
  };
  const args = words.map((word) => local[word] ?? word);
  const env = {
    ...process.env,
    NANOSTREAM_API_KEY: edge.keys.apiKey,
    NANOSTREAM_TOKEN_API: edge.origin,
  };
  const { stdout, stderr } = await run(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], { env });
  expect(stdout + stderr).to.include(STREAM);
  expect(/eyJ[\w-]{20}/.test(stdout)).to.equal(words.includes('--show-token'));
}

/** What pages and servers of the reader's own have. */
const AROUND = `
declare const fetchToken: () => Promise<string>;
declare const userOf: (request: Request) => Promise<string | undefined>;
declare const oldPage: string;
declare const onStats: (event: { data: object }) => void;
declare const template: unknown;
declare const app: {
  use(path: string, listener: (request: SessionRequest, response: import('node:http').ServerResponse) => void): void;
};
type SessionRequest = import('node:http').IncomingMessage & { session: { user?: string } };
declare const nonce: string;
declare module '@lit-labs/ssr' { export const render: (...all: unknown[]) => Iterable<string>; }
declare module '@lit-labs/ssr/lib/lit-element-renderer.js' { export const LitElementRenderer: unknown; }
declare module '@lit-labs/ssr/lib/render-result.js' { export const collectResult: (result: unknown) => Promise<string>; }
`;

const POSSIBLY_NULL = 18_047;

/** What the compiler says of code that uses the package as it is built. */
function problemsOf(code: string): string[] {
  const beside = { [join(ROOT, 'around.d.ts')]: AROUND };
  const problems = typeProblems(join(ROOT, 'shown.mts'), `${code}\nexport {};\n`, {
    beside,
    types: ['node'],
  });
  // Who shows a page's code says that its element is there.
  return problems.filter(({ code }) => code !== POSSIBLY_NULL).map(({ text }) => text);
}
