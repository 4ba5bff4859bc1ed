import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';

/** How many bytes of each source file are in a built file, by its map: the largest first. */
export function bytesBySource(folder: string, file: string): [source: string, bytes: number][] {
  const map = join(folder, `${file}.map`);
  if (!existsSync(map)) return [];
  const { sources, mappings } = JSON.parse(readFileSync(map, 'utf8')) as {
    sources: string[];
    mappings: string;
  };
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  const bytes = new Map<string, number>();
  decode(mappings).forEach((segments, number) => {
    segments.forEach(([start, source = -1], index) => {
      const end = segments[index + 1]?.[0] ?? (lines[number] ?? '').length;
      const name = nameOf(sources[source] ?? '');
      bytes.set(name, (bytes.get(name) ?? 0) + end - start);
    });
  });
  return [...bytes].sort(([, a], [, b]) => b - a);
}

function nameOf(source: string): string {
  if (source === '') return '(what the build adds)';
  return source.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '');
}
