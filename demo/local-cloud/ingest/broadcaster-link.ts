import type { RawData, WebSocket } from 'ws';
import { KeepAlive, type KeepAliveTimers } from '../live/keep-alive.js';
import type { LiveClock } from '../live/clock.js';
import type { BroadcastEnd, BroadcastSource } from './broadcast-source.js';
import { readIngestHello, type IngestHello } from './hello.js';
import { readInit, type IngestFormat } from './init-segment.js';
import { IngestError } from './ingest-error.js';

/** Why the edge ends a broadcast, by close code. 1009, too large a message, is the library's own. */
export const INGEST_CODES = {
  /** What came breaks a rule; the reason names the field and the rule. */
  broken: 4400,
  /** Who asked may not broadcast to this stream. */
  forbidden: 4401,
  /** Nothing came for too long. */
  silent: 4408,
  /** Somebody else broadcasts to this stream. */
  taken: 4409,
} as const;

/** What the edge says when the first key frame was taken: from now on viewers see the broadcast. */
export const LIVE_TEXT = JSON.stringify({ event: 'live' });

/** How long a broadcaster may say nothing, in milliseconds. */
export const SILENT_AFTER_MS = 10_000;
/** What the protocol has room for, in bytes, for a reason to close. */
const LONGEST_REASON = 123;

/** What a link needs of the edge. */
export interface BroadcasterLinkOptions {
  /**
   * Gives the source that a broadcast of this format goes to.
   *
   * @param burst bytes that a fragment may have beyond its share, where that is not as usual
   */
  begin(format: IngestFormat, frameRate: number, burst?: number): BroadcastSource;
  /** Takes one line for the log. */
  log(line: string): void;
  /** The broadcast is over: the stream is free for another. */
  ended(): void;
  readonly clock: LiveClock;
  /** Replaces the keepalive's real timers. */
  readonly timers?: KeepAliveTimers;
}

/**
 * Takes a broadcast from an open, already admitted WebSocket until it closes: a hello, the init segment, then
 * fragments. Whatever breaks a rule closes it with 4400 and says which one; viewers get nothing of it.
 */
export function takeBroadcast(socket: WebSocket, options: BroadcasterLinkOptions): void {
  const { clock } = options;
  socket.on('error', () => undefined);
  const keepAlive = new KeepAlive(socket, options.timers);
  let hello: IngestHello | undefined;
  let source: BroadcastSource | undefined;
  let live = false;
  let over = false;
  const hush = () => refuse(INGEST_CODES.silent, `Nothing came for ${SILENT_AFTER_MS / 1000} s.`);
  let timer = clock.setTimer(hush, SILENT_AFTER_MS);

  const finish = (how: BroadcastEnd): void => {
    if (over) return;
    over = true;
    clock.clearTimer(timer);
    keepAlive.end();
    source?.end(how);
    options.ended();
  };
  function refuse(code: number, reason: string): void {
    options.log(`A broadcast was ended with code ${code}: ${reason}`);
    finish('lost');
    socket.close(code, reason.slice(0, LONGEST_REASON));
  }

  function take(data: Uint8Array, isBinary: boolean): void {
    if (!hello) {
      if (isBinary) throw new IngestError('hello: the first message must be a text.');
      hello = readIngestHello(new TextDecoder().decode(data));
      return;
    }
    if (!isBinary) throw new IngestError('message: after the hello there must be no text.');
    if (!source) {
      const format = readInit(data);
      source = options.begin(format, hello.frameRate);
      return;
    }
    const shown = source.push(data);
    if (live || !shown) return;
    live = true;
    socket.send(LIVE_TEXT);
  }

  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (over) return;
    clock.clearTimer(timer);
    timer = clock.setTimer(hush, SILENT_AFTER_MS);
    try {
      take(data as Buffer, isBinary);
    } catch (error) {
      // Whatever it was: one broadcast must not end the process.
      const reason = error instanceof IngestError ? error.message : 'message: it cannot be read.';
      refuse(INGEST_CODES.broken, reason);
    }
  });
  socket.once('close', (code) => finish(code === 1000 ? 'stopped' : 'lost'));
}
