// How long the first picture takes, as `npm run bench:start -- --save` found it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, table } from './sources.mjs';

const KEPT = join(ROOT, 'test/bench/results/start.json');

/** @param {import('../../test/bench/start/kept.js').KeptResults} kept */
export const startTable = ({ date, version, machine, load, results }) =>
  [
    `Version ${version}, on ${date}. ${machine}. The machine’s load in the last minute: ${load.toFixed(1)}.`,
    table(
      ['Player, line', 'Pairs', 'Ours to the vendor’s (quartiles)', 'Goal'],
      results.map(({ player, line, rounds, ratio, meetsGoal }) => [
        `${player}, ${line}`,
        rounds,
        `${at(ratio.median)} (${at(ratio.lowerQuartile)}–${at(ratio.upperQuartile)})`,
        meetsGoal ? 'met' : '**missed**',
      ]),
    ),
    'Times differ from machine to machine, so only ratios stand here.',
  ].join('\n\n');

const at = (ratio) => ratio.toFixed(2);

/** The table, or that there is none: a result belongs here only from a machine that does nothing else. */
export const start = () =>
  existsSync(KEPT)
    ? startTable(JSON.parse(readFileSync(KEPT, 'utf8')))
    : 'No result is kept for this version. Do not take the goal for met.';
