import { isStreamName, LATENCY_MODES, type MetricsAccount, type Servers } from '../../nanoplayer/index.js';
import type { Playback } from '../../playback/index.js';
import type { PlayerProperties } from './player-properties.js';

/** The properties of the element that decide what is played. */
export interface PlaybackProperties extends MetricsAccount {
  readonly streamName: string;
  readonly groupId: string;
  readonly startQuality: string;
  readonly entries: unknown;
  readonly startIndex: number;
  readonly rtmpUrl: string;
  readonly websocketUrl: string;
  readonly hlsUrl: string;
  readonly webtransportUrl: string;
  readonly serverDomain: string;
  readonly apiUrl: string;
  readonly latencyMode: string;
  readonly mediaOverQuic: string;
  readonly controls: string;
  readonly adaption: string;
  readonly omitRenditions: string;
  readonly metadata: boolean;
  readonly config: unknown;
}

/** What only some players have, and what reads several streams reads too. */
export const SET_UP_LATE = [
  'adaption',
  'omitRenditions',
  'metadata',
  'metricsAccountId',
  'metricsAccountKey',
  'eventId',
  'userId',
] as const;

/** The properties that name streams. */
export const STREAM_PROPERTIES = ['streamName', 'groupId', 'entries', 'startIndex'] as const;

/** The properties that name streams and the token for them. */
export const SOURCE_PROPERTIES = [...STREAM_PROPERTIES, 'token'] as const;

/** What `updateSource` may change; what is left out stays. */
export type SourceChange = Partial<Pick<PlayerProperties, (typeof SOURCE_PROPERTIES)[number]>>;

/** What is played, and how its owner has set up the player. */
export type PlaybackSources = Pick<
  Playback['request'],
  'entries' | 'group' | 'startIndex' | 'config' | 'metrics'
>;

/** Whether a player plays one stream by its name, and everything about it is as it should be: there is nothing to be read or told. */
export function playsOneStream(properties: PlaybackProperties): boolean {
  const { streamName, groupId, entries, config } = properties;
  const isAll =
    groupId === '' &&
    [entries, config].every((one) => one === undefined || one === null) &&
    !SET_UP_LATE.some((name) => properties[name]);
  return isAll && isStreamName(streamName) && !wrongAddress(properties);
}

/**
 * Turns properties into a request, without asking a server for anything.
 *
 * @param secured whether there is a token, or a place to get one from
 * @param sources what is played, where that is more than the name of one stream
 */
export function playbackRequest(
  properties: PlaybackProperties,
  secured: boolean,
  sources: PlaybackSources = { entries: [{ streamName: properties.streamName }], startIndex: 0 },
): Playback['request'] {
  const { mediaOverQuic, controls } = properties;
  const latencyMode = LATENCY_MODES.find((known) => known === properties.latencyMode);
  return {
    ...sources,
    secured,
    servers: namedServers(properties),
    ...(latencyMode && { latencyMode }),
    ...(/^(?:on|off)$/.test(mediaOverQuic) && { mediaOverQuic: mediaOverQuic === 'on' }),
    vendorControls: controls === 'vendor',
  };
}

const SERVERS = [
  ['rtmpUrl', /^rtmps?:\/\//i],
  ['websocketUrl', /^wss?:\/\//i],
  ['hlsUrl', /^https?:\/\//i],
  ['webtransportUrl', /^https:\/\//i],
  ['serverDomain', /^[\w.-]+$/],
] as const;

/** What the properties say of the servers. */
export function namedServers(properties: PlaybackProperties): Servers {
  const rows = SERVERS.map(([name]) => [name, properties[name].trim()] as const);
  return Object.fromEntries(rows.filter(([, address]) => address !== ''));
}

/**
 * Which address of a server cannot be one. The vendor's player takes a wrong address for a relative one and connects to the
 * page's own host.
 */
export function wrongAddress(properties: PlaybackProperties): (typeof SERVERS)[number][0] | undefined {
  return SERVERS.find(([name, scheme]) => {
    const address = properties[name].trim();
    return address !== '' && !(scheme.test(address) && URL.canParse(address, 'https://a'));
  })?.[0];
}
