// Makes the documentation: npm run docs:build writes `dist-docs`; npm run docs serves it on this machine, and writes what is
// changed anew, with the local cloud behind its examples.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { builtOnce } from '../build/build.mjs';
import { served } from './site/server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SITE = join(root, 'dist-docs');
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
  console.log(`The documentation: ${await served(SITE, Number(process.env.PORT ?? 8020))}`);
} else {
  await site.write();
}
