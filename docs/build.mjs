// Makes the documentation: npm run docs:build writes `dist-docs`; npm run docs serves it on this machine, and writes what is
// changed anew.
import { createServer } from 'node:http';
import { readFile, rm } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { builtOnce } from '../build/build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SITE = join(root, 'dist-docs');
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/** Serves the site to this machine alone. @param {number} port 0 takes a free one */
export async function serve(port) {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    const file = join(SITE, extname(path) ? path : join(path, 'index.html'));
    const content = file.startsWith(SITE) ? await readFile(file).catch(() => null) : null;
    if (!content) return response.writeHead(404).end('Not found');
    // A page's links are relative to its folder.
    if (!extname(path) && !path.endsWith('/')) return response.writeHead(301, { location: `${path}/` }).end();
    return response
      .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      .end(content);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

process.chdir(root);
await Promise.all([builtOnce(), rm(SITE, { recursive: true, force: true })]);
const isServed = process.argv.includes('--serve');
const site = new Eleventy('docs/pages', 'dist-docs', {
  configPath: 'docs/eleventy.config.mjs',
  quietMode: true,
  runMode: isServed ? 'watch' : 'build',
});
await site.init();
if (isServed) {
  await site.watch();
  const { port } = (await serve(Number(process.env.PORT ?? 8020))).address();
  console.log(`The documentation: http://127.0.0.1:${port}/`);
} else {
  await site.write();
}
