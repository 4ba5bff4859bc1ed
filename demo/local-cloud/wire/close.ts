import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** How long a viewer has to answer a close that the library does not know of, in milliseconds. */
const ANSWER_TIME = 2_000;

/**
 * Closes a WebSocket so that the viewer sees this close code, also one that must not be sent: 1005 is a close without
 * a code, 1006 an end without a close, 1015 and other codes that the library refuses go out as a frame of our own.
 */
export function closeWith(client: WebSocket, socket: Duplex, code: number): void {
  if (code === 1005) client.close();
  else if (code === 1006) client.terminate();
  else if (sendable(code)) client.close(code);
  else closeRaw(client, socket, code);
}

/** Ends a connection as a network does that has lost it: with a reset, and without a word. */
export function reset(socket: Duplex): void {
  (socket as Socket).resetAndDestroy();
}

// What RFC 6455 and its registry allow an endpoint to send; the library throws for the rest.
function sendable(code: number): boolean {
  return (code >= 1000 && code <= 1014 && code !== 1004) || (code >= 3000 && code <= 4999);
}

function closeRaw(client: WebSocket, socket: Duplex, code: number): void {
  socket.write(Buffer.from([0x88, 2, code >> 8, code & 0xff]));
  const timer = setTimeout(() => client.terminate(), ANSWER_TIME).unref();
  client.once('close', () => clearTimeout(timer));
}
