import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm';
import { checkFile, makeFolder } from './folder.js';
import { unusable } from './kept-data-error.js';
import { checkWhole, migrate } from './migrations.js';
import { claimFolder } from './ownership.js';

/** A value of a row. Numbers are integers. */
export type Value = string | number | Uint8Array | null;

/** A row as the store gives it: by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** Where an edge keeps what it has to know tomorrow: in a folder, or in memory alone. */
export interface StoreOptions {
  /** The folder; memory where it is left out. Where it is made, and always its file, only their owner can read them. */
  readonly folder?: string | undefined;
  /** Whether everything that is kept there is forgotten first. */
  readonly fresh?: boolean;
}

const FILE = 'cloud.db';

/** The database of the local cloud. It never holds a playback token or a Bintu token. */
export class Store {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  readonly #release: () => void;
  /** Where it is kept; none in memory. */
  readonly file: string | undefined;

  private constructor(database: Database, file: string | undefined, release: () => void) {
    this.#database = database;
    this.file = file;
    this.#release = release;
  }

  /**
   * Opens the store, and brings it to the newest version. What a killed process has begun there is taken back.
   *
   * @throws {KeptDataError} where others may write in the folder, another process has it, a newer program has written there,
   *   or what is kept is damaged
   */
  static async open({ folder, fresh = false }: StoreOptions = {}): Promise<Store> {
    if (folder === undefined) return Store.#start(new sqlite.Database(), undefined, () => undefined);
    const place = resolve(folder);
    makeFolder(place);
    const release = await claimFolder(place);
    const file = join(place, FILE);
    try {
      // SQLite's own lock is a folder, which stays where its process was killed. Nobody else is here.
      rmSync(`${file}.lock`, { recursive: true, force: true });
      if (fresh) for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      checkFile(file);
      closeSync(openSync(file, 'a', 0o600));
      const store = Store.#start(new sqlite.Database(file), file, release);
      // Not before it has proved to be one of ours.
      chmodSync(file, 0o600);
      return store;
    } catch (error) {
      release();
      throw unusable(file, error);
    }
  }

  static #start(database: Database, file: string | undefined, release: () => void): Store {
    try {
      database.exec('PRAGMA foreign_keys = ON');
      migrate(database, undefined, file);
      checkWhole(database);
      return new Store(database, file, release);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** Changes something; answers how many rows. */
  run(sql: string, values: readonly Value[] = []): number {
    return this.#statement(sql).run([...values]).changes;
  }

  /** All rows. */
  all(sql: string, values: readonly Value[] = []): readonly Row[] {
    return this.#statement(sql).all([...values]) as Row[];
  }

  /** The first row, if there is one. */
  get(sql: string, values: readonly Value[] = []): Row | undefined {
    return this.all(sql, values)[0];
  }

  /** Does all of it or nothing. It cannot be nested. */
  whole<T>(change: () => T): T {
    this.#database.exec('BEGIN');
    try {
      const result = change();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Afterwards the folder is free for others. It may be called more than once. */
  close(): void {
    if (!this.#database.isOpen) return;
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.#database.close();
    this.#release();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
