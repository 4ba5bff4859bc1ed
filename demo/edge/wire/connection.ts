import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { ServedViewer } from '../live/serve-viewer.js';
import { closeWith, reset } from './close.js';
import type { Session } from './session.js';

/** One running session and all that can be done to it. */
export class Connection {
  readonly session: Session;
  readonly #socket: Duplex;
  readonly #client: WebSocket;
  readonly #viewer: ServedViewer;
  #lost = false;

  constructor(session: Session, socket: Duplex, client: WebSocket, viewer: ServedViewer) {
    this.session = session;
    this.#socket = socket;
    this.#client = client;
    this.#viewer = viewer;
  }

  /** Closes it, so that the viewer sees the code. */
  close(code: number): void {
    if (!this.#lost) closeWith(this.#client, this.#socket, code);
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
