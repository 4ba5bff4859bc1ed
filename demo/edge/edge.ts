import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api/routes.js';
import { sendJson } from './api/http.js';
import { makeLinks, type DemoLinks } from './links.js';
import { loadClip } from './live/clip.js';
import { LiveSource } from './live/live-source.js';
import { servePages } from './pages.js';
import { LiveSockets } from './sockets.js';
import { STREAMS } from './streams.js';
import { makeKeys, type EdgeKeys } from './verdict/keys.js';

/** Where the edge listens, and what may be replaced in tests. */
export interface EdgeOptions {
  /** Loopback where it is left out. */
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Unix time in milliseconds, for verdicts and tokens. */
  readonly now?: () => number;
  /** Takes the edge's log, a line at a time; no line ever holds a token. */
  readonly log?: (line: string) => void;
}

/** A running edge. */
export interface Edge {
  readonly origin: string;
  readonly keys: EdgeKeys;
  /** The names of the streams that are live. */
  readonly streams: readonly string[];
  readonly links: DemoLinks;
  /** The live source, for its clock. */
  readonly source: LiveSource;
  /** Ends everything at once: sessions, connections, timers. */
  close(): Promise<void>;
}

/**
 * Starts the whole local system in this process: pages, token API, H5Live sockets, live source.
 *
 * @throws the error of `listen`, for instance `EADDRINUSE`
 */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const { host = '127.0.0.1', port = 0, now = () => Date.now(), log = () => undefined } = options;
  const server = createServer();
  server.listen({ host, port });
  await once(server, 'listening');
  const [keys, pages, bytes] = await Promise.all([
    makeKeys(),
    servePages(),
    readFile(new URL('../media/clip.mp4', import.meta.url)),
  ]);
  const origin = `http://${nameOf(server.address() as AddressInfo)}`;
  const source = new LiveSource(loadClip(bytes));
  source.start();
  const sockets = new LiveSockets({ keys, source, now, log });
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.on('request', (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/') {
      const { jwt } = await makeLinks('', keys, now());
      response.writeHead(302, { location: jwt, 'cache-control': 'no-store' }).end();
    } else if (path === '/.well-known/jwks.json') {
      sendJson(response, 200, { keys: [keys.publicJwk] });
    } else if (path === '/live/clock') {
      sendJson(response, 200, source.clockReference());
    } else if (!(await answerApi(request, response, keys, now))) {
      await pages.answer(request, response);
    }
  }

  return {
    origin,
    keys,
    streams: STREAMS.map((stream) => stream.name),
    links: await makeLinks(origin, keys, now()),
    source,
    async close() {
      source.stop();
      sockets.close();
      server.closeAllConnections();
      server.close();
      await pages.close();
    },
  };
}

function nameOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const name = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `${name}:${port}`;
}
