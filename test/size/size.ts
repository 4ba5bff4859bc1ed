// What pages load of ours, and what is held against it: npm run size.
//   npm run size -- --modules         also what is in each file
//   npm run size -- --since=HEAD~3    also which modules have made each file heavier or lighter since a commit
import { join } from 'node:path';
import { BUDGETS, mostBytes, servedBytes, weighedFiles } from '../../build/budget.mjs';
import { builtOnce } from '../../build/build.mjs';
import { bytesBySource } from '../../build/module-bytes.mjs';
import { measureScenarios, type Measured } from './scenarios.js';
import { cdnFiles, growth, withDistOf } from './since.js';
import { existsSync, readFileSync } from 'node:fs';

const dist = await builtOnce();
const since = process.argv.find((word) => word.startsWith('--since='))?.slice('--since='.length);
const showsModules = process.argv.includes('--modules');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const over: string[] = [];

const measured = await measureScenarios(dist);
console.log('Kilobytes in Brotli 11, everything of ours that is fetched, the vendor’s script apart\n');
console.log('| until | before | goal | budget | now |\n| --- | --- | --- | --- | --- |');
for (const [name, { before, goal, budget }] of Object.entries(BUDGETS.scenarios)) {
  const { bytes } = measured[name] as Measured;
  const now = bytes > goal * 1000 ? kilobytes(bytes) : `**${kilobytes(bytes)}**`;
  console.log(`| ${name} | ${before} | ${goal} | ${budget} | ${now} |`);
  if (bytes > mostBytes(budget)) over.push(name);
}
console.log('\nFiles, each with what it imports at once\n');
console.log('| file | budget | now |\n| --- | --- | --- |');
for (const { file, budget, bytes, isOver } of weighedFiles(dist)) {
  console.log(`| ${file} | ${budget} | ${kilobytes(bytes)} |`);
  if (isOver) over.push(file);
}
if (showsModules) {
  for (const [name, { files }] of Object.entries(measured)) {
    console.log(`\n${name}: ${files.join(', ')}`);
  }
  const files = new Set(Object.values(measured).flatMap((one) => one.files.map((file) => join('cdn', file))));
  for (const file of files) if (file.endsWith('.js')) printModules(file);
}
if (since) withDistOf(since, (before) => cdnFiles(before, dist).forEach((file) => printGrowth(before, file)));
if (over.length > 0) {
  console.log(`\nOver the budget of size-budget.json, by more than its tolerance: ${over.join('; ')}`);
  if (!since) console.log('npm run size -- --since=COMMIT names the modules that have grown since then.');
}
process.exit(over.length > 0 ? 1 : 0);

function printGrowth(before: string, file: string): void {
  const modules = growth(before, dist, file);
  if (modules.length === 0) return;
  const [old, now] = [before, dist].map((folder) => sizeOf(file, folder));
  console.log(
    `\n${file}: ${kilobytes(old ?? 0)} → ${kilobytes(now ?? 0)}, by the bytes of each module before it is compressed`,
  );
  for (const [source, bytes] of modules)
    console.log(`${`${bytes > 0 ? '+' : ''}${bytes}`.padStart(8)}  ${source}`);
}

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

function sizeOf(file: string, folder = dist): number {
  const path = join(folder, file);
  return existsSync(path) ? servedBytes(readFileSync(path)) : 0;
}
