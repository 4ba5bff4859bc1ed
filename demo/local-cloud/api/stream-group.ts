import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Streams } from '../streams.js';
import { notFound } from './call.js';
import { sendError, sendJson } from './http.js';
import { hostOf } from './stream-calls.js';

const PATH = /^\/stream\/([^/?]+)\/group(?:\?|$)/;

// One picture in two qualities, says the group; here the second one is only said to be smaller.
const QUALITIES = [
  { width: 640, height: 360, bitrate: 800 },
  { width: 320, height: 180, bitrate: 300 },
];

/**
 * `GET /stream/{id}/group`: what a player asks the stream management for when it is given a group instead of streams.
 * The shape is as much of it as the vendor's player 5.0.8 was seen to need: without `server` it fails with 5001, with
 * another state than `live` it ends with 2004. It asks for no token, and so does this. Only addresses of the form
 * `https://<host>`, without a port, are taken by that player: it never reaches a loopback server by itself.
 *
 * @returns whether the request was one of them
 */
export function answerGroup(request: IncomingMessage, response: ServerResponse, streams: Streams): boolean {
  const id = PATH.exec(request.url ?? '')?.[1];
  if (id === undefined) return false;
  // The player asks with a content type, so that browsers ask first.
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-allow-headers', 'content-type');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return true;
  }
  const group = streams.findGroup(id);
  if (!group) {
    sendError(response, notFound('stream group', 'id'));
    return true;
  }
  const server = { websocket: `ws://${hostOf(request)}/h5live/authstream` };
  const h5live = group.streams.map(({ name: streamname }, index) => ({
    index,
    rtmp: { url: 'rtmp://localhost/splay', streamname },
    server,
    info: QUALITIES[index],
  }));
  sendJson(response, 200, { id, state: 'live', playout: { h5live } });
  return true;
}
