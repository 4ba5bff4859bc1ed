import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rtmpUrl } from './api/stream-calls.js';
import { answerApi } from './api/routes.js';
import { answerContract } from './api/contract.js';
import { answerGroup } from './api/stream-group.js';
import { sendJson } from './api/http.js';
import { broadcastStates, encoderRefusal, mayBroadcast } from './broadcasts.js';
import { CaptionSockets } from './captions/caption-sockets.js';
import { CaptionSource } from './captions/caption-source.js';
import { openCloud } from './cloud.js';
import { MAIN_STREAMS } from './demo-streams.js';
import { EdgeClock } from './edge-clock.js';
import { Ingest, type IngestOptions } from './ingest/ingest.js';
import { dashboardPage, makeLinks, type DemoLinks } from './links.js';
import { loadClip } from './live/clip.js';
import { systemClock } from './live/clock.js';
import { metadataText } from './live/metadata.js';
import { LiveSource } from './live/live-source.js';
import type { ViewerSource } from './live/viewer-source.js';
import { FOREIGN_HOST, ownHosts } from './own-hosts.js';
import { pagePolicy } from './page-policy.js';
import { servePages } from './pages.js';
import { LiveSockets } from './sockets.js';
import { PROVOCATIONS } from './provocations.js';
import { startRtmp } from './rtmp/rtmp-server.js';
import type { StoreOptions } from './store/store.js';
import type { EdgeStream, Streams } from './streams.js';
import type { EdgeKeys } from './verdict/keys.js';
import type { TokenFaults } from './viewer-token/faults.js';
import { addressOf } from './verdict/viewer-request.js';
import { ViewerTokens, type GivenToken, type TokenRequest } from './viewer-token/endpoint.js';
import type { WireFaults } from './wire/faults.js';
import { cutIdle, cutUnanswered, PATIENCE, patientServer, type Patience } from './wire/patience.js';
import { refuseUpgrade } from './wire/provoke.js';
import type { Admission, Session } from './wire/session.js';

/** Where the edge listens, and what may be replaced in tests. */
export interface EdgeOptions {
  /** Loopback where it is left out. */
  readonly host?: string;
  /** 0 takes a free port. */
  readonly port?: number;
  /** Where encoders send RTMP to; a free port where it is left out, 0, taken or not allowed. */
  readonly rtmpPort?: number;
  /** Unix time in milliseconds, for verdicts and tokens. */
  readonly now?: () => number;
  /** Takes the edge's log, a line at a time; no line ever holds a token. */
  readonly log?: (line: string) => void;
  /** Keys of an edge before it, whose tokens stay valid; used where the store holds none yet. */
  readonly keys?: EdgeKeys;
  /** Where keys, streams and revocations are kept; in memory where it is left out. */
  readonly store?: StoreOptions;
  /** For how long others are waited for, where that is not as usual. */
  readonly patience?: Partial<Patience>;
  /** Whether who asks may broadcast to a stream; where it is left out, whoever is signed in as its owner. */
  readonly mayIngest?: IngestOptions['mayIngest'];
}

/** A running edge. */
export interface Edge {
  readonly origin: string;
  /** The address that encoders send to. */
  readonly rtmpUrl: string;
  readonly keys: EdgeKeys;
  /** The keys of the other organisation here, whose tokens open nothing of the first one's. */
  readonly otherKeys: EdgeKeys;
  /** The names of the streams that are always live. */
  readonly streams: readonly string[];
  /** All streams, of both organisations. */
  readonly registry: Streams;
  readonly links: DemoLinks;
  /** The live source, for its clock. */
  readonly source: LiveSource;
  /** The running sessions, oldest first. */
  readonly sessions: readonly Session[];
  /** The last connections, oldest first, whatever became of them. */
  readonly admissions: readonly Admission[];
  /** Closes a session so that the viewer sees the code; answers whether there was one of that id. */
  endSession(id: number, code: number): boolean;
  /** Sends metadata to all who watch, as if they had come with the stream. */
  sendMetadata(handlerName: string, message: unknown, streamTime?: number): void;
  /** Everything that can go wrong between this edge and its viewers. */
  readonly faults: WireFaults;
  /** Who gets captions. */
  readonly captions: Pick<CaptionSockets, 'count' | 'cut'>;
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
 * @throws the error of `listen`, for instance `EADDRINUSE`, or of the store, where another process has it
 */
export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const { host = '127.0.0.1', port = 0, rtmpPort = 0, log = () => undefined } = options;
  const clock = new EdgeClock(options.now);
  const { now } = clock;
  const cloud = await openCloud({ ...options.store, now, keys: options.keys });
  const { main: keys, other: otherKeys } = cloud.organisations;
  const { streams } = cloud;
  const [pages, bytes] = await Promise.all([
    servePages(),
    readFile(new URL('../media/clip.mp4', import.meta.url)),
  ]);
  const patience = { ...PATIENCE, ...options.patience };
  const server = createServer(patientServer(patience));
  cutIdle(server, patience);
  const source = new LiveSource(loadClip(bytes));
  const ingest = new Ingest({
    mayIngest: options.mayIngest ?? ((request, name) => mayBroadcast(cloud, request, name)),
    log,
    ...broadcastStates(cloud.streams),
  });
  streams.onChange(({ name, state }) => {
    if (state === 'ended') ingest.stop(name);
  });
  const sourceOf = (stream: EdgeStream): ViewerSource | undefined =>
    ingest.sourceOf(stream.name) ?? (stream.feed === 'clip' ? source : undefined);
  const sockets = new LiveSockets({ cloud, source, sourceOf, ingest, clock, log });
  const captions = new CaptionSockets({ cloud, source: new CaptionSource(source), log });
  const viewerTokens = new ViewerTokens(cloud);
  // Nobody is answered before it listens, and only then its address is known.
  let isOwnHost = ownHosts(host);
  const isForeign = ({ headers }: IncomingMessage): boolean => {
    if (isOwnHost(headers.host)) return false;
    log('The Host of a request is another than this server’s: refused.');
    return true;
  };
  server.on('upgrade', (request, socket, head) => {
    cutUnanswered(socket, patience);
    socket.on('error', () => socket.destroy());
    if (!isForeign(request))
      return void (captions.upgrade(request, socket, head) || sockets.upgrade(request, socket, head));
    refuseUpgrade(socket, 421, FOREIGN_HOST);
  });
  server.on('request', (request, response) => {
    if (isForeign(request)) {
      const length = Buffer.byteLength(FOREIGN_HOST);
      const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': length };
      return void response.writeHead(421, { ...headers, connection: 'close' }).end(FOREIGN_HOST);
    }
    // A page may learn the time from it, so it has to be the time that tokens are judged by.
    response.setHeader('date', new Date(now()).toUTCString());
    guard(request, response);
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0];
    if (path === '/') {
      // Whoever comes without anything gets nothing: there a key is asked for.
      response.writeHead(302, { location: dashboardPage('') }).end();
    } else if (path === '/.well-known/jwks.json') {
      sendJson(response, 200, { keys: [keys.publicJwk] });
    } else if (path === '/viewer/address') {
      // For an owner who wants to bind a token to an address of theirs.
      sendJson(response, 200, { ip: addressOf(request) });
    } else if (path === '/live/clock') {
      sendJson(response, 200, source.clockReference());
    } else if (path === '/demo/provocations.json') {
      sendJson(response, 200, PROVOCATIONS);
    } else if (
      !answerContract(request, response) &&
      !(await answerApi(request, response, cloud)) &&
      !(await viewerTokens.answer(request, response)) &&
      !answerGroup(request, response, streams)
    ) {
      await pages.answer(request, response);
    }
  }

  // As `rtmpUrl` writes it, by whichever of this server's names.
  const isOwnIngest = (url: string): boolean =>
    URL.canParse(url) &&
    isOwnHost(new URL(url).hostname) &&
    url === rtmpUrl(new URL(url).hostname, rtmp.port);
  const rtmp = await startRtmp(host, [rtmpPort, 0], {
    ...{ ingest, encoders: cloud.encoders, log, clock: systemClock },
    refusalOf: (name, token) => encoderRefusal(cloud, name, token, isOwnIngest),
  });
  cloud.encoders.port = rtmp.port;

  // Last of all: who connects is answered, also a viewer who has been waiting for this port to come back.
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    await rtmp.close();
    await pages.close();
    cloud.close();
    throw error;
  }
  const address = server.address() as AddressInfo;
  isOwnHost = ownHosts(host, address.address);
  source.start();
  const origin = `http://${nameOf(address)}`;
  return {
    origin,
    rtmpUrl: rtmpUrl(new URL(origin).host, rtmp.port),
    ...{ keys, otherKeys, registry: streams, streams: MAIN_STREAMS },
    links: await makeLinks(origin, cloud),
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
    sendMetadata(handlerName, message, streamTime = 0) {
      const text = metadataText({ handlerName, message, streamTime });
      for (const connection of sockets.connections) connection.tell(text);
    },
    faults: sockets.faults,
    captions,
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
      captions.close();
      server.closeAllConnections();
      await Promise.all([closed, rtmp.close()]);
      await pages.close();
      cloud.close();
    },
  };
}

/** Says what a browser may do with an answer, whatever it is. */
function guard({ url = '/', headers: { host = '' } }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-security-policy', pagePolicy(url, host));
  // The address of a page may hold a token: it must not travel on in a Referer.
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
}

function nameOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  const name = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `${name}:${port}`;
}
