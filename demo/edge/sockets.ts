import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { LiveSource } from './live/live-source.js';
import { serveViewer } from './live/serve-viewer.js';
import { findStream } from './streams.js';
import type { EdgeKeys } from './verdict/keys.js';
import { judge } from './verdict/verdict.js';
import { readViewerRequest } from './verdict/viewer-request.js';

// The application that each path stands for: secured streams, and streams that may be open.
const RTMP_URLS: Readonly<Record<string, string>> = {
  '/h5live/authstream': 'rtmp://localhost/splay',
  '/h5live/stream': 'rtmp://localhost/play',
  '/h5live/stream/stream.mp4': 'rtmp://localhost/play',
};

/** What the sockets need of the edge. */
export interface SocketContext {
  readonly keys: EdgeKeys;
  readonly source: LiveSource;
  /** Unix time in milliseconds. */
  now(): number;
  /** Takes one line for the log, without a token. */
  log(line: string): void;
}

/** The H5Live WebSocket: accepts, judges, then serves or closes with the vendor's code. */
export class LiveSockets {
  readonly #context: SocketContext;
  // Viewers have nothing to say, so what they may send is small.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });

  constructor(context: SocketContext) {
    this.#context = context;
  }

  /** Handles an upgrade; requests for other paths are dropped. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?')[0] ?? '';
    const rtmpUrl = Object.hasOwn(RTMP_URLS, path) ? RTMP_URLS[path] : undefined;
    if (rtmpUrl === undefined) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    void this.#serve(rtmpUrl, request, socket, head);
  }

  /** Ends all sessions at once. */
  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#server.close();
  }

  async #serve(rtmpUrl: string, request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { keys, source, now, log } = this.#context;
    const viewer = readViewerRequest(request);
    const stream = findStream(viewer.streamName);
    const verdict = await judge(viewer, stream, keys, now());
    const name = stream?.name ?? 'unknown stream';
    // Refused after the upgrade: a browser does not tell a page the status of a refused upgrade, but does tell the code.
    this.#server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate());
      if (verdict.admitted) {
        log(`viewer admitted: ${name}`);
        serveViewer(client, source, { url: rtmpUrl, name }, { log });
      } else {
        log(`viewer refused: ${name}, code ${verdict.code}, ${verdict.reason}`);
        client.close(verdict.code, 'refused');
      }
    });
  }
}
