/** Every state of a stream, in the order of its life. */
export const STREAM_STATES = ['created', 'live', 'ended'] as const;

/** What a stream is doing: waiting for its first picture, live, or over for good. */
export type StreamState = (typeof STREAM_STATES)[number];

/** Whether a text names a state of a stream. */
export function isStreamState(text: unknown): text is StreamState {
  return STREAM_STATES.some((state) => state === text);
}
