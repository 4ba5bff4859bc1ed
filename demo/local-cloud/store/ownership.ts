import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';
import { KeptDataError } from './kept-data-error.js';

/** What a socket's address may be long, in bytes, on the systems that allow least. */
const LONGEST_ADDRESS = 100;

/**
 * Claims a folder for this process, so that no other one writes there. A process that is killed claims nothing any
 * more, whatever it left behind: the claim is a socket that it listens to, and the system closes that.
 *
 * @returns the function that gives the folder back
 * @throws {KeptDataError} where a running process has it, or nothing can be written there
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const address = addressOf(folder);
  if (await answers(address)) {
    throw new KeptDataError(
      `Another process uses the data in ${folder}. End it, or choose another folder: H5LIVE_DATA`,
    );
  }
  const server = createServer((socket) => socket.destroy());
  try {
    if (process.platform !== 'win32') rmSync(address, { force: true });
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    // Its code is of no port, and must not be taken for one.
    const { code } = error as NodeJS.ErrnoException;
    throw new KeptDataError(
      `Nothing can be written in the folder of the data, ${folder} (${code}). Choose another: H5LIVE_DATA`,
      { cause: error },
    );
  }
  // It keeps no process alive.
  server.unref();
  return () => void server.close();
}

function addressOf(folder: string): string {
  if (process.platform === 'win32') {
    return `\\\\.\\pipe\\local-cloud-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  }
  const file = join(folder, 'owner.sock');
  const near = relative(process.cwd(), file);
  const address = near.length < file.length ? near : file;
  if (Buffer.byteLength(address) > LONGEST_ADDRESS) {
    throw new KeptDataError(`The path of the data is too long: ${folder}. Choose a shorter one: H5LIVE_DATA`);
  }
  return address;
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
