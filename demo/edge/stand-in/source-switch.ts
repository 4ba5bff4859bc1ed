// The switch to another source while the present one plays: a second connection, and how it ends.
import { errorOfClose, messageOf } from './codes.js';
import { CodedError, type Source } from './config.js';
import type { EventName } from './events.js';
import { Link } from './link.js';

// Two requests closer together than this (ms) are one too many; the vendor's limit was only seen between 0 and 700.
const FREQUENCY = 100;

type Emit = (name: EventName, data: object) => void;

interface Request {
  readonly source: Source;
  readonly count: number;
  readonly id: number;
}

interface Pending extends Request {
  readonly link: Link;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Runs the requests of `updateSource` and fires their events.
 *
 * What makes a real edge complete a switch is unknown, so this never completes one while the old source plays: the
 * second connection opens with the new token, its media is thrown away, and after the switch's timeout the request
 * fails with 4006. That is exactly what the vendor's player does with a server like ours. It succeeds only where
 * the vendor's was seen to succeed: when nothing plays.
 */
export class SourceSwitch {
  readonly #emit: Emit;
  #count = 0;
  #lastAt = -Infinity;
  #pending: Pending | undefined;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /**
   * Opens the second connection; an earlier request that is still pending gives way.
   *
   * @param capabilities what the present server named; the vendor's player stumbles if it named none
   * @param address of the second connection
   * @param connecting seconds that the connection may take
   * @throws {CodedError} 0 without capabilities
   */
  whileConnected(source: Source, capabilities: unknown, address: string, connecting: number): void {
    const request = this.#announce(source, 'client');
    const now = performance.now();
    const soon = now - this.#lastAt < FREQUENCY;
    this.#lastAt = now;
    if (soon) return this.#emit('UpdateSourceAbort', { ...described(request), reason: 'frequency' });
    if (capabilities === undefined) throw new CodedError(0, 'The server named no capabilities.');
    const earlier = this.#drop();
    if (earlier) this.#emit('SwitchStreamAbort', { ...described(earlier), reason: 'superseded' });
    const link = new Link(address, connecting * 1000, {
      closed: (code) => this.#fail(errorOfClose(code)),
      unanswered: () => this.#fail(4001),
    });
    const timer = setTimeout(() => this.#fail(4006), source.switch.timeout * 1000);
    this.#pending = { ...request, link, timer };
  }

  /** Nothing plays: the request is done at once. */
  whilePaused(source: Source): void {
    this.#emit('UpdateSourceSuccess', described(this.#announce(source, 'server')));
  }

  /** The old playback was paused, or waits for a reconnect: the vendor's player then counts a pending request as done. */
  settle(): void {
    const pending = this.#drop();
    if (pending) this.#emit('UpdateSourceSuccess', described(pending));
  }

  /** The old playback is gone; ends a pending request without a word. */
  cancel(): void {
    this.#drop();
  }

  #announce(source: Source, method: 'client' | 'server'): Request {
    this.#count += 1;
    const request = { source, count: this.#count, id: Math.floor(Math.random() * 1e11) };
    const { forcePlay, timeout, tag } = source.switch;
    const options = {
      method,
      pauseOnError: true,
      forcePlay,
      fastStart: true,
      timeout,
      tag,
      count: this.#count,
    };
    this.#emit('UpdateSourceInit', { ...described(request), options });
    return request;
  }

  #fail(code: number): void {
    const pending = this.#drop();
    if (pending) this.#emit('UpdateSourceFail', { ...described(pending), code, message: messageOf(code) });
  }

  #drop(): Pending | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    clearTimeout(pending?.timer);
    pending?.link.close();
    return pending;
  }
}

function described({ source, count, id }: Request): object {
  const { given, givenEntry } = source;
  return {
    source: given,
    entry: givenEntry,
    rule: 'none',
    tag: source.switch.tag,
    count,
    type: 'update',
    id,
  };
}
