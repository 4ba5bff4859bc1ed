// The way of a frame: from the connection of an encoder (`encoder-link.ts`) by messages (`rtmp-protocol.ts`) and what they
// hold (`flv.ts`) into a fragment for each picture and its sound (`fragmenter.ts`, `mp4-writer.ts`), which goes to the
// ingest that takes the fragments of pages (`../ingest`), and there is judged as one from a stranger.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { EncoderLinkOptions } from './encoder-link.js';

/** The port that encoders look for. */
export const RTMP_PORT = 1935;
/** How many encoders may be connected. */
const MOST_ENCODERS = 16;

/** A server for encoders, that listens. */
export interface RtmpServer {
  readonly port: number;
  /** Lets all go, at once. */
  close(): Promise<void>;
}

/**
 * Listens for encoders.
 *
 * @param ports are tried one after the other, where one is taken or not allowed; 0 is any that is free
 * @throws the error of `listen` for the last of them
 */
export async function startRtmp(
  host: string,
  ports: readonly number[],
  options: EncoderLinkOptions,
): Promise<RtmpServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.setNoDelay();
    socket.on('error', () => socket.destroy());
    // What speaks the protocol is loaded for the first encoder; nothing is read before.
    import('./encoder-link.js').then(
      ({ takeEncoder }) => socket.destroyed || takeEncoder(socket, options),
      () => socket.destroy(),
    );
  });
  server.maxConnections = MOST_ENCODERS;
  await listen(server, host, ports);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, [port = 0, ...others]: readonly number[]): Promise<void> {
  server.listen({ host, port });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (others.length === 0) throw error;
    await listen(server, host, others);
  }
}
