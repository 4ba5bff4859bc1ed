import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import { BROWSER_VARIABLE } from '../helpers/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const settings = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
};

describe('the README', () => {
  it('is at most 200 lines long', () => {
    expect(readme.split('\n').length).to.be.at.most(200);
  });

  it('sets everything up with two commands', () => {
    const commands = [...readme.matchAll(/^npm ci && npm \w+$/gm)].map(([command]) => command);
    expect(commands).to.deep.equal(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short,
    );
    expect(named.length).to.be.greaterThan(5);
    for (const name of named) expect(settings.scripts, name).to.have.property(String(name));
  });

  it('names only files that exist', () => {
    const named = [...readme.matchAll(/`((?:src|demo|test|\.ci)\/[\w./-]*)`/g)].map(([, path]) => path ?? '');
    expect(named.length).to.be.greaterThan(5);
    for (const path of named) expect(existsSync(join(root, path)), path).to.equal(true);
  });

  it('names only entries that the package has', () => {
    const named = [...readme.matchAll(/(['"`])secure-h5live-player(\/[\w-]+)?\1/g)].map(
      ([, , path]) => `.${path ?? ''}`,
    );
    expect(named).to.include.members(['.', './player', './token']);
    for (const path of named) expect(settings.exports).to.have.property(path);
  });

  it('leads to a reference that documents every attribute, event, part, slot and state of the elements, and no other', () => {
    for (const [tag, folder] of [
      ['secure-h5live-player', 'player'],
      ['secure-h5live-token-status', 'token-status'],
      ['secure-h5live-code-snippet', 'owner/code-snippet'],
      ['secure-h5live-token-form', 'owner/token-form'],
      ['secure-h5live-token-overview', 'owner/token-overview'],
      ['secure-h5live-token-decoder', 'owner/token-decoder'],
    ] as const) {
      const source = read(`src/elements/${folder}/${folder.split('/').at(-1)}.ts`);
      const section = read('src/elements/reference.md').split(`### \`<${tag}>\``)[1]?.split(/^##/m)[0] ?? '';
      const decorated = [...source.matchAll(/@property\((?:\{([^}]*)\})?\)\s*(?:override )?(\w+)/g)].map(
        ([, options = '', name]) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name,
      );
      const kind = DECLARING.get(tag);
      const attributes = kind ? declaredAttributes(kind, source) : decorated;
      // It has no property, and goes with every attribute that holds a secret.
      if (source.includes('secret: true')) attributes.push('keep-token');
      const events = [...source.matchAll(/@event \{\w+\} ([\w-]+)/g)].map(([, name]) => name);
      const parts = [...source.matchAll(/@(?:csspart|slot|cssstate) ([\w-]+)/g)].map(([, name]) => name);
      const documented = [...section.matchAll(/^\| `([\w-]+)`\s*\|/gm)].map(([, name]) => name);
      expect(documented.sort(), tag).to.deep.equal([...attributes, ...events, ...parts].sort());
    }
  });

  it('names the variables that are read', () => {
    expect(readme).to.contain(`\`${BROWSER_VARIABLE}\``);
    for (const name of ['PORT', 'HOST']) {
      expect(readme).to.contain(`\`${name}\``);
      expect(read('demo/local-cloud/main.ts')).to.contain(name);
    }
    expect(readme).to.contain('`NANOPLAYER_SRC`');
  });
});

/** The elements whose properties are told by their defaults. */
const DECLARING = new Map<string, typeof ReactiveElement>([
  ['secure-h5live-player', SecureH5livePlayer],
  ['secure-h5live-token-status', SecureH5liveTokenStatus],
]);

/** The names of an element's attributes, and of the properties without one, each of which is declared in its source, or in a table of its own. */
function declaredAttributes(kind: typeof ReactiveElement, source: string): string[] {
  const properties = [...kind.elementProperties];
  const [, table] = /extends (PlayerProperties) \{/.exec(source) ?? [];
  const tables = read('src/elements/player/player-properties.ts').split(`interface ${table}`);
  const where = table ? tables[1]?.split(/\n\}/)[0] : source;
  const declared = [...(where ?? '').matchAll(/^ {2}(?:declare )?(\w+): .*;$/gm)].map(([, name]) => name);
  expect(properties.map(([name]) => name).sort()).to.deep.equal(declared.sort());
  return properties.map(([name, { attribute }]) =>
    typeof attribute === 'string' ? attribute : String(name),
  );
}

describe('the guide for contributors', () => {
  const guide = read('CONTRIBUTING.md');

  it('names only files and folders that exist', () => {
    const named = [...guide.matchAll(/(?:`|test -- )((?:src|demo|test)\/[\w./-]*|[\w-]+\.(?:md|json))/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).to.be.greaterThan(20);
    for (const path of named) expect(existsSync(join(root, path)), path).to.equal(true);
  });

  it('names only commands that exist', () => {
    for (const [, name] of guide.matchAll(/npm run ([\w:-]+)/g))
      expect(settings.scripts).to.have.property(String(name));
  });

  it('names every room', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    for (const { name } of rooms) expect(guide).to.contain(`\`src/${name}\``);
  });
});

describe('the README of the local cloud', () => {
  const room = 'demo/local-cloud';
  const text = read(`${room}/README.md`);

  it('is at most 60 lines long', () => {
    expect(text.split('\n').length).to.be.at.most(60);
  });

  it('names every folder, and only files that exist', () => {
    const [, table = ''] = text.split('## What stands where');
    const named = [...table.matchAll(/`([\w/-]+(?:\/|\.\w+))`/g)].map(([, path]) => path ?? '');
    for (const path of named)
      expect(existsSync(join(root, room, path)) || existsSync(join(root, path)), path).to.equal(true);
    const folders = readdirSync(join(root, room), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(named).to.include.members(folders.map(({ name }) => `${name}/`));
  });

  it('names the variables that are read, and no others', () => {
    const named = [...text.matchAll(/^\| `([A-Z_0-9]+)`/gm)].map(([, name]) => name);
    const used = [...read(`${room}/main.ts`).matchAll(/process\.env\['(\w+)'\]/g)].map(([, name]) => name);
    expect(named.sort()).to.deep.equal(used.sort());
  });
});

describe('CI', () => {
  it('calls the test command of the README, and all other parts of the check', () => {
    const script = read('.ci/run');
    expect(script).to.contain('npm ci && npm test');
    const parts = [...(settings.scripts['check'] ?? '').matchAll(/npm run ([\w:]+)/g)].map(
      ([, name]) => name,
    );
    expect(parts).to.have.length.greaterThan(3);
    for (const part of parts) expect(script).to.contain(`npm run ${part}`);
  });
});
