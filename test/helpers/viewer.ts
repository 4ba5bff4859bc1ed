import { WebSocket } from 'ws';

/** What became of a connection: the code it was closed with, or how its first texts began. */
export interface ViewerOutcome {
  readonly code?: number;
  readonly hello?: string[];
}

/** Connects as a player does, and waits for the refusal, or for both texts and the first media. */
export function connect(
  origin: string,
  query: Record<string, string>,
  { path = '/h5live/authstream', headers = {} }: { path?: string; headers?: Record<string, string> } = {},
): Promise<ViewerOutcome> {
  const address = `${origin.replace('http', 'ws')}${path}?${new URLSearchParams(query).toString()}`;
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
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
