import {
  createServer,
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import { makeCertificate } from '../helpers/certificate.js';
import { withFirstScript } from './first-script.js';

/** What a browser asks for, as its proxy sees it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** It is for a document, of a page or of a frame. */
  readonly isDocument: boolean;
  /** What is sent with it, where another machine is asked; none of it is read on the way to this one. */
  readonly body?: string;
}

/** An answer that a test gives in place of the server. */
export interface GivenAnswer {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Who hears what a browser asks for, and is answered. */
export interface Hearing {
  /** @returns the answer; `passes` asks the server, `fails` breaks the connection as where no host is found */
  asked(request: Asked): Promise<GivenAnswer | 'passes' | 'fails'>;
  answered(request: Asked, status: number): void;
  /** The script that runs before any other of this document. */
  firstScript(request: Asked): string;
}

const LOCAL = ['localhost', '127.0.0.1'];
// They are about one connection, not about what is sent (RFC 9110, section 7.6.1).
const HOP_BY_HOP = ['connection', 'proxy-connection', 'keep-alive', 'transfer-encoding'];

/**
 * The proxy of a browser whose driver neither hears of requests nor puts scripts into pages: all that the browser asks for goes
 * through it. It reaches this machine only; whatever other host is asked for over TLS, it answers in that host's name, where a
 * test does.
 */
export class Proxy {
  readonly #hosts: readonly string[];
  readonly #hearing: Hearing;
  readonly #server: Server;
  readonly #open = new Set<Duplex>();

  private constructor(hearing: Hearing, hosts: readonly string[]) {
    this.#hearing = hearing;
    this.#hosts = [...LOCAL, ...hosts];
    this.#server = createServer(
      (request, response) => void this.#answer(request, response).catch(() => response.destroy()),
    );
    this.#server.on('connection', (socket: Socket) => this.#keep(socket));
    this.#server.on('connect', (request: IncomingMessage, socket: Duplex) => this.#tunnel(request, socket));
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
  }

  /** @param hosts names that mean this machine */
  static async start(hearing: Hearing, hosts: readonly string[] = []): Promise<Proxy> {
    const proxy = new Proxy(hearing, hosts);
    await once(proxy.#server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
  }

  #keep(socket: Duplex): void {
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  /** A connection to a host: what it is for, is not to be seen from outside. */
  #tunnel({ url = '' }: IncomingMessage, socket: Duplex): void {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (this.#hosts.includes(new URL(`http://${url}`).hostname)) this.#pipe(url, socket);
    else this.#serveInItsName(url, socket);
  }

  #serveInItsName(host: string, socket: Duplex): void {
    const secureContext = createSecureContext(makeCertificate(host.replace(/:\d+$/, '')));
    const secured = new TLSSocket(socket, { isServer: true, secureContext });
    this.#server.emit('connection', secured);
  }

  #pipe(target: string, socket: Duplex, head = ''): void {
    const { hostname, port } = new URL(`http://${target}`);
    if (!this.#hosts.includes(hostname)) return void socket.destroy();
    const server = connect(Number(port || 80), '127.0.0.1');
    this.#keep(server);
    server.on('close', () => socket.destroy());
    socket.on('close', () => server.destroy());
    server.write(head);
    server.pipe(socket).pipe(server);
  }

  #upgrade({ url = '', method, rawHeaders }: IncomingMessage, socket: Duplex, first: Buffer): void {
    if (!URL.canParse(url)) return void socket.destroy();
    const { host, pathname, search } = new URL(url);
    const headers = pairs(rawHeaders).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.unshift(first);
    this.#pipe(host, socket, `${method} ${pathname}${search} HTTP/1.1\r\n${headers.join('')}\r\n`);
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const described = describe(incoming);
    const isHere = this.#hosts.includes(new URL(described.url).hostname);
    const request = isHere ? described : { ...described, body: await textOf(incoming) };
    const decided = await this.#hearing.asked(request);
    if (decided === 'passes') return this.#pass(request, incoming, response);
    if (decided === 'fails') return void response.destroy();
    const { status = 200, contentType, headers, body = '' } = decided;
    this.#send(request, response, {
      status,
      headers: { ...headers, ...(contentType !== undefined && { 'content-type': contentType }) },
      body: Buffer.from(body),
    });
  }

  async #pass(request: Asked, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { protocol, hostname, port, pathname, search } = new URL(request.url);
    if (protocol !== 'http:' || !this.#hosts.includes(hostname)) return void response.destroy();
    const sent = ask({
      agent: false,
      host: '127.0.0.1',
      port: port || 80,
      path: pathname + search,
      method: request.method,
      headers: {
        ...passedOn(incoming.headers),
        ...(request.isDocument && { 'accept-encoding': 'identity' }),
      },
    });
    response.on('close', () => sent.destroy());
    incoming.pipe(sent);
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    answer.on('error', () => response.destroy());
    const { statusCode: status = 502 } = answer;
    const isPage = request.isDocument && /^text\/html/.test(answer.headers['content-type'] ?? '');
    if (isPage) {
      const body = Buffer.concat((await answer.toArray()) as Buffer[]);
      return this.#send(request, response, { status, headers: passedOn(answer.headers), body });
    }
    this.#hearing.answered(request, status);
    response.writeHead(status, answer.statusMessage, passedOn(answer.headers));
    answer.pipe(response);
  }

  #send(
    request: Asked,
    response: ServerResponse,
    answer: { status: number; headers: OutgoingHttpHeaders; body: Buffer },
  ): void {
    this.#hearing.answered(request, answer.status);
    const isPage = request.isDocument && /^text\/html/.test(String(answer.headers['content-type']));
    const { headers, body } = isPage ? withFirstScript(answer, this.#hearing.firstScript(request)) : answer;
    response.writeHead(answer.status, { ...headers, 'content-length': body.length }).end(body);
  }
}

function describe({ url = '', method = 'GET', headers, socket }: IncomingMessage): Asked {
  const all = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return {
    url: socket instanceof TLSSocket ? `https://${headers.host}${url}` : url,
    method,
    headers: Object.fromEntries(all) as Record<string, string>,
    isDocument: headers.accept?.startsWith('text/html') === true,
  };
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  return Buffer.concat((await incoming.toArray()) as Buffer[]).toString();
}

function passedOn(headers: IncomingMessage['headers']): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((name, index) =>
    index % 2 === 0 ? [[name, list[index + 1] ?? ''] as [string, string]] : [],
  );
}
