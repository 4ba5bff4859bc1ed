import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** How often it is looked whether a lock is free, in milliseconds. */
const LOOK_MS = 50;

/** A lock that is older than this is nobody's: another process may have the number of one that was killed. */
const LONGEST_MS = 15 * 60_000;

/**
 * Does something that only one process at a time may do: waits until no other one is at it. A process that was ended meanwhile
 * holds up nobody.
 *
 * @template T
 * @param {string} file stands for the right to do it, while somebody has that; holds the number of the process
 * @param {() => T | Promise<T>} act
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, act) {
  mkdirSync(dirname(file), { recursive: true });
  while (!isTaken(file)) {
    freeAbandoned(file);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  try {
    return await act();
  } finally {
    rmSync(file, { force: true });
  }
}

function isTaken(file) {
  try {
    writeFileSync(file, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Only one process frees a lock: another could take what was just taken anew for what it has seen abandoned. */
function freeAbandoned(file) {
  const freeing = `${file}.freed`;
  if (!isAbandoned(file)) return;
  try {
    mkdirSync(freeing);
  } catch {
    if (isOld(freeing)) rmSync(freeing, { recursive: true, force: true });
    return;
  }
  if (isAbandoned(file)) rmSync(file, { force: true });
  rmdirSync(freeing);
}

function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Between its making and its content it is empty.
    return (owner !== 0 && !isRunning(owner)) || isOld(file);
  } catch {
    return false;
  }
}

function isOld(path) {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > LONGEST_MS;
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error.code === 'EPERM';
  }
}
