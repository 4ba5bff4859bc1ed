import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './documents.js';
import { MEDIA_TYPES } from '../../../docs/site/media-types.mjs';

/** Makes the documentation, as files. */
export async function builtSite(): Promise<void> {
  await promisify(execFile)(process.execPath, ['docs/build.mjs'], { cwd: ROOT });
}

/**
 * Serves the documentation beneath a path, as a host does where it is one of several things.
 *
 * @param others what some of its files are in place of what they are
 */
export async function servedBeneath(
  path: string,
  others: Readonly<Record<string, Buffer>> = {},
): Promise<{ address: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const within = pathname.startsWith(path) ? pathname.slice(path.length) : 'nothing';
    const file = join(
      ROOT,
      'dist-docs',
      within.endsWith('/') || within === '' ? `${within}index.html` : within,
    );
    Promise.resolve(others[within] ?? readFile(file)).then(
      (content) =>
        response.setHeader('content-type', MEDIA_TYPES[extname(file)] ?? 'text/plain').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
