// The viewers of the bench, all in this process: notes when each fragment arrived, and does nothing else.
import { WebSocket } from 'ws';

/** What the bench tells this process: first who to be, then to answer. */
export type ToClients = { readonly addresses: readonly string[] } | { readonly report: true };

/** What it hears: that everybody plays, and at last the moments, in milliseconds of the machine's steady clock. */
export type FromClients = { readonly playing: number } | { readonly arrivals: readonly Arrivals[] };

/** The fragments of one viewer in the order in which they came; two lists of the same length. */
export interface Arrivals {
  readonly sequences: readonly number[];
  readonly momentsMs: readonly number[];
  /** The code that the connection was closed with, where it was. */
  readonly code: number | undefined;
}

/** Milliseconds of a clock that all processes of a machine share. */
export const steadyMs = (): number => Number(process.hrtime.bigint()) / 1e6;

const viewers: { sequences: number[]; momentsMs: number[]; code: number | undefined }[] = [];

function watch(address: string): Promise<void> {
  const viewer = {
    sequences: [] as number[],
    momentsMs: [] as number[],
    code: undefined as number | undefined,
  };
  viewers.push(viewer);
  return new Promise((resolve) => {
    const socket = new WebSocket(address, { perMessageDeflate: false });
    socket.on('message', (data: Buffer, isBinary) => {
      // `moof`, and in it `mfhd` with the sequence number.
      if (!isBinary || data.toString('latin1', 4, 8) !== 'moof') return;
      viewer.momentsMs.push(steadyMs());
      viewer.sequences.push(data.readUInt32BE(20));
      resolve();
    });
    socket.on('close', (code) => {
      viewer.code = code;
      resolve();
    });
    socket.on('error', () => undefined);
  });
}

const tell = (message: FromClients): void => void process.send?.(message);

process.on('message', (message: ToClients) => {
  if ('report' in message) return tell({ arrivals: viewers });
  void Promise.all(message.addresses.map(watch)).then((all) => tell({ playing: all.length }));
});
