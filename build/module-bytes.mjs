import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '@jridgewell/sourcemap-codec';

/**
 * How many bytes of each source file are in a built file, by its map: the largest first.
 *
 * @param {string} folder
 * @param {string} file
 * @returns {[source: string, bytes: number][]} nothing where it has no map
 */
export function bytesBySource(folder, file) {
  const map = join(folder, `${file}.map`);
  if (!existsSync(map)) return [];
  const { sources, mappings } = JSON.parse(readFileSync(map, 'utf8'));
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  /** @type {Map<string, number>} */
  const bytes = new Map();
  decode(mappings).forEach((segments, number) => {
    segments.forEach(([start, source = -1], index) => {
      const end = segments[index + 1]?.[0] ?? (lines[number] ?? '').length;
      const name = nameOf(sources[source] ?? '');
      bytes.set(name, (bytes.get(name) ?? 0) + end - start);
    });
  });
  return [...bytes].sort(([, a], [, b]) => b - a);
}

/** @param {string} source */
function nameOf(source) {
  if (source === '') return '(what the build adds)';
  return source.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '');
}
