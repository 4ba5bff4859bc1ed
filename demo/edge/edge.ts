import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from './api/routes.js';
import { answerGroup } from './api/stream-group.js';
import { sendJson } from './api/http.js';
import { EdgeClock } from './edge-clock.js';
import { Ingest, type IngestOptions } from './ingest/ingest.js';
import { makeLinks, type DemoLinks } from './links.js';
import { loadClip } from './live/clip.js';
import { LiveSource } from './live/live-source.js';
import { servePages } from './pages.js';
import { LiveSockets } from './sockets.js';
import { PROVOCATIONS } from './provocations.js';
import { STREAMS } from './streams.js';
import { makeKeys, type EdgeKeys } from './verdict/keys.js';
import type { TokenFaults } from './viewer-token/faults.js';
import { ViewerTokens, type GivenToken, type TokenRequest } from './viewer-token/endpoint.js';
import type { WireFaults } from './wire/faults.js';
import type { Admission, Session } from './wire/session.js';

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
  /** Keys of an edge before it, whose tokens stay valid; fresh ones where they are left out. */
  readonly keys?: EdgeKeys;
  /** Whether who asks may broadcast to a stream; nobody may where it is left out. */
  readonly mayIngest?: IngestOptions['mayIngest'];
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
  /** The running sessions, oldest first. */
  readonly sessions: readonly Session[];
  /** The last connections, oldest first, whatever became of them. */
  readonly admissions: readonly Admission[];
  /** Closes a session so that the viewer sees the code; answers whether there was one of that id. */
  endSession(id: number, code: number): boolean;
  /** Everything that can go wrong between this edge and its viewers. */
  readonly faults: WireFaults;
  /** Everything that can go wrong at the endpoint that gives viewers their tokens. */
  readonly tokenFaults: TokenFaults;
  /** The last requests for a viewer's token, oldest first. */
  readonly tokenRequests: readonly TokenRequest[];
  /** The last tokens that viewers were given there, by their digests, oldest first. */
  readonly tokensGiven: readonly GivenToken[];
  /** Ends everything at once: sessions, connections, timers. Afterwards the port is free again. */
  close(): Promise<void>;
}

/**
 * Starts the whole local system in this process: pages, token API, H5Live sockets, live source.
 *
 * @throws the error of `listen`, for instance `EADDRINUSE`
 */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const { host = '127.0.0.1', port = 0, log = () => undefined, mayIngest = () => false } = options;
  const clock = new EdgeClock(options.now);
  const { now } = clock;
  const [keys, pages, bytes] = await Promise.all([
    options.keys ?? makeKeys(),
    servePages(),
    readFile(new URL('../media/clip.mp4', import.meta.url)),
  ]);
  const server = createServer();
  const source = new LiveSource(loadClip(bytes));
  const ingest = new Ingest({ mayIngest, log });
  const sockets = new LiveSockets({ keys, source, ingest, clock, log });
  const viewerTokens = new ViewerTokens(keys, now);
  server.on('upgrade', (request, socket, head) => sockets.upgrade(request, socket, head));
  server.on('request', (request, response) => {
    // A page may learn the time from it, so it has to be the time that tokens are judged by.
    response.setHeader('date', new Date(now()).toUTCString());
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
    } else if (path === '/demo/provocations.json') {
      sendJson(response, 200, PROVOCATIONS);
    } else if (
      !(await answerApi(request, response, keys, now)) &&
      !(await viewerTokens.answer(request, response)) &&
      !answerGroup(request, response)
    ) {
      await pages.answer(request, response);
    }
  }

  // Last of all: who connects is answered, also a viewer who has been waiting for this port to come back.
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    await pages.close();
    throw error;
  }
  source.start();
  const origin = `http://${nameOf(server.address() as AddressInfo)}`;
  return {
    origin,
    keys,
    streams: STREAMS.map((stream) => stream.name),
    links: await makeLinks(origin, keys, now()),
    source,
    get sessions() {
      return sockets.connections.map(({ session }) => session);
    },
    get admissions() {
      return sockets.admissions.history;
    },
    endSession(id, code) {
      const connection = sockets.connections.find(({ session }) => session.id === id);
      connection?.close(code);
      return connection !== undefined;
    },
    faults: sockets.faults,
    tokenFaults: viewerTokens.faults,
    get tokenRequests() {
      return viewerTokens.requests;
    },
    get tokensGiven() {
      return viewerTokens.given;
    },
    async close() {
      source.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      sockets.close();
      server.closeAllConnections();
      await closed;
      await pages.close();
    },
  };
}

function nameOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const name = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `${name}:${port}`;
}
