// Serves the documentation on this machine, with the local cloud behind its examples: a stream, a player script and tokens.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { MEDIA_TYPES } from './media-types.mjs';

const PLAYER = '/assets/live/stand-in.js';

/**
 * Serves the site to this machine alone.
 *
 * @param {string} site the folder
 * @param {number} port 0 takes a free one
 * @returns {Promise<string>} its address
 */
export async function served(site, port) {
  const { startEdge } = await tsImport('../../demo/local-cloud/edge.ts', import.meta.url);
  const { STAND_IN_PATH } = await tsImport('../../demo/local-cloud/pages.ts', import.meta.url);
  const edge = await startEdge();
  const [stream] = edge.streams;
  const answers = {
    '/assets/live/cloud.json': async () => ({
      type: '.json',
      content: JSON.stringify({
        stream,
        rtmpUrl: 'rtmp://localhost/splay',
        websocketUrl: `${edge.origin.replace('http', 'ws')}/h5live/authstream`,
        playerSrc: PLAYER,
      }),
    }),
    [PLAYER]: async () => ({ type: '.js', content: await (await fetch(edge.origin + STAND_IN_PATH)).text() }),
    '/playback-token': ({ search }) => tokenAnswer(edge, search),
  };
  const server = createServer((request, response) => {
    answerTo(request, answers, site).then(
      ({ status = 200, type, content, location }) =>
        response
          .writeHead(status, {
            'cache-control': 'no-store',
            'content-type': MEDIA_TYPES[type] ?? 'text/plain',
            ...(location && { location }),
          })
          .end(content),
      () => response.writeHead(400).end(),
    );
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/`;
}

async function answerTo({ url = '/' }, answers, site) {
  const address = new URL(url, 'http://localhost');
  const path = normalize(decodeURIComponent(address.pathname));
  if (answers[path]) return answers[path](address);
  const file = join(site, extname(path) ? path : join(path, 'index.html'));
  const content = file.startsWith(site) ? await readFile(file).catch(() => null) : null;
  if (!content) return { status: 404, type: '.txt', content: 'Not found' };
  // A page's links are relative to its folder.
  if (!extname(path) && !path.endsWith('/'))
    return { status: 301, type: '.txt', content: '', location: `${path}/` };
  return { type: extname(file), content };
}

/** What the local cloud's endpoint for viewers answers. */
async function tokenAnswer({ origin }, search) {
  const answer = await fetch(`${origin}/viewer/token${search}`);
  return { status: answer.status, type: '.json', content: await answer.text() };
}
