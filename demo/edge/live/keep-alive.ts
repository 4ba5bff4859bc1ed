import type { WebSocket } from 'ws';

/** Timers for the keepalive; times in milliseconds. */
export interface KeepAliveTimers {
  setTimer(run: () => void, delayMs: number): unknown;
  clearTimer(handle: unknown): void;
}

/** How long a viewer has to answer a ping, in milliseconds. */
export const pingIntervalMs = 20_000;

/** Real timers that do not keep the process alive. */
const idleTimers: KeepAliveTimers = {
  setTimer: (run, delayMs) => setTimeout(run, delayMs).unref(),
  clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/**
 * Pings a socket again and again and cuts it off when a ping stays without an answer until the next one is due: the
 * other side is gone without a goodbye. Answers the function that ends this; call it when the socket closes.
 */
export function keepAlive(
  socket: Pick<WebSocket, 'on' | 'off' | 'ping' | 'terminate'>,
  timers: KeepAliveTimers = idleTimers,
): () => void {
  let answered = true;
  let timer: unknown;
  const onPong = () => {
    answered = true;
  };
  const check = () => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
    timer = timers.setTimer(check, pingIntervalMs);
  };
  socket.on('pong', onPong);
  timer = timers.setTimer(check, pingIntervalMs);
  return () => {
    timers.clearTimer(timer);
    socket.off('pong', onPong);
  };
}
