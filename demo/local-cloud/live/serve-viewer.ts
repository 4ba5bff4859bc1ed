import type { WebSocket } from 'ws';
import { helloTexts, type Greeting, type StreamName } from './hello.js';
import { KeepAlive, type KeepAliveTimers } from './keep-alive.js';
import type { LiveFragment, ViewerSource } from './viewer-source.js';
import { Viewer, viewerLimits } from './viewer.js';

export interface ServeViewerOptions {
  /** Gets one line when a viewer leaves who could not keep up. No line holds more than the stream's name. */
  readonly log?: (line: string) => void;
  /** How the viewer is greeted, where that is not as usual. */
  readonly greeting?: Greeting;
  /** Replaces the keepalive's real timers. */
  readonly timers?: KeepAliveTimers;
  /** Begins hushed: the viewer gets the greeting, and everything else with `resume()`. */
  readonly silent?: boolean;
  /** The first init segment is cut short. */
  readonly damaged?: boolean;
}

/** What can be done to a viewer who is being served. */
export interface ServedViewer {
  /** Sends no media until `resume()`. The socket stays open and is pinged. */
  hush(): void;
  /** Goes on with media: at the next key frame, or from the init segment on where none has been sent. */
  resume(): void;
  /** Sends nothing more, not even a ping, and notices no silence. Does not close the socket. */
  abandon(): void;
}

/** For a socket that was gone before it was served. */
const NOBODY: ServedViewer = { hush: () => undefined, resume: () => undefined, abandon: () => undefined };

/** What ends a session whose stream is over: version 5 of the vendor's player makes its documented 2004 of it. */
const STREAM_STOPPED_CODE = 4403;

/**
 * Plays a source to an open, already admitted WebSocket until it closes. Does not judge tokens and does not close the
 * socket, except when it no longer answers pings, or when the stream is over. What the viewer sends is ignored.
 */
export function serveViewer(
  socket: WebSocket,
  source: ViewerSource,
  stream: StreamName,
  options: ServeViewerOptions = {},
): ServedViewer {
  // `close` always follows; without a listener an error would end the process.
  socket.on('error', () => undefined);
  if (socket.readyState !== socket.OPEN) return NOBODY;

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
  const viewer = new Viewer(sink, viewerLimits(source.format));
  let hushed = options.silent ?? false;
  let started = false;
  let newInit: Uint8Array | undefined;
  const start = (hello: readonly string[]): void => {
    started = true;
    const { init } = source.format;
    const sent = options.damaged ? init.subarray(0, init.length / 2) : init;
    viewer.join({ hello, init: sent, backlog: source.backlog() });
  };
  const hello = helloTexts(source.format, stream, options.greeting);
  if (hushed) for (const text of hello) socket.send(text);
  else start(hello);
  const receive = (fragment: LiveFragment): void => {
    if (!hushed) viewer.push(fragment);
  };
  const unsubscribe = source.subscribe(receive, {
    restarted(init) {
      if (hushed) newInit = started ? init : undefined;
      else socket.send(init);
    },
    ended: () => socket.close(STREAM_STOPPED_CODE),
  });
  const abandon = (): void => {
    unsubscribe();
    keepAlive.end();
  };

  socket.once('close', () => {
    abandon();
    if (viewer.skips > 0) {
      options.log?.(
        `A viewer of ${stream.name} could not keep up and was skipped forward (times: ${viewer.skips}).`,
      );
    }
  });
  return {
    hush() {
      hushed = true;
    },
    resume() {
      if (!hushed) return;
      hushed = false;
      if (socket.readyState !== socket.OPEN) return;
      if (!started) return start([]);
      if (newInit) socket.send(newInit);
      newInit = undefined;
      viewer.skipAhead();
    },
    abandon,
  };
}
