// What a first picture waits for, module by module, as it is built.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eagerFiles, servedBytes } from '../../build/budget.mjs';
import { DIST } from '../../build/build.mjs';
import { bytesBySource } from '../../build/module-bytes.mjs';
import { table, textOf } from './sources.mjs';

/** Why a start needs it, by the package or the module. */
const REASONS = {
  '@lit/reactive-element': 'Lit’s properties and updates, without its templates',
  jose: 'decodes the token',
  'elements/player/engine.ts': 'the element’s properties and life in the page become what is played',
  'elements/player/player.ts': 'the element: its properties, methods and accessors are there when the tag is',
  'elements/player/player-view.ts':
    'the box, the poster, the start button and the message before anything else is loaded',
  'elements/shared/property.ts':
    'reads attributes as people write them, and keeps the token out of its attribute',
  'elements/shared/shared.styles.ts': 'keeps the page’s fonts and spacing out, from the first paint on',
  'elements/player/player.styles.ts': 'reserves the room, so that nothing moves',
  'elements/player/player-properties.ts': 'every property and its default',
  'elements/token-status/token-status.ts': 'the panel, which is shown with the first picture',
  'elements/token-status/panel-words.ts': 'what the panel says at a moment',
  'locales/en/panel.ts': 'its text in English; other languages are loaded instead',
  'playback/controller.ts': 'one player at a time, and only the last request counts',
  'playback/session.ts': 'sets the vendor’s player up, and destroys it at no wrong moment',
  'playback/script-loader.ts':
    'loads the vendor’s script from an allowed address, and says why it did not come',
  'playback/clock.ts': 'the server’s time, by which the token is judged',
  'playback/shield.ts': 'keeps the page’s CSS from the video',
  'playback/mount.ts': 'the `div` that the vendor’s player finds by its id',
  'nanoplayer/player-config.ts': 'the configuration that the vendor’s player takes',
};

/** From this many bytes on, a module needs a reason. */
const LARGE = 800;

/** The parts that a page with a token in its tag loads until a picture, by the file that has each. */
export function startModules() {
  const folder = join(DIST, 'cdn');
  const { version } = JSON.parse(textOf('package.json'));
  const first = [
    'secure-h5live-player.js',
    ...['engine', 'token-status'].map((part) => `${version}/${part}.js`),
  ];
  const files = new Set(first.flatMap((file) => eagerFiles(folder, file)));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const file of files) {
    const sources = bytesBySource(folder, file);
    const share =
      servedBytes(readFileSync(join(folder, file))) / sources.reduce((sum, [, bytes]) => sum + bytes, 0);
    for (const [source, bytes] of sources) {
      const name = packageOf(source) ?? source.replace(/^src\//, '');
      sizes.set(name, (sizes.get(name) ?? 0) + bytes * share);
    }
  }
  const missing = Object.keys(REASONS).filter((name) => !sizes.has(name));
  const unexplained = [...sizes.keys()].filter((name) => sizes.get(name) >= LARGE && !(name in REASONS));
  if (missing.length > 0) throw new Error(`No such module before a picture: ${missing.join(', ')}`);
  if (unexplained.length > 0) throw new Error(`No reason why a picture needs ${unexplained.join(', ')}`);
  const rows = [...sizes].filter(([name]) => name in REASONS).sort(([, one], [, other]) => other - one);
  return table(
    ['Module', 'kB', 'What it is for'],
    rows.map(([name, bytes]) => [`\`${name}\``, (bytes / 1000).toFixed(1), REASONS[name]]),
  );
}

/** @param {string} source */
const packageOf = (source) =>
  source.startsWith('src/') ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(source)?.[0];
