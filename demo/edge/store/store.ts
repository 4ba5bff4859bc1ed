import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sqlite, { type Database, type Statement } from 'node-sqlite3-wasm';
import { migrate } from './migrations.js';
import { claimFolder } from './ownership.js';

/** A value of a row. Numbers are integers. */
export type Value = string | number | Uint8Array | null;

/** A row as the store gives it: by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** Where an edge keeps what it has to know tomorrow: in a folder, or in memory alone. */
export interface StoreOptions {
  /** The folder; memory where it is left out. It and its file can be read by their owner only. */
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

  private constructor(database: Database, release: () => void) {
    this.#database = database;
    this.#release = release;
  }

  /**
   * Opens the store, and brings it to the newest version. What a killed process has begun there is taken back.
   *
   * @throws {Error} where another process has the folder, or a newer program has written there
   */
  static async open({ folder, fresh = false }: StoreOptions = {}): Promise<Store> {
    if (folder === undefined) return Store.#start(new sqlite.Database(), () => undefined);
    const place = resolve(folder);
    mkdirSync(place, { recursive: true, mode: 0o700 });
    chmodSync(place, 0o700);
    const release = await claimFolder(place);
    try {
      const file = join(place, FILE);
      // SQLite's own lock is a folder, which stays where its process was killed. Nobody else is here.
      rmSync(`${file}.lock`, { recursive: true, force: true });
      if (fresh) for (const end of ['', '-journal']) rmSync(`${file}${end}`, { force: true });
      closeSync(openSync(file, 'a', 0o600));
      chmodSync(file, 0o600);
      return Store.#start(new sqlite.Database(file), release);
    } catch (error) {
      release();
      throw error;
    }
  }

  static #start(database: Database, release: () => void): Store {
    try {
      database.exec('PRAGMA foreign_keys = ON');
      migrate(database);
      return new Store(database, release);
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
