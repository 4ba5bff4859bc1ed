#!/usr/bin/env node
// The command `secure-h5live-player`: makes, reads, verifies and revokes tokens from a terminal. Nothing that it prints is a
// token, unless that is asked for.
// Not here: what a token says (`token`), and how the token API is called (`server`).
import { run } from './run.js';

async function readInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const part of process.stdin as AsyncIterable<string>) text += part;
  return text;
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  readInput,
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
  now: () => Date.now(),
});
