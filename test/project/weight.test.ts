// What is asked for before the first picture holds nothing that only comes after it, as far as it is built.
import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build, type Metafile } from 'esbuild';
import { eagerFiles } from '../../build/budget.mjs';
import { builtOnce } from '../../build/build.mjs';
import { bytesBySource } from '../../build/module-bytes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a start loads, at once or by a name, with a token in the tag and a panel. */
const STARTS = [
  'src/standalone.ts',
  'src/elements/player/engine.ts',
  'src/elements/token-status/token-status.ts',
] as const;

/** What only failures, renewals, switches and odd tokens need, or whoever moves the pointer. */
const LATER = [
  'src/diagnostics/',
  'src/elements/captions/',
  'src/elements/controls/',
  'src/elements/owner/',
  'src/elements/player/deferred.ts',
  'src/elements/player/diagnostics.ts',
  'src/elements/player/playback-message.ts',
  'src/elements/player/picture-modes.ts',
  'src/elements/player/picture.styles.ts',
  'src/elements/player/scroll-stop.ts',
  'src/elements/player/stream-sources.ts',
  'src/elements/shared/content.ts',
  'src/elements/shared/contradictions.ts',
  'src/elements/shared/diagnostics-copy.ts',
  'src/elements/shared/later-parts.ts',
  'src/elements/shared/page-diagnostics.ts',
  'src/elements/shared/violation-counts.ts',
  'src/elements/statistics/',
  'src/elements/token-status/particulars',
  'src/locales/distance.ts',
  'src/locales/en/captions.ts',
  'src/locales/en/findings.ts',
  'src/locales/en/messages.ts',
  'src/locales/fill-isolated.ts',
  'src/locales/localize.ts',
  'src/nanoplayer/captions.ts',
  'src/nanoplayer/adaption.ts',
  'src/nanoplayer/error-catalogue.ts',
  'src/nanoplayer/group-id.ts',
  'src/nanoplayer/metadata.ts',
  'src/nanoplayer/metrics.ts',
  'src/nanoplayer/owner-config.ts',
  'src/playback/captions/',
  'src/playback/error-policy.ts',
  'src/playback/follow-redirect.ts',
  'src/playback/handover.ts',
  'src/playback/page-context.ts',
  'src/playback/picture.ts',
  'src/playback/recovery.ts',
  'src/playback/retryer.ts',
  'src/playback/source-switch-queue.ts',
  'src/playback/tokens/endpoint-source.ts',
  'src/playback/tokens/second-token.ts',
  'src/playback/tokens/token-manager.ts',
  'src/snippets/',
  'src/token-api/',
  'src/token/claim-kinds.ts',
  'src/token/comparison.ts',
  'src/token/diagnosis.ts',
  'src/token/jwt-parts.ts',
  'src/token/restrictions.ts',
  'src/token/unwrap/',
] as const;

const isLater = (source: string): boolean => LATER.some((one) => source.startsWith(one));

/** The shortest way by imports from a file to another, for whoever has to cut it. */
function importChain({ inputs }: Metafile, from: string, to: string): string {
  const ways = new Map([[from, [from]]]);
  for (const [file, way] of ways) {
    if (file === to) return way.map((one) => relative('src', one)).join(' > ');
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind === 'import-statement' && !ways.has(path)) ways.set(path, [...way, path]);
  }
  return `${to}, which shares a chunk with what is needed`;
}

describe('what is asked for before the first picture', () => {
  let folder: string;
  let chunks: ReadonlyMap<string, readonly string[]>;
  let imports: Metafile;

  before(async () => {
    folder = join(await builtOnce(), 'cdn');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    );
    chunks = new Map(files.map((file) => [file, bytesBySource(folder, file).map(([source]) => source)]));
    const { metafile } = await build({
      entryPoints: [...STARTS],
      absWorkingDir: root,
      outdir: 'none',
      bundle: true,
      splitting: true,
      format: 'esm',
      conditions: ['h5live-source', 'production'],
      metafile: true,
      write: false,
      logLevel: 'silent',
    });
    imports = metafile;
  });

  for (const start of STARTS)
    it(`is nothing that comes later, for ${basename(dirname(start))}/${basename(start)}`, () => {
      const file = [...chunks].find(([, sources]) => sources.includes(start))?.[0];
      expect(file, start).to.be.a('string');
      const wrong = eagerFiles(folder, file ?? '').flatMap((chunk) =>
        (chunks.get(chunk) ?? [])
          .filter(isLater)
          .map((source) => `${chunk} has ${importChain(imports, start, source)}`),
      );
      expect(wrong).to.deep.equal([]);
    });

  it('leaves out what there is: each of those modules is built, and none has moved', () => {
    const built = [...chunks.values()].flat();
    for (const one of LATER)
      expect(
        built.some((source) => source.startsWith(one)),
        one,
      ).to.equal(true);
  });
});
