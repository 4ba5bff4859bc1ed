import type { IncomingMessage } from 'node:http';
import { isDemoStream } from '../demo-streams.js';
import type { EncoderReport } from '../encoders.js';
import { makeIngestToken, streamKey } from '../rtmp/ingest-token.js';
import { RTMP_PORT } from '../rtmp/rtmp-server.js';
import type { EdgeStream } from '../streams.js';
import { notFound, tells, type Call, type CallContext } from './call.js';
import { identify } from './caller.js';
import { checkExpiry, DEFAULT_LIFE, flagField, momentField } from './fields.js';
import { ApiError, invalidField, parameterError, readObject } from './http.js';
import { neededTags, readStreamQuery, tagsField } from './stream-fields.js';

// The stream management of nanoStream Cloud has calls of these names. Its answers are documented in another place than
// the documents which this was made from: the shapes here are our own, with the names that those use.

/** `POST /stream`: makes a stream with a name of its own. */
export const createStream: Call = async (context) => {
  const { cloud, request } = context;
  const { organisation } = identify(request, cloud).keys;
  const fields = await readObject(request);
  const stream = cloud.streams.create(organisation.id, {
    tags: tagsField(fields) ?? [],
    secured: flagField(fields, 'secured', true),
    ingestSecured: flagField(fields, 'ingestSecured'),
  });
  return tells(describe(stream, context), 201);
};

/** `GET /stream`: the streams of the organisation, the newest first, a page at a time. */
export const listStreams: Call = (context) => {
  const { cloud, request, query } = context;
  const { organisation } = identify(request, cloud).keys;
  const { streams, total } = cloud.streams.list(organisation.id, readStreamQuery(query));
  return tells({ streams: streams.map((stream) => describe(stream, context)), total });
};

/** `GET /stream/{id}`. */
export const readStream: Call = (context) => tells(describe(ownStream(context), context));

/** `PUT /stream/{id}/tag`: replaces the tags of a stream. */
export const tagStream: Call = async (context) => {
  const { id } = ownStream(context);
  const tags = neededTags(await readObject(context.request));
  return tells(describe(context.cloud.streams.setTags(id, tags), context));
};

/** `PUT /stream/{id}/start`: plays the test clip on a stream, until it is stopped. */
export const startStream: Call = async (context) => {
  const stream = ownStream(context);
  const { source } = await readObject(context.request);
  if (source === undefined)
    throw parameterError('Parameter required: source', { field: 'source', rule: 'required' });
  if (source !== 'clip') throw invalidField('source', 'format', 'must be clip');
  if (stream.state === 'ended') throw conflict('ended', 'has ended, and a stream that has ended stays so');
  const started = stream.feed === 'clip' ? stream : context.cloud.streams.setState(stream.id, 'live', 'clip');
  return tells(describe(started, context));
};

/** `PUT /stream/{id}/stop`: ends a stream for good, and with it what is played of it. */
export const stopStream: Call = (context) => {
  const stream = ownStream(context);
  if (isDemoStream(stream.name)) throw conflict('demo', 'is a stream of the demo, which is always live');
  const ended = stream.state === 'ended' ? stream : context.cloud.streams.setState(stream.id, 'ended');
  return tells(describe(ended, context));
};

/**
 * `POST /stream/{id}/ingest/token`: makes an ingest token for a stream, be it one that asks for none. It is not kept. How
 * the vendor's call for it looks is not in the documents which this was made from.
 */
export const makeStreamIngestToken: Call = async (context) => {
  const { cloud, request } = context;
  const { name: streamName, state } = ownStream(context);
  const fields = await readObject(request);
  if (state === 'ended') throw conflict('ended', 'has ended, and a stream that has ended stays so');
  const now = Math.floor(cloud.now() / 1000);
  const expiresAt = momentField(fields, 'exp') ?? now + DEFAULT_LIFE;
  checkExpiry(expiresAt, now, 'exp');
  const ingestUrl = rtmpUrl(hostOf(request), cloud.encoders.port);
  const { ingestSecret } = identify(request, cloud).keys;
  const token = await makeIngestToken({ ingestUrl, streamName, expiresAt }, ingestSecret);
  return tells({ token, exp: expiresAt, streamkey: streamKey(streamName, token) }, 201);
};

/** `GET /tag`: every tag that a stream of the organisation has. */
export const listTags: Call = ({ cloud, request }) =>
  tells({ tags: cloud.streams.tagsOf(identify(request, cloud).keys.organisation.id) });

function ownStream({ cloud, request, id }: CallContext): EdgeStream {
  const { organisation } = identify(request, cloud).keys;
  const stream = cloud.streams.findById(id);
  if (stream?.organisation !== organisation.id) throw notFound('stream', 'id');
  return stream;
}

function conflict(rule: string, words: string): ApiError {
  return new ApiError(409, 1000, `Parameter invalid: id ${words}`, { field: 'id', rule });
}

function describe(stream: EdgeStream, { cloud: { encoders }, request }: CallContext): object {
  const { id, name, state, tags, secured, ingestSecured, createdAt, updatedAt, groupId } = stream;
  const host = hostOf(request);
  const rtmp = { url: `rtmp://localhost/${secured ? 'splay' : 'play'}`, streamname: name };
  const server = { websocket: `ws://${host}/h5live/${secured ? 'authstream' : 'stream'}` };
  return {
    ...{ id, name, state, tags, secured, ingestSecured, createdAt, updatedAt },
    ...(groupId !== undefined && { groupId }),
    ingest: {
      rtmp: { url: rtmpUrl(host, encoders.port), streamname: name },
      ...encoderOf(encoders.report(name)),
    },
    playout: { web: `http://${host}/playout/${name}`, h5live: [{ rtmp, server }] },
  };
}

/**
 * The address that encoders send to.
 *
 * @param host as the page was asked for, so that it is the same machine for whoever reads it
 */
export function rtmpUrl(host: string, port: number | undefined): string {
  const { hostname } = new URL(`http://${host}`);
  return `rtmp://${hostname}${port === undefined || port === RTMP_PORT ? '' : `:${port}`}/live`;
}

function encoderOf(report: EncoderReport | undefined): object {
  if (!report) return {};
  const { isOnAir, measured, refused, turnedAway } = report;
  return {
    encoder: {
      onAir: isOnAir,
      ...(measured && { keyFrameInterval: measured.keyFrameIntervalMs / 1000, reorders: measured.reorders }),
      ...(refused && { refused }),
      ...(turnedAway && { turnedAway }),
    },
  };
}

/** The host that a request was sent to, or `localhost` where that is none. */
export function hostOf({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.:[\]-]+$/.test(host) ? host : 'localhost';
}
