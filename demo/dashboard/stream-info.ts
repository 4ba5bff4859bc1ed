// What the local cloud tells of a stream, read as something that could be anything.

/** Whether a stream has been started yet, can be watched, or is over. */
export type StreamState = 'created' | 'live' | 'ended';

/** A stream of the organisation. Moments in Unix seconds. */
export interface StreamInfo {
  readonly id: string;
  readonly name: string;
  readonly state: StreamState;
  readonly tags: readonly string[];
  readonly secured: boolean;
  /** Whether encoders need an ingest token to send to it. */
  readonly ingestSecured: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The address that an encoder sends to; the stream name is the other half. */
  readonly ingestUrl: string;
  /** The encoder that broadcasts, or the last one that was refused; nothing where there was none. */
  readonly encoder?: EncoderInfo;
}

/** What an encoder is given to send to a stream that asks for an ingest token: a secret. */
export interface IngestKey {
  readonly streamKey: string;
  /** Unix time in seconds. */
  readonly expiresAt: number;
}

/** What is known of an encoder. */
export interface EncoderInfo {
  readonly isOnAir: boolean;
  /** Seconds from key frame to key frame; 0 where it is not known yet. */
  readonly keyFrameInterval: number;
  /** Whether it sends pictures in another order than they are shown in. */
  readonly reorders: boolean;
  /** Why it was refused; empty where it was not. */
  readonly refused: string;
  /** Whether another one was turned away a moment ago, for the stream was on air. */
  readonly turnedAway: boolean;
}

/** The streams that were asked for, and how many there are in all. */
export interface StreamList {
  readonly streams: readonly StreamInfo[];
  readonly total: number;
}

/** Whose dashboard it is. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads a stream; nothing where it is none. */
export function readStream(value: unknown): StreamInfo | undefined {
  const fields = fieldsOf(value);
  const [id, name] = [textOf(fields['id']), textOf(fields['name'])];
  const state = (['created', 'live', 'ended'] as const).find((one) => one === fields['state']);
  if (id === '' || name === '' || state === undefined) return undefined;
  const { tags } = fields;
  const ingest = fieldsOf(fields['ingest']);
  const encoder = readEncoder(ingest['encoder']);
  return {
    id,
    name,
    state,
    tags: Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [],
    secured: fields['secured'] !== false,
    ingestSecured: fields['ingestSecured'] === true,
    createdAt: numberOf(fields['createdAt']),
    updatedAt: numberOf(fields['updatedAt']),
    ingestUrl: textOf(fieldsOf(ingest['rtmp'])['url']),
    ...(encoder && { encoder }),
  };
}

/** Reads a stream key with its ingest token; nothing where it is none. */
export function readIngestKey(value: unknown): IngestKey | undefined {
  const fields = fieldsOf(value);
  const [streamKey, expiresAt] = [textOf(fields['streamkey']), numberOf(fields['exp'])];
  return streamKey === '' || expiresAt === 0 ? undefined : { streamKey, expiresAt };
}

/** Reads a list of streams; what is none is left out. */
export function readStreams(value: unknown): StreamList {
  const { streams, total } = fieldsOf(value);
  const read = Array.isArray(streams) ? streams.flatMap((one) => readStream(one) ?? []) : [];
  return { streams: read, total: Math.max(numberOf(total), read.length) };
}

/** Reads the organisation that is signed in; nothing where there is none. */
export function readOrganisation(value: unknown): Organisation | undefined {
  const fields = fieldsOf(fieldsOf(value)['organisation']);
  const [id, name, hash] = [textOf(fields['id']), textOf(fields['name']), textOf(fields['hash'])];
  return id === '' ? undefined : { id, name, hash };
}

/** Reads a list of tags. */
export function readTags(value: unknown): readonly string[] {
  const { tags } = fieldsOf(value);
  return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [];
}

function readEncoder(value: unknown): EncoderInfo | undefined {
  if (value === undefined) return undefined;
  const { onAir, keyFrameInterval, reorders, refused, turnedAway } = fieldsOf(value);
  return {
    isOnAir: onAir === true,
    keyFrameInterval: numberOf(keyFrameInterval),
    reorders: reorders === true,
    refused: textOf(refused),
    turnedAway: turnedAway === true,
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
