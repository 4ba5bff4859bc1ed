type Handler<E extends Event> = ((event: E) => unknown) | null;

/** The side of a connection that a server has. */
export interface ServerSide {
  /** Accepts the connection. @returns whether anybody is still there */
  open(): boolean;
  send(data: Uint8Array | string): void;
  /** Ends it, so that the page sees the code. */
  end(code: number): void;
  /** Calls back once it has ended, by whomever. */
  onEnd(then: () => void): void;
}

/** A `WebSocket` whose server is in the page. What a page sends goes nowhere: players say nothing. */
export class RecordedSocket extends EventTarget {
  readonly CONNECTING = WebSocket.CONNECTING;
  readonly OPEN = WebSocket.OPEN;
  readonly CLOSING = WebSocket.CLOSING;
  readonly CLOSED = WebSocket.CLOSED;
  readonly url: string;
  readonly bufferedAmount = 0;
  readonly extensions = '';
  readonly protocol = '';
  binaryType: BinaryType = 'blob';
  onopen: Handler<Event> = null;
  onmessage: Handler<MessageEvent> = null;
  onclose: Handler<CloseEvent> = null;
  onerror: Handler<Event> = null;
  #state: number = WebSocket.CONNECTING;

  /** @param connect gets the other side of the connection */
  constructor(address: string, connect: (address: string, server: ServerSide) => void) {
    super();
    this.url = address;
    this.addEventListener('open', (event) => this.onopen?.(event));
    this.addEventListener('message', (event) => this.onmessage?.(event as MessageEvent));
    this.addEventListener('close', (event) => this.onclose?.(event as CloseEvent));
    this.addEventListener('error', (event) => this.onerror?.(event));
    connect(address, {
      open: () => this.#open(),
      send: (data) => this.#receive(data),
      end: (code) => this.#end(code),
      onEnd: (then) => this.addEventListener('close', then, { once: true }),
    });
  }

  get readyState(): number {
    return this.#state;
  }

  send(): void {
    if (this.#state === WebSocket.CONNECTING) throw new DOMException('Not open yet.', 'InvalidStateError');
  }

  close(code = 1005): void {
    if (this.#state >= WebSocket.CLOSING) return;
    this.#state = WebSocket.CLOSING;
    // Never within the call: what comes of it is an event of its own.
    setTimeout(() => this.#end(code));
  }

  #open(): boolean {
    if (this.#state !== WebSocket.CONNECTING) return false;
    this.#state = WebSocket.OPEN;
    this.dispatchEvent(new Event('open'));
    return true;
  }

  #receive(data: Uint8Array | string): void {
    if (this.#state !== WebSocket.OPEN) return;
    this.dispatchEvent(new MessageEvent('message', { data: this.#asWanted(data) }));
  }

  #asWanted(data: Uint8Array | string): ArrayBuffer | Blob | string {
    if (typeof data === 'string') return data;
    const copy = new Uint8Array(data);
    return this.binaryType === 'blob' ? new Blob([copy]) : copy.buffer;
  }

  #end(code: number): void {
    if (this.#state === WebSocket.CLOSED) return;
    this.#state = WebSocket.CLOSED;
    if (code === 1006) this.dispatchEvent(new Event('error'));
    this.dispatchEvent(new CloseEvent('close', { code, wasClean: code !== 1006 }));
  }
}
