import { WebSocket } from 'ws';
import { until } from '../../helpers/viewer.js';
import { fragments, init } from './media.js';

/** Says hello, and what comes after it, by itself; sends the clip as fast as a camera would, until it is closed. */
export class TestBroadcaster {
  readonly socket: WebSocket;
  readonly texts: string[] = [];
  /** The close code and reason, once it has been closed. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  /** The HTTP status that its upgrade was refused with. */
  status: number | undefined;
  #next = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(origin: string, streamName: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${origin.replace('http', 'ws')}/ingest/${streamName}`, { headers });
    this.socket.on('message', (data: Buffer) => this.texts.push(data.toString()));
    this.socket.on('unexpected-response', (_request, { statusCode }) => {
      this.status = statusCode;
      this.socket.terminate();
    });
    this.socket.on('close', (code, reason) => {
      clearInterval(this.#timer);
      this.closed = { code, reason: reason.toString() };
    });
    this.socket.on('error', () => undefined);
  }

  /** Waits for the connection, then sends this and nothing else. */
  async says(...messages: (string | Uint8Array)[]): Promise<this> {
    await until('an open connection', () => this.socket.readyState === WebSocket.OPEN);
    for (const message of messages) this.socket.send(message);
    return this;
  }

  /** Sends everything from the hello on, and waits until the edge says that it is live. */
  async broadcasts(first = 0): Promise<this> {
    this.#next = first;
    await this.says(JSON.stringify({ version: 1, frameRate: 25 }), init);
    this.#timer = setInterval(() => this.socket.send(fragments[this.#next++ % fragments.length]!), 40);
    await until('a live broadcast', () => this.texts.length > 0);
    return this;
  }

  /** Waits for the end and answers its code. */
  async ends(): Promise<number> {
    await until('the end of the broadcast', () => this.closed !== undefined);
    return this.closed?.code ?? 0;
  }

  /** Ends it as its broadcaster wishes. */
  stop(): void {
    clearInterval(this.#timer);
    this.socket.close(1000);
  }

  /** The connection is lost. */
  lose(): void {
    clearInterval(this.#timer);
    this.socket.terminate();
  }
}
