import { cleanValue } from '../../shared/index.js';
import { H5LiveError, NO_TOKEN } from '../../token/index.js';
import {
  endpointsFor,
  isGroupId,
  isStreamName,
  LATENCY_MODES,
  readOwnerConfig,
  type Endpoints,
  type LatencyMode,
  type StreamEntry,
  type StreamGroup,
} from '../../nanoplayer/index.js';
import { isPlainObject } from '../../shared/index.js';
import { readTokenNow, type Playback } from '../../playback/index.js';

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

const MOST_ENTRIES = 50;
const QUALITIES = ['high', 'medium-high', 'medium', 'medium-low', 'low'];

/**
 * Turns properties into a request, without asking a server for anything.
 *
 * @param secured whether there is a token, or a place to get one from
 * @returns the request, or the error that the page's owner has to mend first
 */
export function playbackRequest(
  properties: PlaybackProperties,
  secured: boolean,
): Playback['request'] | H5LiveError {
  const group = groupOf(properties);
  if (group instanceof H5LiveError) return group;
  const entries = group ? [] : entriesOf(properties);
  if (entries instanceof H5LiveError) return entries;
  const overrides = serverOverrides(properties);
  if (overrides instanceof H5LiveError) return overrides;
  const config = readOwnerConfig(properties.config);
  if (config instanceof H5LiveError) return config;
  const mode = LATENCY_MODES.find((known) => known === properties.latencyMode);
  return {
    entries,
    ...(group && { group }),
    startIndex: indexWithin(entries, properties.startIndex),
    endpoints: endpointsFor(secured, overrides),
    ...(mode !== undefined && { latencyMode: mode satisfies LatencyMode }),
    ...(/^(?:on|off)$/.test(properties.mediaOverQuic) && {
      mediaOverQuic: properties.mediaOverQuic === 'on',
    }),
    vendorControls: properties.controls === 'vendor',
    config,
  };
}

function groupOf({
  groupId,
  startQuality,
  apiUrl,
}: PlaybackProperties): StreamGroup | H5LiveError | undefined {
  if (groupId === '') return undefined;
  if (!isGroupId(groupId)) {
    return new H5LiveError(
      'group-id-invalid',
      'group-id is no id of a stream group: letters, digits and hyphens.',
    );
  }
  if (apiUrl !== '' && !(/^https?:\/\//i.test(apiUrl) && URL.canParse(apiUrl))) {
    return new H5LiveError('server-address-invalid', 'api-url is no http or https address.');
  }
  return {
    id: groupId,
    ...(apiUrl !== '' && { apiUrl }),
    ...(QUALITIES.includes(startQuality) && { startQuality }),
  };
}

function entriesOf({ streamName, entries }: PlaybackProperties): readonly StreamEntry[] | H5LiveError {
  if (entries === undefined || entries === null) {
    const issue = nameIssue(streamName);
    return issue ?? [{ streamName }];
  }
  try {
    if (!Array.isArray(entries) || entries.length === 0 || entries.length > MOST_ENTRIES) {
      return new H5LiveError('entries-invalid', `entries is no list of 1 to ${MOST_ENTRIES} streams.`);
    }
    return entries.map((entry: unknown) => readEntry(entry));
  } catch (error) {
    return error instanceof H5LiveError
      ? error
      : new H5LiveError('entries-invalid', 'entries cannot be read.');
  }
}

function readEntry(entry: unknown): StreamEntry {
  if (!isPlainObject(entry) || typeof entry['streamName'] !== 'string') {
    throw new H5LiveError('entries-invalid', 'entries holds something without a streamName.');
  }
  const { token, label } = entry;
  const streamName = cleanValue(entry['streamName']);
  const issue = nameIssue(streamName);
  if (issue) throw issue;
  const numbers = ['bitrate', 'width', 'height', 'framerate'].flatMap((name) => {
    const value = entry[name];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return {
    streamName,
    ...(token !== undefined && token !== null && { token: readTokenNow(token) ?? NO_TOKEN }),
    ...(typeof label === 'string' && { label: label.slice(0, 60) }),
    ...(Object.fromEntries(numbers) as Pick<StreamEntry, 'bitrate' | 'width' | 'height' | 'framerate'>),
  };
}

function nameIssue(streamName: string): H5LiveError | undefined {
  if (streamName === '')
    return new H5LiveError('stream-name-missing', 'stream-name is missing: name the stream.');
  if (isStreamName(streamName)) return undefined;
  return new H5LiveError('stream-name-invalid', 'stream-name holds white space or control characters.');
}

function indexWithin(entries: readonly StreamEntry[], index: number): number {
  return Number.isInteger(index) && index > 0 && index < entries.length ? index : 0;
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
