import type { Server, ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** For how long the edge waits for others, in milliseconds. */
export interface Patience {
  /** Until a request is there, with all of its body, from its first byte on or from that of its connection. */
  readonly requestMs: number;
  /** Until an upgrade is answered: accepted or refused. */
  readonly upgradeMs: number;
  /** Until something moves on a connection that an answer is under way on, for whoever does not read it. */
  readonly idleMs: number;
}

/** What is usual. A player gives an upgrade up after five seconds; an answer may be delayed by a minute on demand. */
export const PATIENCE: Patience = { requestMs: 10_000, upgradeMs: 30_000, idleMs: 90_000 };

/** The settings of a server of this patience. */
export function patientServer({ requestMs }: Patience): ServerOptions {
  return {
    requestTimeout: requestMs,
    headersTimeout: requestMs,
    connectionsCheckingInterval: Math.min(1_000, requestMs),
    // Also for the rest of a body that was refused without being read.
    keepAliveTimeout: Math.min(5_000, requestMs),
  };
}

/** Cuts connections of requests that nothing moves on. Does not concern sockets that were accepted as WebSockets. */
export function cutIdle(server: Server, { idleMs }: Patience): void {
  server.setTimeout(idleMs);
}

/** Cuts an upgrade that is not answered in time, for whatever reason; who decides on it may take for ever. */
export function cutUnanswered(socket: Duplex, { upgradeMs }: Patience): void {
  const tcp = socket as Socket;
  // A connection may have had answers to other requests before.
  const before = tcp.bytesWritten;
  const timer = setTimeout(() => {
    if (tcp.bytesWritten === before) tcp.destroy();
  }, upgradeMs).unref();
  socket.once('close', () => clearTimeout(timer));
}
