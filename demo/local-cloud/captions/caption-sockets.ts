import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Cloud } from '../cloud.js';
import { runAt } from '../edge-clock.js';
import { KeepAlive } from '../live/keep-alive.js';
import { refused, type Verdict } from '../verdict/outcome.js';
import { judge } from '../verdict/verdict.js';
import { readViewerRequest } from '../verdict/viewer-request.js';
import { refuseUpgrade } from '../wire/provoke.js';
import type { CaptionSource } from './caption-source.js';
import { CAPTION_TARGETS, type CaptionTarget } from './clip-captions.js';
import { CAPTIONS_PATH } from './stand-in/path.js';

/** How long who connects may take to say what they want, in milliseconds. */
const HELLO_MS = 5000;

/** What sockets for captions need of the edge. */
export interface CaptionContext {
  readonly cloud: Cloud;
  readonly source: CaptionSource;
  /** Takes one line for the log, without a token. */
  log(line: string): void;
}

/** What a channel stands for. */
interface Channel {
  readonly streamName: string;
  readonly target: CaptionTarget;
}

/**
 * Captions of the streams that play the clip, in two languages, for whoever may watch the stream: the same verdict decides.
 * What goes over the wire is this cloud's own, for the vendor's is not documented; only the library's stand-in speaks it.
 */
export class CaptionSockets {
  readonly #context: CaptionContext;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 8192, perMessageDeflate: false });
  readonly #ofJwts = new Map<WebSocket, string>();

  constructor(context: CaptionContext) {
    this.#context = context;
    context.cloud.revocations.onRevoked((digest) => {
      for (const [client, jwt] of this.#ofJwts) if (jwt === digest) client.close(4901, 'refused');
    });
  }

  /** How many are being served. */
  get count(): number {
    return this.#ofJwts.size;
  }

  /** Handles an upgrade for captions. @returns whether it was one */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (!path.startsWith('/captions/')) return false;
    if (path === CAPTIONS_PATH)
      this.#server.handleUpgrade(request, socket, head, (client) => this.#meet(client, request));
    else refuseUpgrade(socket, 404);
    return true;
  }

  /** Ends every connection as a network does that has lost it. */
  cut(): void {
    for (const client of this.#server.clients) client.terminate();
  }

  /** Ends all at once. */
  close(): void {
    this.cut();
    this.#server.close();
  }

  #meet(client: WebSocket, request: IncomingMessage): void {
    const timer = setTimeout(() => client.terminate(), HELLO_MS).unref();
    client.on('error', () => client.terminate());
    client.once('close', () => clearTimeout(timer));
    client.once('message', (data: Buffer) => {
      clearTimeout(timer);
      this.#answer(client, request, readHello(data)).catch(() => client.terminate());
    });
  }

  async #answer(client: WebSocket, request: IncomingMessage, hello: Hello): Promise<void> {
    const { cloud, log } = this.#context;
    const channel = readChannel(hello.channel);
    const stream = channel && cloud.streams.find(channel.streamName);
    const viewer = { ...readViewerRequest(request), streamName: stream?.name ?? '', jwtoken: hello.token };
    // Also of an open stream: captions need a JWT.
    const judged: Verdict =
      hello.token === '' ? refused(4903, 'no token') : await judge(viewer, stream, cloud);
    const verdict =
      judged.admitted && stream?.feed !== 'clip' ? refused(4404, 'no captions of this stream') : judged;
    if (client.readyState !== client.OPEN) return;
    if (!verdict.admitted || !channel) {
      log(`captions refused: ${stream?.name ?? 'unknown stream'}`);
      return client.close(verdict.admitted ? 4404 : verdict.code, 'refused');
    }
    log(`captions given: ${stream?.name}, ${channel.target}`);
    this.#serve(client, channel, verdict);
  }

  #serve(client: WebSocket, { target }: Channel, verdict: Extract<Verdict, { admitted: true }>): void {
    const { cloud, source } = this.#context;
    const { endsAtMs, jwtDigest = '' } = verdict;
    this.#ofJwts.set(client, jwtDigest);
    const keepAlive = new KeepAlive(client);
    client.send(JSON.stringify({ joined: true }));
    const ends = [
      () => keepAlive.end(),
      () => this.#ofJwts.delete(client),
      source.subscribe((cue) => client.send(JSON.stringify({ user: 'captions', text: cue[target] }))),
      endsAtMs === undefined
        ? () => undefined
        : runAt(endsAtMs, cloud.now, () => client.close(4903, 'refused')),
    ];
    client.once('close', () => ends.forEach((end) => end()));
  }
}

interface Hello {
  readonly token: string;
  readonly channel: string;
}

function readHello(data: Buffer): Hello {
  try {
    const { token, channel } = Object(JSON.parse(data.toString())) as Record<string, unknown>;
    return {
      token: typeof token === 'string' ? token : '',
      channel: typeof channel === 'string' ? channel : '',
    };
  } catch {
    return { token: '', channel: '' };
  }
}

/** Reads a channel: the name of a stream, what is spoken, and the language of its captions. In this case only. */
function readChannel(channel: string): Channel | undefined {
  const [, streamName, language] = /^(.{1,100})-en-([a-z]{2})$/.exec(channel) ?? [];
  const target = CAPTION_TARGETS.find((one) => one === language);
  return streamName !== undefined && target ? { streamName, target } : undefined;
}
