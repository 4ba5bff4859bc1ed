/** The stream group of the main organisation: one picture in two qualities, as far as a viewer can tell. */
export const DEMO_GROUP = 'H5DEM-GROUP';

/** The streams that are always there and always live, with the clip. They share one picture; what differs is who may watch. */
export const DEMO_STREAMS = [
  { name: 'H5DEM-LIVE1', secured: true, grouped: true, other: false },
  { name: 'H5DEM-LIVE2', secured: true, grouped: true, other: false },
  { name: 'H5DEM-OPEN1', secured: false, grouped: false, other: false },
  // Belongs to the other organisation, so that a token of the wrong one can be tried.
  { name: 'H5OTH-LIVE1', secured: true, grouped: false, other: true },
] as const;

/** The names of the main organisation's demo streams. */
export const MAIN_STREAMS: readonly string[] = DEMO_STREAMS.filter(({ other }) => !other).map(
  ({ name }) => name,
);

/** Whether a stream of that name is always live here, and cannot be ended. */
export function isDemoStream(name: string): boolean {
  return DEMO_STREAMS.some((stream) => stream.name === name);
}
