import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Where the stand-in player's script is served. */
export const STAND_IN_PATH = '/nanoplayer/stand-in.js';

// The project's folder holds more than its pages; nothing else of it is served.
const SERVED = /^\/(?:demo\/[\w-]+\.\w+(?:\?|$)|src\/|node_modules\/|__web-dev-server)/;

/** Answers requests for pages and modules. */
export interface Pages {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves the demo pages, with the package's sources compiled as they are asked for. It listens to nothing itself: the
 * server that calls it decides where to listen.
 */
export async function servePages(): Promise<Pages> {
  const devServer = await startDevServer({
    config: {
      rootDir: root,
      middlewareMode: true,
      watch: false,
      nodeResolve: { exportConditions: ['h5live-source'] },
      plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path('../../tsconfig.json') })],
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
  });
  const serveModule = devServer.koaApp.callback();
  let standIn: Promise<Uint8Array> | undefined;
  return {
    async answer(request, response) {
      const url = request.url ?? '/';
      setHeaders(request, response);
      if (url.startsWith(STAND_IN_PATH)) {
        response.setHeader('content-type', 'text/javascript');
        response.end(await (standIn ??= bundleStandIn()));
      } else if (/^\/playout\/[^/?]+\/?(?:\?|$)/.test(url)) {
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

// The policy that the page needs, and no more. Playback asks for the socket, the player script, and blob: media.
function setHeaders(request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? '';
  const policy = [
    "default-src 'none'",
    "script-src 'self' https://demo.nanocosmos.de",
    "style-src 'self'",
    // The vendor's controls bring style attributes in their drawings; without this they are logged as violations.
    "style-src-attr 'unsafe-inline'",
    `connect-src 'self' ws://${/^[\w.:[\]-]+$/.test(host) ? host : 'localhost'}`,
    'media-src blob:',
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  // The address of the page holds the token: it must not travel on in a Referer.
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('x-content-type-options', 'nosniff');
}

async function bundleStandIn(): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [path('./stand-in/index.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.contents ?? new Uint8Array();
}
