import sqlite, { type Database } from 'node-sqlite3-wasm';
import { KeptDataError } from './kept-data-error.js';

/**
 * The steps from one version of the store to the next, the first one from nothing. A step that was released is never
 * changed: what is to be different comes as another step. Times are Unix seconds.
 */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE signing_key (kid TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT;
   CREATE TABLE organisation (
     id TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
     api_key TEXT NOT NULL UNIQUE, sts_secret BLOB NOT NULL, is_main INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE stream (
     number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE,
     organisation TEXT NOT NULL REFERENCES organisation (id), tags TEXT NOT NULL, state TEXT NOT NULL, feed TEXT,
     secured INTEGER NOT NULL, group_id TEXT, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX stream_of_group ON stream (group_id);
   CREATE TABLE bintu_token (
     digest TEXT PRIMARY KEY, organisation TEXT NOT NULL REFERENCES organisation (id), expires_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE revocation (digest TEXT PRIMARY KEY, forget_at INTEGER NOT NULL) STRICT;`,
  // Which of them came from a cookie is not known, so all of them are let go of.
  `DELETE FROM bintu_token;
   ALTER TABLE bintu_token ADD COLUMN route TEXT NOT NULL DEFAULT 'header';`,
  // An organisation without an ingest secret is given one by the program, for a database makes no good secrets.
  `ALTER TABLE organisation ADD COLUMN ingest_secret BLOB NOT NULL DEFAULT x'';
   ALTER TABLE stream ADD COLUMN ingest_secured INTEGER NOT NULL DEFAULT 0;`,
];

/**
 * Brings a database to the newest version, each step whole or not at all.
 *
 * @param file its name, for people
 * @throws {KeptDataError} where it was written by a newer program
 */
export function migrate(
  database: Database,
  migrations: readonly string[] = MIGRATIONS,
  file = 'memory',
): void {
  const version = Number(database.get('PRAGMA user_version')?.['user_version']);
  if (version > migrations.length) {
    throw new KeptDataError(
      `The kept data in ${file} has version ${version}, and this program knows only version ${migrations.length}. ` +
        'Start a newer program, or forget the data: npm start -- --fresh',
    );
  }
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue;
    try {
      database.exec(`BEGIN; ${step}; PRAGMA user_version = ${index + 1}; COMMIT;`);
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

// Each table with its columns in order, as the database itself describes them.
const SHAPE = `SELECT t.name AS name, c.name AS part, c.type AS type FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
  WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`;

/**
 * Looks whether a database of the newest version is whole: its pages, and the tables and columns in them. Does not look at
 * what stands in these.
 *
 * @throws {Error} where it is not
 */
export function checkWhole(database: Database): void {
  const [found] = database.all('PRAGMA integrity_check(1)');
  if (found?.['integrity_check'] !== 'ok') throw new Error('Its pages do not fit together.');
  const model = new sqlite.Database();
  try {
    migrate(model);
    const [has, should] = [database, model].map((each) => JSON.stringify(each.all(SHAPE)));
    if (has !== should) throw new Error('Its tables are not those of its version.');
  } finally {
    model.close();
  }
}
