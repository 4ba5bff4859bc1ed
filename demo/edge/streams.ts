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

/** A stream group of the local edge: one picture in several qualities, as far as a viewer can tell. */
export interface EdgeGroup {
  readonly id: string;
  /** The names of its streams, the best quality first. */
  readonly streams: readonly string[];
}

/** The stream groups of the organisation. */
export const GROUPS: readonly EdgeGroup[] = [{ id: 'H5DEM-GROUP', streams: ['H5DEM-LIVE1', 'H5DEM-LIVE2'] }];

/** The group of that id, if there is one. */
export function findGroup(id: string): EdgeGroup | undefined {
  return GROUPS.find((group) => group.id === id);
}

/** The stream of that name, if it is live. */
export function findStream(name: string): EdgeStream | undefined {
  return STREAMS.find((stream) => stream.name === name);
}
