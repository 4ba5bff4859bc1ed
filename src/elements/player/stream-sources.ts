import { cleanValue, isPlainObject } from '../../shared/index.js';
import { mergePlain, type PlainObject } from '../../shared/plain-object.js';
import { H5LiveError, NO_TOKEN, type TokenReading } from '../../token/index.js';
import {
  adaptionConfig,
  isGroupId,
  isStreamName,
  metricsConfig,
  QUALITIES,
  readMetrics,
  readOwnerConfig,
  type StreamEntry,
  type StreamGroup,
} from '../../nanoplayer/index.js';
import { readToken, readTokenNow } from '../../playback/index.js';
import { wrongAddress, type PlaybackProperties, type PlaybackSources } from './playback-request.js';

const MOST_ENTRIES = 50;
const SERVER_ISSUES = {
  rtmpUrl: 'rtmp-url must be an address that begins with rtmp:// or rtmps://.',
  websocketUrl: 'websocket-url must be an address that begins with wss:// or ws://.',
  hlsUrl: 'hls-url must be an address that begins with https:// or http://.',
  webtransportUrl: 'webtransport-url must be an address that begins with https://.',
  serverDomain:
    'server-domain must be the name of a host and nothing else, without https:// and without a port.',
};

/**
 * Reads everything that a player may be given to play: one stream, several, or a group, with the servers and its owner's
 * configuration.
 *
 * @returns the error that the page's owner has to mend first, where there is one
 */
export function streamSources(properties: PlaybackProperties): PlaybackSources | H5LiveError {
  const group = groupOf(properties);
  if (group instanceof H5LiveError) return group;
  const entries = group ? [] : entriesOf(properties);
  if (entries instanceof H5LiveError) return entries;
  const wrong = wrongAddress(properties);
  if (wrong) return new H5LiveError('server-address-invalid', SERVER_ISSUES[wrong]);
  const config = readOwnerConfig(properties.config);
  if (config instanceof H5LiveError) return config;
  const { metrics: owners, ...settings } = config.settings;
  const metrics = readMetrics(properties, owners);
  return {
    entries,
    ...(group && { group }),
    startIndex: indexWithin(entries, properties.startIndex),
    config: { ...config, settings: mergePlain(settings, settingsOf(properties)) },
    ...(metrics &&
      !(metrics instanceof H5LiveError) && {
        metrics: (token: TokenReading) => metricsConfig(metrics, token),
      }),
  };
}

/** The streams that a player was given to choose from; none for a group, and where they cannot be used, which is told where they are to be played. */
export function readEntries(properties: PlaybackProperties): readonly StreamEntry[] {
  const entries = properties.groupId === '' ? entriesOf(properties) : [];
  return entries instanceof H5LiveError ? [] : entries;
}

/** Why no metrics are sent, where they are to be. What else is wrong is told where it is to be played. */
export function metricsIssue(properties: PlaybackProperties): H5LiveError | undefined {
  const config = readOwnerConfig(properties.config);
  if (config instanceof H5LiveError) return undefined;
  const metrics = readMetrics(properties, config.settings['metrics']);
  return metrics instanceof H5LiveError ? metrics : undefined;
}

// What the properties say in the vendor's words, over what the owner's configuration says.
function settingsOf({ adaption: rule, omitRenditions, metadata }: PlaybackProperties): PlainObject {
  const adaption = adaptionConfig(rule, omitRenditions);
  return {
    ...(adaption && { source: { options: { adaption } } }),
    ...(metadata && { playback: { metadata } }),
  };
}

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

/**
 * Loads what reads the tokens of the entries that a player was given, where that is not there.
 *
 * @returns nothing where all can be read
 * @throws {H5LiveError} `component-unavailable`, `component-outdated`, as a rejection
 */
export function entryReaderLoading(entries: unknown): Promise<unknown> | undefined {
  const unread = entryTokens(entries).find((one) => !readTokenNow(one));
  return unread === undefined ? undefined : readToken(unread);
}

// What throws when it is read is told where it is to be played.
function entryTokens(entries: unknown): unknown[] {
  try {
    return Array.isArray(entries) ? entries.map((entry) => (entry as { token?: unknown } | null)?.token) : [];
  } catch {
    return [];
  }
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
    ...((QUALITIES as readonly string[]).includes(startQuality) && { startQuality }),
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
    return new H5LiveError(
      'stream-name-missing',
      'stream-name is missing: name the stream, or set entries as a property.',
    );
  if (isStreamName(streamName)) return undefined;
  return new H5LiveError('stream-name-invalid', 'stream-name holds white space or control characters.');
}

/** The place to start with: the first, where another is none. */
export function indexWithin(entries: readonly StreamEntry[], index: number): number {
  return Number.isInteger(index) && index > 0 && index < entries.length ? index : 0;
}
