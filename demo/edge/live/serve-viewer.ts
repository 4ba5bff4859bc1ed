import type { WebSocket } from 'ws';
import { helloTexts, type StreamName } from './hello.js';
import { KeepAlive, type KeepAliveTimers } from './keep-alive.js';
import type { LiveSource } from './live-source.js';
import { Viewer, viewerLimits } from './viewer.js';

export interface ServeViewerOptions {
  /** Gets one line when a viewer leaves who could not keep up. No line holds more than the stream's name. */
  readonly log?: (line: string) => void;
  /** Replaces the keepalive's real timers. */
  readonly timers?: KeepAliveTimers;
}

/**
 * Plays the live source to an open, already admitted WebSocket until it closes. Does not judge tokens and does not
 * close the socket, except when it no longer answers pings. What the viewer sends is ignored.
 */
export function serveViewer(
  socket: WebSocket,
  source: LiveSource,
  stream: StreamName,
  options: ServeViewerOptions = {},
): void {
  // `close` always follows; without a listener an error would end the process.
  socket.on('error', () => undefined);
  if (socket.readyState !== socket.OPEN) return;

  const keepAlive = new KeepAlive(socket, options.timers);
  const sink = {
    send: (data: Uint8Array | string) => socket.send(data),
    get bufferedAmount() {
      return socket.bufferedAmount;
    },
    get lagMs() {
      return keepAlive.lagMs;
    },
  };
  const viewer = new Viewer(sink, viewerLimits(source.clip));
  viewer.join({ hello: helloTexts(source.clip, stream), init: source.clip.init, backlog: source.backlog() });
  const unsubscribe = source.subscribe((fragment) => viewer.push(fragment));

  socket.once('close', () => {
    unsubscribe();
    keepAlive.end();
    if (viewer.skips > 0) {
      options.log?.(
        `A viewer of ${stream.name} could not keep up and was skipped forward (times: ${viewer.skips}).`,
      );
    }
  });
}
