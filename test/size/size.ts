// What pages load of ours, and what is held against it: npm run size. With --modules also what is in each file.
import { join } from 'node:path';
import { BUDGETS, mostBytes, servedBytes, weighedFiles } from '../../build/budget.mjs';
import { builtOnce } from '../../build/build.mjs';
import { bytesBySource } from './files.js';
import { measureScenarios, type Measured } from './scenarios.js';
import { readFileSync } from 'node:fs';

const dist = await builtOnce();
const showsModules = process.argv.includes('--modules');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const measured = await measureScenarios(dist);
console.log('Kilobytes in Brotli 11, everything of ours that is fetched, the vendor’s script apart\n');
console.log('| until | before | goal | budget | now |\n| --- | --- | --- | --- | --- |');
for (const [name, { before, goal, budget }] of Object.entries(BUDGETS.scenarios)) {
  const { bytes } = measured[name] as Measured;
  const now = bytes > goal * 1000 ? kilobytes(bytes) : `**${kilobytes(bytes)}**`;
  console.log(`| ${name} | ${before} | ${goal} | ${budget} | ${now} |`);
  if (bytes > mostBytes(budget)) process.exitCode = 1;
}
console.log('\nFiles, each with what it imports at once\n');
console.log('| file | budget | now |\n| --- | --- | --- |');
for (const { file, budget, bytes, isOver } of weighedFiles(dist)) {
  console.log(`| ${file} | ${budget} | ${kilobytes(bytes)} |`);
  if (isOver) process.exitCode = 1;
}
if (showsModules) {
  for (const [name, { files }] of Object.entries(measured)) {
    console.log(`\n${name}: ${files.join(', ')}`);
  }
  const files = new Set(Object.values(measured).flatMap((one) => one.files.map((file) => join('cdn', file))));
  for (const file of files) if (file.endsWith('.js')) printModules(file);
}
process.exit();

function printModules(file: string): void {
  const sources = bytesBySource(dist, file);
  const all = sources.reduce((sum, [, bytes]) => sum + bytes, 0);
  const size = sizeOf(file);
  console.log(`\n${file}: ${kilobytes(size)}, by the share of each module before it is compressed`);
  for (const [source, bytes] of sources)
    console.log(
      `${kilobytes((bytes / all) * size).padStart(8)} ${((bytes / all) * 100).toFixed(1).padStart(5)} %  ${source}`,
    );
}

function sizeOf(file: string): number {
  return servedBytes(readFileSync(join(dist, file)));
}
