import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { BROWSER_VARIABLE } from '../helpers/browser.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');
const settings = JSON.parse(read('package.json')) as {
  version: string;
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
};

describe('the README', () => {
  it('is at most 150 lines long', () => {
    expect(readme.split('\n').length).to.be.at.most(150);
  });

  it('sets everything up with two commands', () => {
    const commands = [...readme.matchAll(/^npm ci && npm \w+$/gm)].map(([command]) => command);
    expect(commands).to.deep.equal(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('begins with a picture that is small', () => {
    const [, file = ''] = /!\[[^\]]{40,}\]\(([^)]+)\)/.exec(readme.split('```')[0] ?? '') ?? [];
    expect(statSync(join(root, file)).size).to.be.within(10_000, 60_000);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, script, short]) => script ?? short,
    );
    expect(named.length).to.be.greaterThan(5);
    for (const name of named) expect(settings.scripts, name).to.have.property(String(name));
  });

  it('names, and leads to, only files that exist', () => {
    const named = [
      ...readme.matchAll(/`((?:src|demo|docs|test|\.ci)\/[\w./-]*)`/g),
      ...readme.matchAll(/\]\((?!https:)([^)#]+)(?:#[^)]*)?\)/g),
    ].map(([, path]) => path ?? '');
    expect(named.length).to.be.greaterThan(20);
    for (const path of named) expect(existsSync(join(root, path)), path).to.equal(true);
  });

  it('names only entries that the package has', () => {
    const named = [...readme.matchAll(/(['"`])secure-h5live-player(\/[\w-]+)?\1/g)].map(
      ([, , path]) => `.${path ?? ''}`,
    );
    expect(named).to.include.members(['.', './player', './token']);
    for (const path of named) expect(settings.exports).to.have.property(path);
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

describe('the changelog', () => {
  it('begins with the version that the package has', () => {
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).to.equal(settings.version);
  });
});

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
