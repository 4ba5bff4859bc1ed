// One WebSocket connection to an H5Live server: what it says in JSON, its media, and how it ends.
import { bag } from './config.js';

/** What the connection reports; every function is called at most as long as the link is not closed by us. */
export interface LinkReports {
  opened?(): void;
  serverInfo?(info: Readonly<Record<string, unknown>>): void;
  streamInfo?(info: Readonly<Record<string, unknown>>): void;
  metadata?(piece: Readonly<Record<string, unknown>>): void;
  media?(bytes: ArrayBuffer): void;
  /** The server or the network ended it: the WebSocket close code. */
  closed(code: number): void;
  /** Nobody answered the upgrade in time; the link is closed. */
  unanswered(): void;
}

/** Sends nothing, ever: the protocol has no messages from the player. */
export class Link {
  readonly address: string;
  readonly #socket: WebSocket;
  #reports: LinkReports;
  readonly #timer: ReturnType<typeof setTimeout>;
  #over = false;

  /**
   * @param address with the whole query
   * @param limit milliseconds until an upgrade counts as unanswered
   */
  constructor(address: string, limit: number, reports: LinkReports) {
    this.address = address;
    this.#reports = reports;
    this.#socket = new WebSocket(address);
    this.#socket.binaryType = 'arraybuffer';
    this.#socket.addEventListener('open', () => {
      clearTimeout(this.#timer);
      if (!this.#over) this.#reports.opened?.();
    });
    this.#socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (this.#over) return;
      if (data instanceof ArrayBuffer) this.#reports.media?.(data);
      else if (typeof data === 'string') this.#tell(data);
    });
    this.#socket.addEventListener('close', ({ code }) => {
      if (this.#end()) this.#reports.closed(code);
    });
    this.#timer = setTimeout(() => {
      if (!this.#end()) return;
      this.#socket.close();
      this.#reports.unanswered();
    }, limit);
  }

  /** From now on somebody else is told. */
  report(reports: LinkReports): void {
    this.#reports = reports;
  }

  /** Closes without a code, and reports nothing any more. */
  close(): void {
    if (this.#end()) this.#socket.close();
  }

  #end(): boolean {
    clearTimeout(this.#timer);
    if (this.#over) return false;
    this.#over = true;
    return true;
  }

  #tell(text: string): void {
    let message: Record<string, unknown>;
    try {
      message = bag(JSON.parse(text));
    } catch {
      return; // text that is no JSON says nothing to this player
    }
    if (message['eventType'] === 'onServerInfo') this.#reports.serverInfo?.(bag(message['onServerInfo']));
    if (message['eventType'] === 'onMetaData') this.#reports.metadata?.(bag(message['onMetaData']));
    if (message['eventType'] === 'onStreamInfo') this.#reports.streamInfo?.(bag(message['onStreamInfo']));
  }
}
