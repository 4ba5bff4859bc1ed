// The folder that the cloud keeps its data in, and what becomes of data that was damaged there.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import sqlite from 'node-sqlite3-wasm';
import { openCloud, type Cloud } from '../../demo/local-cloud/cloud.js';
import { MIGRATIONS } from '../../demo/local-cloud/store/migrations.js';

const POSIX = process.platform === 'win32' ? 'modes are of POSIX systems' : false;

let base: string;
const opened: Cloud[] = [];
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => {
  for (const cloud of opened.splice(0)) cloud.close();
  rmSync(base, { recursive: true, force: true });
});

async function open(folder: string, fresh = false): Promise<Cloud> {
  const cloud = await openCloud({ now: () => Date.now(), folder, fresh });
  opened.push(cloud);
  return cloud;
}
/** What opening fails with. */
const refusal = (folder: string, fresh = false): Promise<Error> =>
  open(folder, fresh).then(
    () => {
      throw new Error('It was opened.');
    },
    (error: unknown) => error as Error,
  );
const modeOf = (path: string): number => statSync(path).mode & 0o7777;

describe('the folder of the kept data', { skip: POSIX }, () => {
  it('is made for its owner alone, and so are the folders that lead there', async () => {
    const umask = process.umask(0);
    try {
      await open(join(base, 'a', 'b'));
    } finally {
      process.umask(umask);
    }
    for (const path of ['a', 'a/b']) expect(modeOf(join(base, path)), path).to.equal(0o700);
    expect(modeOf(join(base, 'a/b/cloud.db'))).to.equal(0o600);
  });

  for (const mode of [0o755, 0o750, 0o700, 0o711, 0o2755, 0o1755]) {
    it(`keeps its mode where it was there before: ${mode.toString(8)}`, async () => {
      const folder = join(base, 'theirs');
      mkdirSync(folder);
      chmodSync(folder, mode);
      await open(folder);
      expect(modeOf(folder)).to.equal(mode);
      expect(modeOf(join(folder, 'cloud.db'))).to.equal(0o600);
    });
  }

  for (const mode of [0o777, 0o1777, 0o775, 0o720, 0o702, 0o707]) {
    it(`is refused where others may write there, and left as it is: ${mode.toString(8)}`, async () => {
      const folder = join(base, 'shared');
      mkdirSync(folder);
      chmodSync(folder, mode);
      for (const fresh of [false, true]) {
        const { message } = await refusal(folder, fresh);
        expect(message).to.match(/^Others may write in /);
        expect(message).to.contain(folder).and.to.contain('chmod go-w').and.to.contain('H5LIVE_DATA');
      }
      expect(modeOf(folder)).to.equal(mode);
      expect(existsSync(join(folder, 'cloud.db'))).to.equal(false);
    });
  }

  it('is the one that a link leads to', async () => {
    const [folder, link] = [join(base, 'real'), join(base, 'link')];
    mkdirSync(folder, { mode: 0o755 });
    symlinkSync(folder, link);
    await open(link);
    expect(modeOf(folder)).to.equal(0o755);
    opened.pop()?.close();
    chmodSync(folder, 0o777);
    expect((await refusal(link)).message).to.match(/^Others may write in /);
  });

  it('is no file, and is said to be none', async () => {
    const file = join(base, 'file');
    writeFileSync(file, 'theirs');
    for (const place of [file, join(file, 'inner')]) {
      const error = await refusal(place);
      expect(error.message).to.contain(place).and.to.contain('H5LIVE_DATA');
      expect(error).not.to.have.property('code');
    }
    expect(readFileSync(file, 'utf8')).to.equal('theirs');
  });

  it('is left alone where its cloud.db is somebody else’s, and so is that file', async () => {
    const file = join(base, 'cloud.db');
    writeFileSync(file, 'of another program '.repeat(100));
    chmodSync(file, 0o640);
    await refusal(base);
    expect(modeOf(file)).to.equal(0o640);
    expect(readFileSync(file, 'utf8')).to.equal('of another program '.repeat(100));
  });

  it('may be read by others: what is kept there may not', async () => {
    (await open(base)).close();
    const file = join(base, 'cloud.db');
    chmodSync(file, 0o644);
    await open(base);
    expect(modeOf(file)).to.equal(0o600);
  });

  for (const mode of [0o666, 0o660, 0o602]) {
    it(`has a cloud.db that nobody else may write: ${mode.toString(8)} is refused, and left as it is`, async () => {
      (await open(base)).close();
      const file = join(base, 'cloud.db');
      chmodSync(file, mode);
      expect((await refusal(base)).message)
        .to.contain(file)
        .and.to.contain('chmod go-w');
      expect(modeOf(file)).to.equal(mode);
    });
  }
});

describe('kept data that was damaged', () => {
  /** Makes a store, and gives its file, closed. */
  async function kept(): Promise<string> {
    const cloud = await open(base);
    for (let count = 0; count < 40; count++)
      cloud.streams.create(cloud.organisations.main.organisation.id, { tags: [`tag ${count}`] });
    opened.pop()?.close();
    return join(base, 'cloud.db');
  }
  const changed = (file: string, sql: string): void => {
    const database = new sqlite.Database(file);
    database.exec(sql);
    database.close();
  };
  const cut = (file: string, bytes: number): void =>
    writeFileSync(file, readFileSync(file).subarray(0, bytes));

  const damages: [what: string, damage: (file: string) => void][] = [
    ['another file', (file) => writeFileSync(file, 'not a database, but long '.repeat(99))],
    ['nothing but zeros', (file) => writeFileSync(file, Buffer.alloc(8_192))],
    ['a file cut short after 10 bytes', (file) => cut(file, 10)],
    ['a file cut short after 100 bytes', (file) => cut(file, 100)],
    ['a file cut short after a page', (file) => cut(file, 4_096)],
    ['a file cut short by a page', (file) => cut(file, readFileSync(file).length - 4_096)],
    ['a page overwritten', (file) => writeFileSync(file, readFileSync(file).fill(0x5a, 8_192, 12_288))],
    ['the database of another program', (file) => (rmSync(file), changed(file, 'CREATE TABLE stream (x)'))],
    ['a table missing', (file) => changed(file, 'PRAGMA foreign_keys = OFF; DROP TABLE organisation')],
    ['a table that is read later missing', (file) => changed(file, 'DROP TABLE revocation')],
    ['a column missing', (file) => changed(file, 'ALTER TABLE bintu_token RENAME route TO way')],
    [
      'an organisation missing',
      (file) => changed(file, 'DELETE FROM stream; DELETE FROM organisation WHERE is_main = 0'),
    ],
    ['the signing key missing', (file) => changed(file, 'DELETE FROM signing_key')],
    [
      'a log beside it that is none',
      (file) => writeFileSync(`${file}-wal`, 'not a log, but long '.repeat(999)),
    ],
    ['a key that is no JSON', (file) => changed(file, `UPDATE signing_key SET jwk = '{"d":"secret'`)],
    ['a key that is none', (file) => changed(file, `UPDATE signing_key SET jwk = '{"d":"secret"}'`)],
    ['tags that are no JSON', (file) => changed(file, `UPDATE stream SET tags = '["secret'`)],
    ['tags that are none', (file) => changed(file, `UPDATE stream SET tags = '{"secret":1}'`)],
    ['a state that is none', (file) => changed(file, `UPDATE stream SET state = 'secret'`)],
  ];
  for (const [what, damage] of damages) {
    it(`is named, with what to do, and is forgotten where that is said: ${what}`, async () => {
      const file = await kept();
      damage(file);
      const bytes = existsSync(file) ? readFileSync(file) : undefined;
      const { message } = await refusal(base);
      expect(message).to.contain(file).and.to.contain('npm start -- --fresh');
      expect(message)
        .to.match(/^The kept data in .* is damaged: /)
        .and.not.to.match(/secret|\n/);
      expect(readFileSync(file).equals(bytes!), 'left as it is').to.equal(true);
      const cloud = await open(base, true);
      expect(
        cloud.streams.list(cloud.organisations.main.organisation.id, { quantity: 9, page: 1 }).total,
      ).to.equal(3);
    });
  }

  it('is named, or does no harm, wherever a piece of it was overwritten', async () => {
    const file = await kept();
    const whole = readFileSync(file);
    let named = 0;
    for (let at = 0; at < whole.length; at += 499) {
      writeFileSync(file, Buffer.from(whole).fill(0xa5, at, at + 32));
      try {
        const { streams, organisations } = await open(base);
        streams.list(organisations.main.organisation.id, { quantity: 99, page: 1 });
        opened.pop()?.close();
      } catch (error) {
        expect((error as Error).message)
          .to.contain(file)
          .and.to.contain('--fresh');
        named++;
      }
    }
    expect(named).to.be.greaterThan(5);
  });

  it('of a newer program names its file too', async () => {
    const file = await kept();
    changed(file, `PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect((await refusal(base)).message)
      .to.contain(file)
      .and.to.contain('Start a newer program');
  });

  it('is a file: a folder of its name is said to be none, and stays', async () => {
    mkdirSync(join(base, 'cloud.db'));
    for (const fresh of [false, true]) {
      const error = await refusal(base, fresh);
      expect(error.message).to.contain(join(base, 'cloud.db'));
      expect(error).not.to.have.property('code');
    }
    expect(existsSync(join(base, 'cloud.db'))).to.equal(true);
  });
});
