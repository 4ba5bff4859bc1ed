// One loopback server for the contract suite: pages, player scripts, and streams that misbehave on demand.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type Greeting, helloTexts } from '../../demo/local-cloud/live/hello.js';
import type { LiveSource } from '../../demo/local-cloud/live/live-source.js';

/**
 * What a stream does with one connection. Times are milliseconds.
 *
 * - `play`: hello, init, backlog, live fragments
 * - `damaged`: the same, with an init segment that is cut short
 * - `close`: plays (or not, `after: 0`) and then closes with the code
 * - `drop`: plays and then breaks the TCP connection, which a browser reports as 1006
 * - `http`: answers the upgrade with an HTTP status
 * - `hello`: server info and stream info, then nothing
 * - `silence`: opens, then nothing
 */
export type Behaviour =
  | { do: 'play' }
  | { do: 'damaged' }
  | { do: 'close'; code: number; after?: number; reason?: string }
  | { do: 'drop'; after: number }
  | { do: 'http'; status: number }
  | { do: 'hello' }
  | { do: 'silence' };

/** One WebSocket attempt as the server saw it. */
export interface Connection {
  /** The request target as sent, path and query. */
  readonly target: string;
  readonly path: string;
  /** The query as sent: order and encoding as they were on the wire. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly origin: string | undefined;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  closedAt: number | undefined;
  /** What the client closed with, as the server saw it; 1005 for no code, 1006 for a broken connection. */
  closeCode: number | undefined;
  /** While true no media is sent, and none is kept for later: what follows has a hole. */
  muted: boolean;
  /** Number of text or binary messages the client sent. */
  received: number;
  /** Closes (with a code) or breaks (without one) the connection. */
  cut(code?: number): void;
}

/** A stream by name: its behaviour for the nth connection, and every connection so far. */
export interface WireStream {
  readonly name: string;
  readonly connections: Connection[];
  behave: (attempt: number, query: URLSearchParams) => Behaviour;
}

/** The server. Streams come into being when a test or a player first names them; they play by default. */
export class WireServer {
  readonly #source: LiveSource;
  readonly #http: Server;
  // A browser lets only one WebSocket at a time connect to an address: what never answers needs its own.
  readonly #deaf = createTcpServer();
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #streams = new Map<string, WireStream>();
  readonly #files: ReadonlyMap<string, string>;
  readonly #greeting: Greeting;

  private constructor(source: LiveSource, files: ReadonlyMap<string, string>, greeting: Greeting) {
    this.#source = source;
    this.#files = files;
    this.#greeting = greeting;
    this.#http = createServer((request, response) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const body = this.#files.get(path);
      const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
      response.end(body);
    });
    this.#http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
  }

  /** Listens on a free port of the loopback interface; `files` maps a path to a text. */
  static async start(
    source: LiveSource,
    files: ReadonlyMap<string, string>,
    greeting: Greeting,
  ): Promise<WireServer> {
    const server = new WireServer(source, files, greeting);
    await new Promise<void>((resolve) => server.#http.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => server.#deaf.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get websocket(): string {
    return `ws://127.0.0.1:${this.port}/h5live/stream`;
  }

  /** An address that takes connections and never says a word. */
  get deafWebsocket(): string {
    return `ws://127.0.0.1:${(this.#deaf.address() as AddressInfo).port}/h5live/stream`;
  }

  stream(name: string): WireStream {
    const known = this.#streams.get(name);
    if (known) return known;
    const stream: WireStream = { name, connections: [], behave: () => ({ do: 'play' }) };
    this.#streams.set(name, stream);
    return stream;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#deaf.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const target = request.url ?? '/';
    const url = new URL(target, this.origin);
    const stream = this.stream(url.searchParams.get('stream') ?? '');
    const behaviour = stream.behave(stream.connections.length, url.searchParams);
    const connection: Connection = {
      target,
      path: url.pathname,
      search: target.includes('?') ? target.slice(target.indexOf('?')) : '',
      query: url.searchParams,
      origin: request.headers.origin,
      openedAt: Date.now(),
      closedAt: undefined,
      closeCode: undefined,
      muted: false,
      received: 0,
      cut: () => socket.destroy(),
    };
    stream.connections.push(connection);
    if (behaviour.do === 'http') {
      socket.end(`HTTP/1.1 ${behaviour.status} Refused\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) =>
      this.#serve(client, connection, stream, behaviour),
    );
  }

  #serve(client: WebSocket, connection: Connection, stream: WireStream, behaviour: Behaviour): void {
    connection.cut = (code) => (code === undefined ? client.terminate() : client.close(code));
    client.on('message', () => (connection.received += 1));
    client.on('close', (code) => {
      connection.closedAt = Date.now();
      connection.closeCode = code;
    });
    if (behaviour.do === 'silence') return;
    if (behaviour.do === 'close' && !behaviour.after) {
      client.close(behaviour.code, behaviour.reason);
      return;
    }
    const { clip } = this.#source;
    const url = connection.query.get('url') ?? '';
    for (const text of helloTexts(clip, { url, name: stream.name }, this.#greeting)) client.send(text);
    if (behaviour.do === 'hello') return;
    client.send(behaviour.do === 'damaged' ? clip.init.subarray(0, clip.init.length / 2) : clip.init);
    this.#feed(client, connection);
    if (behaviour.do === 'close')
      setTimeout(() => client.close(behaviour.code, behaviour.reason), behaviour.after);
    if (behaviour.do === 'drop') setTimeout(() => client.terminate(), behaviour.after);
  }

  #feed(client: WebSocket, connection: Connection): void {
    for (const fragment of this.#source.backlog()) client.send(fragment.data);
    // After a silence the feed resumes at a key frame, as a live server would.
    let waiting = false;
    const stop = this.#source.subscribe(({ startsGroup, data }) => {
      if (connection.muted) waiting = true;
      else if (startsGroup) waiting = false;
      if (!waiting && client.readyState === client.OPEN) client.send(data);
    });
    client.on('close', stop);
  }
}
