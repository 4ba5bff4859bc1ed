/** A stream of the local edge. */
export interface EdgeStream {
  /** The stream name, as nanoStream forms them. */
  readonly name: string;
  /** Whether it plays with a valid token only. */
  readonly secured: boolean;
}

/** The streams that are always live here. They share one picture; what differs is who may watch. */
export const STREAMS: readonly EdgeStream[] = [
  { name: 'H5DEM-LIVE1', secured: true },
  { name: 'H5DEM-LIVE2', secured: true },
  { name: 'H5DEM-OPEN1', secured: false },
];

/** The stream of that name, if it is live. */
export function findStream(name: string): EdgeStream | undefined {
  return STREAMS.find((stream) => stream.name === name);
}
