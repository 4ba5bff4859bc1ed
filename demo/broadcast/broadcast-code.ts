/**
 * Why a broadcast failed. `no-video`: the stream has no picture. `no-encoder`: the browser has none for H.264.
 * `encoder`: it gave up; `reason` is its error. `unreachable`: no connection came about. `connection-lost`: it ended by itself.
 * `forbidden`: the edge lets this visitor not broadcast to this stream. `taken`: somebody else does. `refused`: the
 * edge did not like the media; `reason` says why. `no-media`: nothing came from the encoder. `too-slow`: the
 * connection cannot carry the stream.
 */
export type BroadcastCode =
  | 'no-video'
  | 'no-encoder'
  | 'encoder'
  | 'unreachable'
  | 'connection-lost'
  | 'forbidden'
  | 'taken'
  | 'refused'
  | 'no-media'
  | 'too-slow';
