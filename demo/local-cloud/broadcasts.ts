import type { IncomingMessage } from 'node:http';
import { identify } from './api/caller.js';
import type { Cloud } from './cloud.js';
import type { IngestOptions } from './ingest/ingest.js';
import { ingestTokenRefusal } from './rtmp/ingest-token.js';
import type { RefusalCode } from './rtmp/refusal.js';
import type { Streams } from './streams.js';

/** Whether a page may broadcast to a stream, for which an owner's session stands, and no ingest token: it is one of theirs, and has not ended. @throws where nobody is known */
export function mayBroadcast(cloud: Cloud, request: IncomingMessage, streamName: string): boolean {
  const stream = cloud.streams.find(streamName);
  const { organisation } = identify(request, cloud).keys;
  return stream !== undefined && stream.organisation === organisation.id && stream.state !== 'ended';
}

/**
 * Why an encoder may not broadcast under a name, if it may not. Who knows the name of a stream may, as at nanoStream, unless
 * the stream asks for an ingest token. One that is given is verified in any case.
 *
 * @param token the ingest token; empty where there is none
 * @param isOwnAddress whether an address is the one that encoders send to here
 * @returns a promise where there is a token to verify
 */
export function encoderRefusal(
  { streams, organisations, now }: Pick<Cloud, 'streams' | 'organisations' | 'now'>,
  streamName: string,
  token: string,
  isOwnAddress: (ingestUrl: string) => boolean,
): RefusalCode | undefined | Promise<RefusalCode | undefined> {
  const stream = streams.find(streamName);
  const keys = organisations.find(stream?.organisation);
  if (!stream || !keys) return 'unknown-name';
  if (stream.state === 'ended') return 'ended';
  if (token === '') return stream.ingestSecured ? 'no-token' : undefined;
  const check = { secret: keys.ingestSecret, streamName, isOwnAddress, nowMs: now() };
  // It may have ended meanwhile.
  return ingestTokenRefusal(token, check).then(
    (refusal) => refusal ?? (streams.find(streamName)?.state === 'ended' ? 'ended' : undefined),
  );
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
