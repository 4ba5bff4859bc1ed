import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { KeptDataError } from './kept-data-error.js';

const OWNER_ONLY = 0o700;
const OTHERS_WRITE = 0o022;

/**
 * Makes a folder that only its owner can enter, with those that lead there. One that is there already is somebody's, and
 * stays as it is.
 *
 * @param folder an absolute path
 * @throws {KeptDataError} where it cannot be made, is no folder, or others may write there: they could replace the keys
 */
export function makeFolder(folder: string): void {
  const first = made(folder);
  // What `mkdir` is told is narrowed by the process's own mask, which may leave too little.
  for (let path = folder; first !== undefined; path = dirname(path)) {
    chmodSync(path, OWNER_ONLY);
    if (path === first) return;
  }
  checkWriters(folder);
}

/** The first folder that had to be made, if there was one. */
function made(folder: string): string | undefined {
  try {
    const first = mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
    if (statSync(folder).isDirectory()) return first;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new KeptDataError(
      `There can be no folder for the data at ${folder} (${code}). Choose another: H5LIVE_DATA`,
      {
        cause: error,
      },
    );
  }
  throw new KeptDataError(`There is no folder at ${folder}. Choose another: H5LIVE_DATA`);
}

function checkWriters(folder: string): void {
  // Windows has other rights, and tells nothing of them here.
  if (process.platform === 'win32') return;
  const { mode, uid } = statSync(folder);
  const me = process.getuid?.();
  const isTheirs = me !== 0 && uid !== me && uid !== 0;
  if ((mode & OTHERS_WRITE) === 0 && !isTheirs) return;
  throw new KeptDataError(
    `Others may write in ${folder}, and could replace the keys there. Choose another folder (H5LIVE_DATA), or keep ` +
      `them out: chmod go-w ${folder}`,
  );
}
