// What plays the examples where the site has no local cloud behind it: a recording, and the players' other side in the page.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { tsImport } from 'tsx/esm/api';

/**
 * Writes all that the examples need beside the element.
 *
 * @param {string} folder of the scripts that examples load
 */
export async function writeRecording(folder) {
  const [{ cut }, { STREAM }, clip] = await Promise.all([
    tsImport('../recorded/cut.ts', import.meta.url),
    tsImport('../recorded/recorded-endpoint.ts', import.meta.url),
    readFile(new URL('../../demo/media/clip.mp4', import.meta.url)),
  ]);
  const { file, index } = cut(clip);
  // Each address is relative to this file. The server of a site with a local cloud has another one in its place.
  const cloud = {
    stream: STREAM,
    rtmpUrl: 'rtmp://localhost/splay',
    websocketUrl: 'h5live/authstream',
    playerSrc: 'stand-in.js',
    recording: 'recorded-cloud.js',
  };
  await Promise.all([
    writeFile(join(folder, 'recording.mp4'), file),
    writeFile(join(folder, 'recording.json'), JSON.stringify(index)),
    writeFile(join(folder, 'cloud.json'), JSON.stringify(cloud)),
    bundled('demo/local-cloud/stand-in/index.ts', 'iife', join(folder, 'stand-in.js')),
    bundled('docs/recorded/recorded-cloud.ts', 'esm', join(folder, 'recorded-cloud.js')),
  ]);
}

const bundled = (entry, format, outfile) =>
  build({
    entryPoints: [entry],
    outfile,
    format,
    bundle: true,
    minify: true,
    target: 'es2022',
    legalComments: 'eof',
  });
