import type { IncomingMessage } from 'node:http';
import { identify } from './api/caller.js';
import type { Cloud } from './cloud.js';
import type { IngestOptions } from './ingest/ingest.js';
import type { RefusalCode } from './rtmp/refusal.js';
import type { Streams } from './streams.js';

/** Whether somebody may broadcast to a stream: it is one of theirs, and has not ended. @throws where nobody is known */
export function mayBroadcast(cloud: Cloud, request: IncomingMessage, streamName: string): boolean {
  const stream = cloud.streams.find(streamName);
  const { organisation } = identify(request, cloud).keys;
  return stream !== undefined && stream.organisation === organisation.id && stream.state !== 'ended';
}

/** Why an encoder may not broadcast under a name, if it may not. Who knows the name of a stream may, as at nanoStream. */
export function encoderRefusal(streams: Streams, streamName: string): RefusalCode | undefined {
  const stream = streams.find(streamName);
  if (!stream) return 'unknown-name';
  return stream.state === 'ended' ? 'ended' : undefined;
}

/**
 * Keeps the state of streams up with their broadcasts: live from the beginning of one, waiting for the next from its end.
 * A stream with the clip is live anyway.
 */
export function broadcastStates(streams: Streams): Required<Pick<IngestOptions, 'began' | 'over'>> {
  return {
    began(name) {
      const stream = streams.find(name);
      if (stream && stream.state === 'created') streams.setState(stream.id, 'live', 'broadcast');
    },
    over(name) {
      const stream = streams.find(name);
      if (stream?.feed === 'broadcast') streams.setState(stream.id, 'created');
    },
  };
}
