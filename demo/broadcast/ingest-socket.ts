import type { BroadcastCode } from './broadcast-code.js';

/** What the socket reports; nothing after a failure, and nothing after `close()`. */
export interface IngestReports {
  /** The edge has taken the first fragment. */
  live(): void;
  failed(code: BroadcastCode, reason?: string): void;
}

/** How many bytes may wait in the browser: about two seconds of a good picture. */
const HIGH_WATER_BYTES = 1_000_000;
/** For how long fragments may be left out, in milliseconds; the edge would take a longer hole for an end. */
const TOO_SLOW_AFTER_MS = 8_000;

// What the edge closes with; its reason is a sentence of its own about the media.
const CODES: Readonly<Record<number, BroadcastCode>> = {
  1009: 'refused',
  4400: 'refused',
  4401: 'forbidden',
  4408: 'no-media',
  4409: 'taken',
};

/**
 * The connection to the edge. Fragments are sent as they come; what comes while too much is waiting is left out, which
 * costs viewers some pictures and nothing else, because each begins with a key frame.
 */
export class IngestSocket {
  readonly #socket: WebSocket;
  readonly #reports: IngestReports;
  readonly #waiting: (string | Uint8Array<ArrayBuffer>)[];
  #opened = false;
  #over = false;
  #dropped = 0;
  #slowSince: number | undefined;

  /** @param first what goes before all fragments */
  constructor(url: string, first: readonly (string | Uint8Array<ArrayBuffer>)[], reports: IngestReports) {
    this.#waiting = [...first];
    this.#reports = reports;
    const address = new URL(url, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    this.#socket = new WebSocket(address);
    this.#socket.addEventListener('open', () => this.#onOpen());
    this.#socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (!this.#over && isLive(data)) this.#reports.live();
    });
    this.#socket.addEventListener('close', ({ code, reason }) => {
      this.#fail(CODES[code] ?? (this.#opened ? 'connection-lost' : 'unreachable'), reason);
    });
  }

  /** How many fragments were left out. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Sends a fragment, or leaves it out. */
  send(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#over) return;
    // Until it is open the latest fragment is enough: who joins later has no use for older ones.
    if (!this.#opened) this.#waiting.splice(2, 1, bytes);
    else if (this.#socket.bufferedAmount <= HIGH_WATER_BYTES) {
      this.#slowSince = undefined;
      this.#socket.send(bytes);
    } else {
      this.#dropped++;
      this.#slowSince ??= performance.now();
      if (performance.now() - this.#slowSince > TOO_SLOW_AFTER_MS) this.#fail('too-slow');
    }
  }

  /** Ends the broadcast as its broadcaster wishes. */
  close(): void {
    this.#over = true;
    this.#socket.close(1000);
  }

  #onOpen(): void {
    this.#opened = true;
    for (const message of this.#waiting.splice(0)) this.#socket.send(message);
  }

  #fail(code: BroadcastCode, reason = ''): void {
    if (this.#over) return;
    this.#over = true;
    this.#socket.close();
    this.#reports.failed(code, reason);
  }
}

function isLive(data: unknown): boolean {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : undefined;
    return typeof message === 'object' && message !== null && 'event' in message && message.event === 'live';
  } catch {
    return false;
  }
}
