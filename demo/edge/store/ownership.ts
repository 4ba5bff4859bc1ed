import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join, relative } from 'node:path';

/** What a socket's address may be long, in bytes, on the systems that allow least. */
const LONGEST_ADDRESS = 100;

/**
 * Claims a folder for this process, so that no other one writes there. A process that is killed claims nothing any
 * more, whatever it left behind: the claim is a socket that it listens to, and the system closes that.
 *
 * @returns the function that gives the folder back
 * @throws {Error} where a running process has it
 */
export async function claimFolder(folder: string): Promise<() => void> {
  const address = addressOf(folder);
  if (await answers(address)) {
    throw new Error(
      `Another process uses the data in ${folder}. End it, or choose another folder: H5LIVE_DATA`,
    );
  }
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((socket) => socket.destroy());
  server.listen(address);
  await once(server, 'listening');
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
    throw new Error(`The path of the data is too long: ${folder}. Choose a shorter one: H5LIVE_DATA`);
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
