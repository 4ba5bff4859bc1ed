import { chmodSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { damaged, KeptDataError } from './kept-data-error.js';

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
  if (!mayBeTrusted(folder))
    throw new KeptDataError(
      `Others may write in ${folder}, and could replace the keys there. Choose another folder (H5LIVE_DATA), or keep ` +
        `them out: chmod go-w ${folder}`,
    );
}

/**
 * Makes sure of the database before it is opened; there may be none.
 *
 * @param file an absolute path
 * @throws {KeptDataError} where others may write it, or another program has left its log beside it
 */
export function checkFile(file: string): void {
  if (existsSync(file) && !mayBeTrusted(file))
    throw new KeptDataError(
      `Others may write ${file}, and could have replaced the keys there. Forget them (npm start -- --fresh), or keep ` +
        `the others out: chmod go-w ${file}`,
    );
  // This store keeps none, and what has been written into one is not in the file.
  const log = `${file}-wal`;
  if (existsSync(log)) throw damaged(file, `beside it stands another program's log, ${basename(log)}`);
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

/** Whether nobody but this user, or root, may write there. */
function mayBeTrusted(path: string): boolean {
  // Windows has other rights, and tells nothing of them here.
  if (process.platform === 'win32') return true;
  const { mode, uid } = statSync(path);
  const me = process.getuid?.();
  const isTheirs = me !== 0 && uid !== me && uid !== 0;
  return (mode & OTHERS_WRITE) === 0 && !isTheirs;
}
