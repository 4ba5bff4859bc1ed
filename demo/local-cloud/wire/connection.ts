import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { ServedViewer } from '../live/serve-viewer.js';
import { closeWith, reset } from './close.js';
import type { Session } from './session.js';

/** What a running session consists of. */
export interface ConnectionParts {
  readonly session: Session;
  readonly jwtDigest: string | undefined;
  readonly socket: Duplex;
  readonly client: WebSocket;
  readonly viewer: ServedViewer;
}

/** One running session and all that can be done to it. */
export class Connection {
  readonly session: Session;
  /** The digest of the JWT that opened it, by which it is ended where that is revoked. */
  readonly jwtDigest: string | undefined;
  readonly #socket: Duplex;
  readonly #client: WebSocket;
  readonly #viewer: ServedViewer;
  #lost = false;

  constructor({ session, jwtDigest, socket, client, viewer }: ConnectionParts) {
    this.session = session;
    this.jwtDigest = jwtDigest;
    this.#socket = socket;
    this.#client = client;
    this.#viewer = viewer;
  }

  /** Closes it, so that the viewer sees the code. */
  close(code: number): void {
    if (!this.#lost) closeWith(this.#client, this.#socket, code);
  }

  /** Sends a text between the media. */
  tell(text: string): void {
    if (!this.#lost && this.#client.readyState === this.#client.OPEN) this.#client.send(text);
  }

  /** Sends no media until `resume()`; the socket stays open and answers. */
  hush(): void {
    if (!this.#lost) this.#viewer.hush();
  }

  /** Goes on with the live picture. */
  resume(): void {
    if (!this.#lost) this.#viewer.resume();
  }

  /**
   * From now on nothing reaches the viewer and nothing of the viewer is taken in: no media, no pong, no close. Only
   * the end of the TCP connection is noticed, so that nothing is left behind. Answers the function that resets it.
   */
  loseTouch(): () => void {
    this.#lost = true;
    this.#viewer.abandon();
    this.#socket.removeAllListeners('data');
    this.#socket.resume();
    return () => reset(this.#socket);
  }
}
