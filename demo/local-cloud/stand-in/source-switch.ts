// Which source plays, and the switch to another while it does: a second connection, and how that ends.
import { adaptionWarnings } from './adaption.js';
import { errorOfClose, messageOf } from './codes.js';
import { CodedError } from './config.js';
import type { EventName } from './events.js';
import { Link } from './link.js';
import { readSource, type Source, withEntry } from './source.js';

// Two requests closer together than this (ms) are one too many; the vendor's limit lies between 500 and 600.
const FREQUENCY = 550;
/** A paused player that is given a new source starts to load after this (ms), as observed. */
export const FORCED_PLAY = 200;

type Emit = (name: EventName, data: object) => void;

/** `update` comes from `updateSource`, `direct` from `switchStream`; they differ in the names of their events. */
type Kind = 'update' | 'direct';

interface Request {
  readonly kind: Kind;
  readonly source: Source;
  readonly tag: string;
  readonly count: number;
  readonly id: number;
}

interface Pending extends Request {
  readonly link: Link;
  readonly timer: ReturnType<typeof setTimeout>;
  /** What played before it, and plays on if it does not come off. */
  readonly before: Source;
}

/** What the present session means for a request. */
export interface Present {
  /** What its server named; the vendor's player stumbles if it named none. */
  readonly capabilities: unknown;
  /** The address of a second connection for the source. */
  addressOf(source: Source): string;
  /** Seconds that the connection may take. */
  readonly connecting: number;
  /** A second connection has taken over: what it sends from now on is to be played. */
  switched(link: Link, info: Readonly<Record<string, unknown>>): void;
  /** The request failed: what that means for the session is the player's matter. */
  failed(code: number): void;
}

/**
 * Runs the requests of `updateSource` and `switchStream` and fires their events.
 *
 * What a request comes to while the old source plays is the server's doing, as it is with the vendor's player. One whose
 * greeting has a list of events, if only an empty one, has the switch completed as soon as the second connection has told of
 * its stream: that one plays on, and the first is closed. With any other, the second connection's media is thrown away,
 * and after the switch's timeout the request fails with 4006.
 */
export class SourceSwitch {
  readonly #emit: Emit;
  #source: Source;
  #asked: Source;
  #count = 0;
  #lastAt = -Infinity;
  #pending: Pending | undefined;

  constructor(source: Source, emit: Emit) {
    this.#source = source;
    this.#asked = source;
    this.#emit = emit;
  }

  /** What the next connection uses. */
  get source(): Source {
    return this.#source;
  }

  /** The source last asked for, whatever became of the request: its entries and its index count for the next one. */
  get asked(): Source {
    return this.#asked;
  }

  /** @throws {CodedError} 5004, 5005, 5007 for what is no source; an Error event tells it too */
  read(given: unknown): Source {
    try {
      return readSource(given, this.#asked.index);
    } catch (error) {
      return this.#refuse(error instanceof CodedError ? error : new CodedError(5004));
    }
  }

  /** @throws {CodedError} 1010 for an index that the entries do not have; an Error event tells it too */
  entryAt(index: unknown): Source {
    if (typeof index === 'number' && index in this.#asked.givenEntries) return withEntry(this.#asked, index);
    return this.#refuse(new CodedError(1010));
  }

  /** @throws {TypeError} for null and undefined */
  adapt(adaption: unknown): void {
    const warn = (message: string) => this.#emit('Warning', { message });
    adaptionWarnings(adaption, this.#asked.givenEntries.length, warn);
  }

  /**
   * @param present the session that there is; without one the request succeeds at once
   * @returns whether it was taken: a request too soon after another is not
   * @throws {CodedError} 0 while a server that named no capabilities plays
   */
  request(kind: Kind, source: Source, present: Present | undefined): boolean {
    const request = this.#announce(kind, source, present ? 'client' : 'server');
    const now = performance.now();
    if (now - this.#lastAt < FREQUENCY) {
      this.#emit(`${NAME[kind]}Abort`, { ...described(request), reason: 'frequency' });
      return false;
    }
    this.#lastAt = now;
    this.#asked = source;
    if (!present) {
      this.#source = source;
      this.#emit(`${NAME[kind]}Success`, described(request));
      return true;
    }
    const earlier = this.#drop();
    // The vendor's player goes back to what played before the earlier request, and the new one is lost on the way:
    // its second connection opens, but no later connection uses it.
    const before = earlier?.before ?? this.#source;
    this.#source = earlier ? before : source;
    if (earlier) this.#emit('SwitchStreamAbort', { ...superseded(earlier), reason: 'superseded' });
    if (present.capabilities === undefined) throw new CodedError(0, 'The server named no capabilities.');
    let completes = false;
    const link = new Link(present.addressOf(source), present.connecting * 1000, {
      serverInfo: (info) => (completes = Array.isArray(info['events'])),
      streamInfo: (info) => completes && this.#complete(info, present),
      closed: (code) => this.#fail(errorOfClose(code), present),
      unanswered: () => this.#fail(4001, present),
    });
    const timer = setTimeout(() => this.#fail(4006, present), source.switch.timeout * 1000);
    this.#pending = { ...request, link, timer, before };
    return true;
  }

  /** The old playback was paused, failed or waits for a reconnect: the vendor's player counts a request as done then. */
  settle(): void {
    const pending = this.#drop();
    if (pending) this.#emit(`${NAME[pending.kind]}Success`, described(pending));
  }

  /** The player is gone; ends a pending request without a word. */
  cancel(): void {
    this.#drop();
  }

  #refuse(error: CodedError): never {
    this.#emit('Error', { code: error.code, message: error.message });
    throw error;
  }

  #announce(kind: Kind, source: Source, method: 'client' | 'server'): Request {
    this.#count += 1;
    const id = Math.floor(Math.random() * 1e11);
    const { forcePlay, pauseOnError, timeout } = source.switch;
    const tag = kind === 'update' ? source.switch.tag : `${source.entry.stream} streamSwitch ${id}`;
    const request = { kind, source, tag, count: this.#count, id };
    const options = {
      method,
      pauseOnError,
      forcePlay,
      fastStart: true,
      timeout,
      tag,
      count: this.#count,
    };
    this.#emit(`${NAME[kind]}Init`, { ...described(request), options });
    return request;
  }

  #complete(info: Readonly<Record<string, unknown>>, present: Present): void {
    const pending = this.#pending;
    if (!pending) return;
    this.#pending = undefined;
    clearTimeout(pending.timer);
    this.#emit(`${NAME[pending.kind]}Success`, described(pending));
    present.switched(pending.link, info);
  }

  #fail(code: number, present: Present): void {
    const pending = this.#drop();
    if (!pending) return;
    // The source of a failed update stays, token and all; a failed switch to another entry is taken back.
    if (pending.kind === 'direct') this.#source = pending.before;
    present.failed(code);
    this.#emit(`${NAME[pending.kind]}Fail`, { ...described(pending), code, message: messageOf(code) });
  }

  #drop(): Pending | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    clearTimeout(pending?.timer);
    pending?.link.close();
    return pending;
  }
}

const NAME = { update: 'UpdateSource', direct: 'SwitchStream' } as const;

function superseded({ source, tag, count }: Request): object {
  return { source: source.given, entry: source.givenEntries[source.index], rule: 'none', tag, count };
}

function described(request: Request): object {
  return { ...superseded(request), type: request.kind, id: request.id };
}
