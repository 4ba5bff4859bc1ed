import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { systemClock, type LiveClock } from '../live/clock.js';
import { refuseUpgrade } from '../wire/provoke.js';
import { BroadcastSource } from './broadcast-source.js';
import { INGEST_CODES, takeBroadcast, type BroadcasterLinkOptions } from './broadcaster-link.js';
import { LARGEST_FRAGMENT } from './fragment.js';

/** What decides over broadcasts, and what may be replaced in tests. */
export interface IngestOptions {
  /** Whether who sent this request may broadcast to the stream. Where it throws or rejects, nobody may. */
  mayIngest(request: IncomingMessage, streamName: string): boolean | Promise<boolean>;
  /** Takes one line for the log. */
  log(line: string): void;
  /** A broadcast begins to a stream, or goes on. */
  began?(streamName: string): void;
  /** A stream has no broadcast any more, and nobody is waited for. */
  over?(streamName: string): void;
  readonly clock?: LiveClock;
}

/** Whoever broadcasts, by whatever way: it can be told that it is over. */
export interface Broadcaster {
  close(code: number, reason: string): void;
}

/** A stream that is a broadcaster's own until `ended` is called. */
export type Slot = Pick<BroadcasterLinkOptions, 'begin' | 'ended'>;

const PATH = /^\/ingest\/([\w-]{1,64})$/;

/**
 * The broadcasts to streams, one broadcaster for each; a second one is refused. Pages come in by a WebSocket at
 * `/ingest/<stream name>`, others by `occupy`. A page of another origin is refused with 403 before all else; who may not broadcast is let in and closed
 * with 4401, because a browser tells a page nothing of a refused upgrade.
 */
export class Ingest {
  readonly #options: IngestOptions;
  readonly #sources = new Map<string, BroadcastSource>();
  readonly #broadcasters = new Map<string, Broadcaster>();
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_FRAGMENT,
    perMessageDeflate: false,
  });

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  /** What viewers of a stream get that is broadcast now, or whose broadcaster may be back in a moment. */
  sourceOf(streamName: string): BroadcastSource | undefined {
    const source = this.#sources.get(streamName);
    return source?.state === 'over' ? undefined : source;
  }

  /** Handles an upgrade, and answers whether it was one for here. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith('/ingest/')) return false;
    const streamName = PATH.exec(path)?.[1];
    if (streamName === undefined) refuseUpgrade(socket, 404);
    else if (!isOwnPage(request)) refuseUpgrade(socket, 403);
    else this.#answer(request, socket, head, streamName).catch(() => socket.destroy());
    return true;
  }

  /** Gives a stream to a broadcaster that was found to be allowed; answers nothing where somebody else has it. */
  occupy(streamName: string, broadcaster: Broadcaster): Slot | undefined {
    if (this.#broadcasters.has(streamName)) return undefined;
    this.#broadcasters.set(streamName, broadcaster);
    return {
      begin: (format, frameRate, burst) => this.#begin(streamName, format, frameRate, burst),
      ended: () => this.#broadcasters.delete(streamName),
    };
  }

  /** Ends the broadcast to a stream for good, if there is one. */
  stop(streamName: string): void {
    this.#broadcasters.get(streamName)?.close(INGEST_CODES.forbidden, 'The stream has ended.');
    this.#sources.get(streamName)?.end('stopped');
  }

  /** Ends all broadcasts at once, and their streams. */
  close(): void {
    for (const client of this.#server.clients) client.terminate();
    for (const source of this.#sources.values()) source.end('stopped');
    this.#server.close();
  }

  async #answer(request: IncomingMessage, socket: Duplex, head: Buffer, streamName: string): Promise<void> {
    const allowed = await this.#allows(request, streamName);
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => undefined);
      if (!allowed) return client.close(INGEST_CODES.forbidden, 'You may not broadcast to this stream.');
      const slot = this.occupy(streamName, client);
      if (!slot) return client.close(INGEST_CODES.taken, 'Somebody broadcasts to this stream.');
      const { log, clock = systemClock } = this.#options;
      takeBroadcast(client, { clock, log, ...slot });
    });
  }

  async #allows(request: IncomingMessage, streamName: string): Promise<boolean> {
    try {
      return await this.#options.mayIngest(request, streamName);
    } catch {
      return false;
    }
  }

  #over(streamName: string, source: BroadcastSource): void {
    if (this.#sources.get(streamName) !== source) return;
    this.#sources.delete(streamName);
    this.#options.over?.(streamName);
  }

  #begin(streamName: string, ...[format, frameRate, burst]: Parameters<Slot['begin']>): BroadcastSource {
    const { log, clock = systemClock } = this.#options;
    log(`broadcast begins: ${streamName}`);
    const waiting = this.sourceOf(streamName);
    if (waiting?.continuesWith(format)) {
      waiting.resume(format, frameRate);
      this.#options.began?.(streamName);
      return waiting;
    }
    waiting?.end('stopped');
    const source = new BroadcastSource(format, frameRate, clock, burst);
    this.#sources.set(streamName, source);
    source.subscribe(() => undefined, { ended: () => this.#over(streamName, source) });
    this.#options.began?.(streamName);
    return source;
  }
}

// A program sends no Origin; a page always does, and cannot choose it.
function isOwnPage({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
