#!/usr/bin/env node
// The command `secure-h5live-player`: makes, reads, verifies and revokes tokens from a terminal, and explains diagnostics.
// Nothing that it prints is a token, unless that is asked for.
// Not here: what a token says (`token`), what diagnostics are (`diagnostics`), and how the token API is called (`server`).
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { run } from './run.js';

/** More of a file is not read, in bytes. */
const LONGEST_FILE = 1_000_000;

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const part of stream) text += String(part);
  return text;
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  readFile: (path) => textOf(createReadStream(path, { encoding: 'utf8', end: LONGEST_FILE })),
  readReference: () => readFile(new URL('../reference.md', import.meta.url), 'utf8'),
  readInput: () => textOf(process.stdin.setEncoding('utf8')),
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
  now: () => Date.now(),
});
