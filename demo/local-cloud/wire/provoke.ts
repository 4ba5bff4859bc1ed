import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { helloTexts, type StreamName } from '../live/hello.js';
import { KeepAlive } from '../live/keep-alive.js';
import type { LiveSource } from '../live/live-source.js';
import { serveViewer } from '../live/serve-viewer.js';
import { PROVOCATION_PREFIX } from '../provocations.js';
import { closeWith } from './close.js';

/** How long a provocation plays that plays at first, in milliseconds. */
export const PLAYS_FOR = 3_000;

// Well-formed, and played by no browser that the vendor's player supports: the codec of a film archive.
const STRANGE_MIME_TYPE = 'video/mp4; codecs="mjp2, mp4a.40.2"';

const GARBAGE = Buffer.from('no media here');

/** What a provocation needs of the connection that asks for it. */
export interface Provoked {
  readonly source: LiveSource;
  readonly stream: StreamName;
  readonly socket: Duplex;
  /** Accepts the upgrade. */
  accept(use: (client: WebSocket) => void): void;
}

/** Answers an upgrade with an HTTP status, as a server or a proxy does that lets nobody in, and with a line that says why. */
export function refuseUpgrade(socket: Duplex, status: number, line = ''): void {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}`,
    'Connection: close',
    ...(line === '' ? [] : ['Content-Type: text/plain; charset=utf-8']),
    `Content-Length: ${Buffer.byteLength(line)}`,
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${line}`);
}

/** Does what the name of a provocation stands for. Ends nothing by itself that its name does not end. */
export function provoke({ source, stream, socket, accept }: Provoked): void {
  const what = stream.name.slice(PROVOCATION_PREFIX.length);
  const status = /^HTTP(\d{3})$/.exec(what)?.[1];
  if (status !== undefined) return refuseUpgrade(socket, Number(status));
  // The upgrade is never answered: who waits learns nothing.
  if (what === 'NOUPGRADE') return neverAnswer(socket);
  accept((client) => {
    if (/^\d{4}$/.test(what)) return closeWith(client, socket, Number(what));
    if (what === 'NOHELLO') return keepOpen(client);
    if (what === 'NOMEDIA') return void serveViewer(client, source, stream, { silent: true });
    if (what === 'CODEC') return strangeCodec(client, source, stream);
    const viewer = serveViewer(client, source, stream);
    if (what === 'STOPS') return later(client, () => viewer.hush());
    if (what === 'CUT') return later(client, () => client.terminate());
    if (what === 'GARBAGE') client.send(GARBAGE);
  });
}

function neverAnswer(socket: Duplex): void {
  socket.once('end', () => socket.destroy());
  socket.resume();
}

function keepOpen(client: WebSocket): void {
  const keepAlive = new KeepAlive(client);
  client.once('close', () => keepAlive.end());
}

function strangeCodec(client: WebSocket, source: LiveSource, stream: StreamName): void {
  keepOpen(client);
  const clip = { ...source.clip, mimeType: STRANGE_MIME_TYPE };
  for (const text of helloTexts(clip, stream)) client.send(text);
  client.send(clip.init);
  for (const { data } of source.backlog()) client.send(data);
}

function later(client: WebSocket, run: () => void): void {
  const timer = setTimeout(run, PLAYS_FOR).unref();
  client.once('close', () => clearTimeout(timer));
}
