import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** How many requests are under way at any time, each on a connection of its own that stays. */
export const CONNECTIONS = 32;

/** Sends the same request over and over on kept connections and gives how many were answered with 200. */
export async function load(port: number, request: string, ms: number): Promise<number> {
  const end = performance.now() + ms;
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, () => one(port, request, end)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function one(port: number, request: string, end: number): Promise<number> {
  const socket = connect(port, '127.0.0.1').setNoDelay();
  await once(socket, 'connect');
  let count = 0;
  while (performance.now() < end) {
    await exchange(socket, request);
    count++;
  }
  socket.destroy();
  return count;
}

// No HTTP client: its own work would hide what is measured.
function exchange(socket: Socket, request: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const done = (error?: Error): void => {
      socket.off('data', more).off('error', done).off('close', closed);
      if (error) reject(error);
      else resolve();
    };
    const closed = (): void => done(new Error('the connection was closed'));
    const more = (data: Buffer): void => {
      text += data.toString('latin1');
      const head = text.indexOf('\r\n\r\n');
      if (head === -1 || !isWhole(text, head)) return;
      done(text.startsWith('HTTP/1.1 200 ') ? undefined : new Error(text.slice(0, text.indexOf('\r\n'))));
    };
    socket.on('data', more).on('error', done).on('close', closed);
    socket.write(request);
  });
}

function isWhole(text: string, head: number): boolean {
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, head + 2))?.[1];
  return length === undefined ? text.endsWith('\r\n0\r\n\r\n') : text.length >= head + 4 + Number(length);
}
