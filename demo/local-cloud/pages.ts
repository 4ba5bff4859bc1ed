import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { PLAYOUT_PATH } from './page-policy.js';
import { compiledScripts } from './page-scripts.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the stand-in player's script is served. */
export const STAND_IN_PATH = '/nanoplayer/stand-in.js';

/** Where the stand-in of the library for captions is served. */
export const CAPTIONS_SCRIPT_PATH = '/captions/nmessenger.js';

/** Where the element is served, whole, for the code that the dashboard gives: here the package is on no CDN. */
const ELEMENT_PATH = '/package/secure-h5live-player.min.js';

/** The files that they are compiled from. */
const STAND_INS: Readonly<Record<string, string>> = {
  [STAND_IN_PATH]: 'demo/local-cloud/stand-in/index.ts',
  [CAPTIONS_SCRIPT_PATH]: 'demo/local-cloud/captions/stand-in/index.ts',
};

const ELEMENT = 'src/standalone.ts';

// The project's folder holds more than its pages; nothing else of it is served.
const SERVED = /^\/demo\/[\w-]+\.(?:html|ts|css|svg)(?:\?|$)/;

// Of all edges in this process.
const pageScript = compiledScripts(root, 'esm');
const standIn = compiledScripts(root, 'iife');

/** Answers requests for pages and their scripts. */
export interface Pages {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the demo pages, each script compiled with all it imports when it is asked for, and again after a change. It listens
 * to nothing itself: the server that calls it decides where to listen.
 */
export async function servePages(): Promise<Pages> {
  const devServer = await startDevServer({
    config: {
      rootDir: root,
      middlewareMode: true,
      watch: false,
      // A file that begins to be watched while the server closes would keep the process alive.
      chokidarOptions: { ignored: () => true },
      plugins: [
        {
          name: 'page-scripts',
          // One file instead of a hundred: the first picture of the first visit should not wait for them.
          async serve({ path }) {
            if (!path.endsWith('.ts')) return undefined;
            return { body: await pageScript(`.${path}`), type: 'js' };
          },
        },
      ],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const serveModule = devServer.koaApp.callback();
  return {
    async answer(request, response) {
      const url = request.url ?? '/';
      const [path = ''] = url.split('?');
      const script = Object.hasOwn(STAND_INS, path) ? STAND_INS[path] : undefined;
      if (script !== undefined || path === ELEMENT_PATH) {
        response.setHeader('content-type', 'text/javascript');
        // Without this no page of another origin can take it for a module, or hold it to an integrity.
        response.setHeader('access-control-allow-origin', '*');
        response.end(await (script === undefined ? pageScript(ELEMENT) : standIn(script)));
      } else if (PLAYOUT_PATH.test(path)) {
        request.url = '/demo/playback.html';
        await serveModule(request, response);
      } else if (SERVED.test(url)) {
        await serveModule(request, response);
      } else {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      }
    },
    async close() {
      await devServer.stop();
    },
  };
}
