import { WebSocket } from 'ws';

/** What became of a connection: the code it was closed with, or how its first texts began. */
export interface ViewerOutcome {
  readonly code?: number;
  readonly hello?: string[];
}

/**
 * Connects as a player does, from an address of this machine, and waits for the refusal, or for both texts and the first
 * media.
 */
export function connect(
  origin: string,
  query: Record<string, string>,
  options: { path?: string; headers?: Record<string, string>; localAddress?: string } = {},
): Promise<ViewerOutcome> {
  const { path = '/h5live/authstream', headers = {}, localAddress } = options;
  const address = `${origin.replace('http', 'ws')}${path}?${new URLSearchParams(query).toString()}`;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers, ...(localAddress !== undefined && { localAddress }) });
    const hello: string[] = [];
    socket.on('message', (data: Buffer, binary) => {
      if (!binary) hello.push(data.toString());
      else {
        socket.terminate();
        resolve({ hello });
      }
    });
    socket.on('close', (code) => resolve({ code }));
    socket.on('error', reject);
  });
}

/** Waits for something to come true, and fails with its name. Times in milliseconds. */
export async function until(what: string, isTrue: () => boolean, limitMs = 20_000): Promise<void> {
  for (const end = Date.now() + limitMs; !isTrue();) {
    if (Date.now() > end) throw new Error(`not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** @param ms milliseconds */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until nothing more comes to a viewer, for half a second. */
export async function rest(viewer: OpenViewer): Promise<OpenViewer> {
  for (let before = -1; before !== viewer.media;) {
    before = viewer.media;
    await pause(500);
  }
  return viewer;
}

/** A viewer who stays. Close it, or it stays for as long as the edge lets it. */
export class OpenViewer {
  readonly socket: WebSocket;
  /** The texts that came, and how many binary messages. */
  readonly texts: string[] = [];
  media = 0;
  /** The close code, once it has been closed. */
  code: number | undefined;
  /** The HTTP status that its upgrade was refused with. */
  status: number | undefined;

  constructor(origin: string, query: Record<string, string>, path = '/h5live/authstream') {
    const address = `${origin.replace('http', 'ws')}${path}?${new URLSearchParams(query).toString()}`;
    this.socket = new WebSocket(address);
    this.socket.on('message', (data: Buffer, binary) => {
      if (binary) this.media++;
      else this.texts.push(data.toString());
    });
    this.socket.on('unexpected-response', (_request, { statusCode }) => {
      this.status = statusCode;
      this.socket.terminate();
    });
    this.socket.on('close', (code) => (this.code = code));
    this.socket.on('error', () => undefined);
  }

  /** Waits for `count` more binary messages. */
  async plays(count = 1): Promise<this> {
    const wanted = this.media + count;
    await until(`${count} messages of media`, () => this.media >= wanted);
    return this;
  }

  /** Waits for the end and answers its code. */
  async ends(limitMs?: number): Promise<number> {
    await until('the end of the session', () => this.code !== undefined, limitMs);
    return this.code ?? 0;
  }

  close(): void {
    this.socket.terminate();
  }
}
