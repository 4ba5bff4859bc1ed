import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';

/** Timers for the keepalive; times in milliseconds. */
export interface KeepAliveTimers {
  setTimer(run: () => void, delayMs: number): unknown;
  clearTimer(handle: unknown): void;
}

/** How often a viewer is pinged, in milliseconds. */
export const pingIntervalMs = 1_000;

/** A viewer who leaves a ping unanswered for that long is gone without a goodbye, in milliseconds. */
export const goneAfterMs = 30_000;

/** Real timers that do not keep the process alive. */
const idleTimers: KeepAliveTimers = {
  setTimer: (run, delayMs) => setTimeout(run, delayMs).unref(),
  clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/**
 * Pings a socket, one ping at a time. Its pong proves that everything sent before the ping was read, which
 * `bufferedAmount` does not: the operating system takes megabytes that the viewer never reads. Each ping holds a number
 * that nobody can guess, for pongs can also be sent by whoever reads nothing. Cuts the socket off
 * when a ping stays unanswered for `goneAfterMs`. Runs until `end()`; call that when the socket closes.
 */
export class KeepAlive {
  readonly #socket: Pick<WebSocket, 'on' | 'off' | 'ping' | 'terminate'>;
  readonly #timers: KeepAliveTimers;
  #timer: unknown;
  /** What the ping holds that is not answered yet. */
  #awaited: Buffer | undefined;
  #lagMs = 0;

  constructor(socket: Pick<WebSocket, 'on' | 'off' | 'ping' | 'terminate'>, timers = idleTimers) {
    this.#socket = socket;
    this.#timers = timers;
    socket.on('pong', this.#onPong);
    this.#arm();
  }

  /** For how long the last ping has been unanswered, in whole intervals; 0 when the viewer is up to date. */
  get lagMs(): number {
    return this.#lagMs;
  }

  /** Sends no more pings. Does not close the socket. */
  end(): void {
    this.#timers.clearTimer(this.#timer);
    this.#socket.off('pong', this.#onPong);
  }

  readonly #onPong = (data: Buffer): void => {
    if (!this.#awaited?.equals(data)) return;
    this.#awaited = undefined;
    this.#lagMs = 0;
  };

  #arm(): void {
    this.#timer = this.#timers.setTimer(() => this.#check(), pingIntervalMs);
  }

  #check(): void {
    if (this.#awaited) {
      this.#lagMs += pingIntervalMs;
      if (this.#lagMs >= goneAfterMs) {
        this.#socket.terminate();
        return;
      }
    } else {
      this.#awaited = randomBytes(8);
      this.#socket.ping(this.#awaited);
    }
    this.#arm();
  }
}
