import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Certificate } from '../../helpers/certificate.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A running host of files. */
export interface Host {
  /** The port of loopback that it listens on. */
  readonly port: number;
  close(): void;
}

interface Packed {
  readonly br: Buffer;
  readonly gzip: Buffer;
}

/**
 * Serves files as a real host does: compressed beforehand as far as they can be, in Brotli or else gzip, on connections
 * that stay, to be kept by the browser. It takes a free port of loopback, so that two of them are two origins.
 *
 * @param find gives the content of a file by its path, whose ending decides the type; nothing where there is none.
 *   Each is asked for once.
 * @param identity what it shows by HTTPS; it speaks plain HTTP where that is left out
 */
export async function serveFiles(
  find: (path: string) => Buffer | string | undefined,
  identity?: Pick<Certificate, 'key' | 'cert'>,
): Promise<Host> {
  const files = new Map<string, Packed | undefined>();
  const packed = (path: string): Packed | undefined => {
    if (!files.has(path)) files.set(path, pack(find(path)));
    return files.get(path);
  };
  const listener: RequestListener = (request, response) => answer(request, response, packed);
  const server = identity ? createSecureServer(identity, listener) : createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function pack(content: Buffer | string | undefined): Packed | undefined {
  return content === undefined
    ? undefined
    : { br: brotliCompressSync(content), gzip: gzipSync(content, { level: 9 }) };
}

function answer(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  find: (path: string) => Packed | undefined,
): void {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  const file = find(pathname);
  if (!file) {
    response.writeHead(404).end();
    return;
  }
  const encoding = /\bbr\b/.test(String(headers['accept-encoding'])) ? 'br' : 'gzip';
  const body = file[encoding];
  response
    .writeHead(200, {
      'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream',
      'content-encoding': encoding,
      'content-length': body.length,
      'cache-control': extname(pathname) === '.html' ? 'no-cache' : 'public, max-age=3600',
      vary: 'accept-encoding',
      // Without it a page learns of a file from elsewhere only when it was asked for and when it had come.
      'timing-allow-origin': '*',
    })
    .end(body);
}
