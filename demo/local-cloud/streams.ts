import { randomInt, randomUUID } from 'node:crypto';
import { DEMO_GROUP, DEMO_STREAMS } from './demo-streams.js';
import type { Store, Value, Row } from './store/store.js';
import { type StreamState, isStreamState } from './stream-state.js';

/** Where the picture of a live stream comes from: the clip of this edge, or somebody who broadcasts. */
export type Feed = 'clip' | 'broadcast';

/** A stream of the local edge, as it was when it was asked for. */
export interface EdgeStream {
  readonly id: string;
  /** The stream name, as nanoStream forms them. */
  readonly name: string;
  /** The id of the organisation that it belongs to. */
  readonly organisation: string;
  readonly tags: readonly string[];
  readonly state: StreamState;
  /** Where its picture comes from while it is live. */
  readonly feed?: Feed;
  /** Whether it plays with a valid token only. */
  readonly secured: boolean;
  /** Whether encoders need an ingest token to send to it. */
  readonly ingestSecured: boolean;
  /** The group that it is one quality of. */
  readonly groupId?: string;
  /** Unix time in seconds. */
  readonly createdAt: number;
  /** Unix time in seconds: when its state or its tags were last changed. */
  readonly updatedAt: number;
}

/** A stream group of the local edge: one picture in several qualities, as far as a viewer can tell. */
export interface EdgeGroup {
  readonly id: string;
  readonly organisation: string;
  /** Its streams, the best quality first. */
  readonly streams: readonly EdgeStream[];
}

/** Which streams a list is to name. What is left out does not restrict. */
export interface StreamQuery {
  readonly state?: StreamState | undefined;
  readonly tag?: string | undefined;
  /** A part of the name, the id or a tag, in any case. */
  readonly text?: string | undefined;
  /** At most so many. */
  readonly quantity: number;
  /** Counted from 1. */
  readonly page: number;
}

/** What a stream is to be like. */
export interface StreamWish {
  readonly tags?: readonly string[];
  /** Yes where it is left out. */
  readonly secured?: boolean;
  /** No where it is left out. */
  readonly ingestSecured?: boolean;
}

/** Told about each change. `before` is missing for a stream that is new. */
export type StreamListener = (stream: EdgeStream, before?: EdgeStream) => void;

/** The streams of all organisations. They are kept; their pictures are not. */
export class Streams {
  readonly #store: Store;
  readonly #now: () => number;
  readonly #listeners = new Set<{ readonly tell: StreamListener }>();

  /**
   * A broadcast does not survive its server: streams that were fed by one wait for the next.
   *
   * @param now gives Unix time in milliseconds
   */
  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
    store.run(`UPDATE stream SET state = 'created', feed = NULL WHERE state = 'live' AND feed = 'broadcast'`);
  }

  /** The stream of that name, whatever its state. */
  find(name: string): EdgeStream | undefined {
    return this.#first('name = ?', name);
  }

  /** The stream of that id, whatever its state. */
  findById(id: string): EdgeStream | undefined {
    return this.#first('id = ?', id);
  }

  /** The group of that id, if there is one. */
  findGroup(id: string): EdgeGroup | undefined {
    const streams = this.#select('WHERE group_id = ? ORDER BY number', [id]);
    const [first] = streams;
    return first && { id, organisation: first.organisation, streams };
  }

  /** The streams of an organisation, the newest first, and how many there are on all pages. */
  list(organisation: string, query: StreamQuery): { readonly streams: EdgeStream[]; readonly total: number } {
    const { state = null, tag = null, text = null, quantity, page } = query;
    const where = `WHERE organisation = ?1 AND (?2 IS NULL OR state = ?2)
      AND (?3 IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?3))
      AND (?4 IS NULL OR instr(lower(name || char(10) || id), lower(?4)) > 0
        OR EXISTS (SELECT 1 FROM json_each(tags) WHERE instr(lower(value), lower(?4)) > 0))`;
    const values = [organisation, state, tag, text];
    const total = Number(this.#store.get(`SELECT count(*) AS total FROM stream ${where}`, values)?.['total']);
    const paged = [...values, quantity, (page - 1) * quantity];
    return { streams: this.#select(`${where} ORDER BY number DESC LIMIT ?5 OFFSET ?6`, paged), total };
  }

  /** Every tag that a stream of the organisation has, in order. */
  tagsOf(organisation: string): readonly string[] {
    return this.#store
      .all(
        'SELECT DISTINCT value AS tag FROM stream, json_each(stream.tags) WHERE organisation = ? ORDER BY value',
        [organisation],
      )
      .map(({ tag }) => String(tag));
  }

  /** Makes a stream with a name of its own, which waits for a picture. */
  create(organisation: string, { tags = [], secured = true, ingestSecured = false }: StreamWish): EdgeStream {
    const id = randomUUID();
    const wish = { tags, secured, ingestSecured };
    this.#insert({ id, name: streamName(), organisation, ...wish, state: 'created', feed: null });
    return this.#changed(id);
  }

  /** Replaces a stream's tags. @throws {Error} where there is no such stream */
  setTags(id: string, tags: readonly string[]): EdgeStream {
    const before = this.findById(id);
    const values = [JSON.stringify(tags), this.#seconds(), id];
    this.#store.run('UPDATE stream SET tags = ?, updated_at = ? WHERE id = ?', values);
    return this.#changed(id, before);
  }

  /**
   * Says what a stream is doing. Says nothing to its viewers: listeners do.
   *
   * @param feed where its picture comes from, for a stream that is live
   * @throws {Error} where there is no such stream
   */
  setState(id: string, state: StreamState, feed: Feed = 'broadcast'): EdgeStream {
    const before = this.findById(id);
    const values = [state, state === 'live' ? feed : null, this.#seconds(), id];
    this.#store.run('UPDATE stream SET state = ?, feed = ?, updated_at = ? WHERE id = ?', values);
    return this.#changed(id, before);
  }

  /** From now on `tell` hears of every change. Answers the function that ends this. */
  onChange(tell: StreamListener): () => void {
    const entry = { tell };
    this.#listeners.add(entry);
    return () => void this.#listeners.delete(entry);
  }

  /** Reads every stream once. @throws {Error} where one makes no sense */
  check(): void {
    this.#select('', []);
  }

  /** Makes the streams that are always there and always live, where they are not there yet. */
  seed(mainOrganisation: string, otherOrganisation: string): void {
    for (const { name, secured, grouped, other } of DEMO_STREAMS) {
      if (this.find(name)) continue;
      const organisation = other ? otherOrganisation : mainOrganisation;
      const stream = { id: randomUUID(), name, organisation, tags: ['demo'], secured, ingestSecured: false };
      this.#insert({ ...stream, state: 'live', feed: 'clip', groupId: grouped ? DEMO_GROUP : null });
    }
  }

  #insert(stream: Omit<EdgeStream, 'feed' | 'groupId' | 'createdAt' | 'updatedAt'> & NewStream): void {
    const { id, name, organisation, tags, state, feed, secured, ingestSecured, groupId = null } = stream;
    const now = this.#seconds();
    this.#store.run(`INSERT INTO stream (${STREAM_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
      ...[id, name, organisation, JSON.stringify(tags), state, feed],
      ...[Number(secured), Number(ingestSecured), groupId, now, now],
    ]);
  }

  #changed(id: string, before?: EdgeStream): EdgeStream {
    const stream = this.findById(id);
    if (!stream) throw new Error('There is no stream of that id.');
    for (const { tell } of this.#listeners) tell(stream, before);
    return stream;
  }

  #first(where: string, value: string): EdgeStream | undefined {
    return this.#select(`WHERE ${where}`, [value])[0];
  }

  #select(rest: string, values: readonly Value[]): EdgeStream[] {
    return this.#store.all(`SELECT ${STREAM_COLUMNS} FROM stream ${rest}`, values).map(readStream);
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }
}

interface NewStream {
  readonly feed: Feed | null;
  readonly groupId?: string | null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function streamName(): string {
  const half = (): string =>
    Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return `${half()}-${half()}`;
}

/** The columns of a stream, in the order in which they are written. */
const STREAM_COLUMNS =
  'id, name, organisation, tags, state, feed, secured, ingest_secured, group_id, created_at, updated_at';

/** Reads a row of the streams, which this program alone writes. @throws {Error} where it was damaged */
function readStream(row: Row): EdgeStream {
  const { feed, group_id: groupId, state } = row;
  const tags: unknown = JSON.parse(String(row['tags']));
  if (!isStreamState(state) || !Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string'))
    throw new Error('A stream makes no sense.');
  return {
    id: String(row['id']),
    name: String(row['name']),
    organisation: String(row['organisation']),
    tags: tags as string[],
    state,
    ...(typeof feed === 'string' && { feed: feed as Feed }),
    secured: row['secured'] === 1,
    ingestSecured: row['ingest_secured'] === 1,
    ...(typeof groupId === 'string' && { groupId }),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
  };
}
