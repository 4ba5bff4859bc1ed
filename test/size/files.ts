import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  let source = 0;
  mappings.split(';').forEach((line, number) => {
    let column = 0;
    const marks: [column: number, source: number][] = [];
    for (const segment of line.split(',').filter((text) => text !== '')) {
      const [columns = 0, sources] = readNumbers(segment);
      column += columns;
      source += sources ?? 0;
      marks.push([column, sources === undefined ? -1 : source]);
    }
    marks.forEach(([start, from], index) => {
      const end = marks[index + 1]?.[0] ?? (lines[number] ?? '').length;
      const name = nameOf(sources[from] ?? '');
      bytes.set(name, (bytes.get(name) ?? 0) + end - start);
    });
  });
  return [...bytes].sort(([, a], [, b]) => b - a);
}

function nameOf(source: string): string {
  if (source === '') return '(what the build adds)';
  return source.replace(/^.*node_modules\//, '').replace(/^(?:\.\.\/)+/, '');
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

// The numbers of a source map: five bits each, the least first, a sign in the first of all.
function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const digit of text) {
    const bits = DIGITS.indexOf(digit);
    value += (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}
