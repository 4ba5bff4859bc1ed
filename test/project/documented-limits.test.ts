// How often things are tried again stands in pages of the documentation as well as in the code: the same numbers.
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import {
  MAX_ATTEMPTS,
  MAX_MEDIA_ATTEMPTS,
  MAX_STREAM_ATTEMPTS,
  QUICK_ATTEMPTS,
  SLOW_DELAY_MS,
} from '../../src/playback/error-policy.js';
import { RECOVERED_MS } from '../../src/playback/played-time.js';
import { MAX_RENEWALS } from '../../src/playback/recovery.js';
import { MAX_ATTEMPTS as MAX_TOKEN_ATTEMPTS, MAX_REFUSALS } from '../../src/playback/tokens/token-manager.js';

/** Numbers as pages write them. */
const WORDS: Readonly<Record<number, string>> = { 5: 'five', 10: 'ten', 12: 'twelve' };
const written = (number: number): string => WORDS[number] ?? number.toLocaleString('en');

const ROWS: readonly [page: string, sentence: string][] = [
  ['renewal', `up to ${written(MAX_TOKEN_ATTEMPTS)} times in a row`],
  ['renewal', `after ${written(MAX_REFUSALS)} refused tokens`],
  [
    'renewal',
    `within ${written(RECOVERED_MS / 1000)} seconds, the player stops after ${written(MAX_RENEWALS)}`,
  ],
  ['elements/player', `retried ${written(MAX_ATTEMPTS)} times in a row`],
  ['elements/player', `media that the browser cannot play ${written(MAX_MEDIA_ATTEMPTS)} times`],
  ['elements/player', `a stream that is not live ${written(MAX_STREAM_ATTEMPTS)} times`],
  ['elements/player', `has moved for ${written(RECOVERED_MS / 1000)} seconds`],
  [
    'troubleshooting',
    `after ${QUICK_ATTEMPTS} attempts every ${SLOW_DELAY_MS / 1000} to ${(2 * SLOW_DELAY_MS) / 1000} seconds`,
  ],
];

describe('how often something is tried again, as pages say it', () => {
  for (const [page, sentence] of ROWS)
    it(`is what the code does: ${sentence}`, () => {
      const file = fileURLToPath(new URL(`../../docs/pages/${page}.md`, import.meta.url));
      expect(readFileSync(file, 'utf8').replace(/\s+/g, ' ')).to.contain(sentence);
    });
});

describe('the default of a property of the player, as its comment says it', () => {
  const read = (file: string): string =>
    readFileSync(fileURLToPath(new URL(`../../src/${file}`, import.meta.url)), 'utf8');
  const text = read('elements/player/player-properties.ts');
  const defaults = [...text.matchAll(/^ {4}(\w+): (\d+|'\w[\w-]*'),$/gm)].filter(
    ([, name]) => name !== 'maxWidth',
  );

  it('is found for each that has one', () => {
    expect(defaults.length).to.be.greaterThan(5);
  });

  for (const [, name = '', value = ''] of defaults)
    it(`is what it has: ${name}`, () => {
      const [, comment = ''] = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s+${name}: `).exec(text) ?? [];
      const said = value.replaceAll("'", '');
      expect(comment).to.match(new RegExp(`\\b${said}\\b[^.;]*(?:by default|the default)`));
    });
});
