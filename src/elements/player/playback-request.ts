import { cleanValue } from '../../shared/index.js';
import { H5LiveError } from '../../token/index.js';
import { endpointsFor, isStreamName, LATENCY_MODES, type Endpoints } from '../../nanoplayer/index.js';
import { isPlainObject } from '../../shared/index.js';
import type { Playback } from '../../playback/index.js';

/** The properties of the element that decide what is played. */
export interface PlaybackProperties {
  readonly streamName: string;
  readonly groupId: string;
  readonly startQuality: string;
  readonly entries: unknown;
  readonly startIndex: number;
  readonly rtmpUrl: string;
  readonly websocketUrl: string;
  readonly hlsUrl: string;
  readonly apiUrl: string;
  readonly latencyMode: string;
  readonly mediaOverQuic: string;
  readonly controls: string;
  readonly config: unknown;
}

/** The properties whose change means another playback. */
export const PLAYBACK_PROPERTIES = [
  'streamName',
  'groupId',
  'startQuality',
  'entries',
  'startIndex',
  'rtmpUrl',
  'websocketUrl',
  'hlsUrl',
  'apiUrl',
  'latencyMode',
  'mediaOverQuic',
  'config',
  'playerSrc',
] as const;

/** The properties that name streams. */
export const STREAM_PROPERTIES = ['streamName', 'groupId', 'entries', 'startIndex'] as const;

/** The properties that name streams and the token for them. */
export const SOURCE_PROPERTIES = [...STREAM_PROPERTIES, 'token'] as const;

/** What `updateSource` may change; what is left out stays. */
export type SourceChange = Partial<
  Pick<PlaybackProperties & { readonly token: unknown }, (typeof SOURCE_PROPERTIES)[number]>
>;

/** The name of the stream that is played first: of the entry to start with, where there are several. */
export function firstStreamName({ streamName, groupId, entries, startIndex }: PlaybackProperties): string {
  if (groupId !== '' || entries === undefined || entries === null) return streamName;
  try {
    const list: unknown[] = Array.isArray(entries) ? entries : [];
    const entry = list[startIndex] ?? list[0];
    const name = isPlainObject(entry) ? entry['streamName'] : undefined;
    return typeof name === 'string' ? cleanValue(name) : '';
  } catch {
    // What throws when it is read is told where it is to be played.
    return '';
  }
}

/** What is played, and how its owner has set up the player. */
export type PlaybackSources = Pick<Playback['request'], 'entries' | 'group' | 'startIndex' | 'config'>;

/** Whether a player plays one stream by its name, and has nothing else to be read. */
export function playsOneStream({ groupId, entries, config }: PlaybackProperties): boolean {
  return groupId === '' && [entries, config].every((one) => one === undefined || one === null);
}

/**
 * Turns properties into a request, without asking a server for anything.
 *
 * @param secured whether there is a token, or a place to get one from
 * @param read reads what is more than the name of one stream
 * @returns the request, or the error that the page's owner has to mend first
 */
export function playbackRequest(
  properties: PlaybackProperties,
  secured: boolean,
  read: (properties: PlaybackProperties) => PlaybackSources | H5LiveError = oneStream,
): Playback['request'] | H5LiveError {
  const sources = read(properties);
  if (sources instanceof H5LiveError) return sources;
  const overrides = serverOverrides(properties);
  if (overrides instanceof H5LiveError) return overrides;
  const { mediaOverQuic } = properties;
  const latencyMode = LATENCY_MODES.find((known) => known === properties.latencyMode);
  return {
    ...sources,
    endpoints: endpointsFor(secured, overrides),
    ...(latencyMode && { latencyMode }),
    ...(/^(?:on|off)$/.test(mediaOverQuic) && { mediaOverQuic: mediaOverQuic === 'on' }),
    vendorControls: properties.controls === 'vendor',
  };
}

function oneStream({ streamName }: PlaybackProperties): PlaybackSources | H5LiveError {
  return nameIssue(streamName) ?? { entries: [{ streamName }], startIndex: 0 };
}

/** What is wrong with the name of a stream; nothing where it is one. */
export function nameIssue(streamName: string): H5LiveError | undefined {
  if (streamName === '')
    return new H5LiveError('stream-name-missing', 'stream-name is missing: name the stream.');
  if (isStreamName(streamName)) return undefined;
  return new H5LiveError('stream-name-invalid', 'stream-name holds white space or control characters.');
}

const SCHEMES = [
  ['rtmpUrl', 'rtmp-url', /^rtmps?:\/\//i],
  ['websocketUrl', 'websocket-url', /^wss?:\/\//i],
  ['hlsUrl', 'hls-url', /^https?:\/\//i],
] as const;

// The vendor's player takes a wrong address for a relative one and connects to the page's own host.
function serverOverrides(properties: PlaybackProperties): Partial<Endpoints> | H5LiveError {
  const overrides: Record<string, string> = {};
  for (const [name, attribute, scheme] of SCHEMES) {
    const address = properties[name].trim();
    if (address === '') continue;
    if (!scheme.test(address) || !URL.canParse(address)) {
      return new H5LiveError(
        'server-address-invalid',
        `${attribute} is no address of the kind ${scheme.source}.`,
      );
    }
    overrides[name] = address;
  }
  return overrides;
}
