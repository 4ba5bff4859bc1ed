/**
 * Why something in code was not taken over:
 * - `value`: the element has this setting, but does not take this value
 * - `property`: set it as a property of the element, from a script: it has no attribute
 * - `config`: set it in the property `config`, unchanged
 * - `built-in`: leave it out: the element does this itself
 * - `none`: not available
 */
export type NotTaken = 'value' | 'property' | 'config' | 'built-in' | 'none';

/** Something in code that was not taken over. */
export interface Ignored {
  /** The name of the setting, as in `metrics.accountKey`, of the attribute, or of the option. Never its value. */
  readonly name: string;
  readonly why: NotTaken;
}

/** Each name once, with the reason that comes first. */
export function onceEach(ignored: readonly Ignored[]): Ignored[] {
  const names = new Set(ignored.map(({ name }) => name));
  return ignored.filter(({ name }) => names.delete(name));
}

/** What a setting becomes: an attribute or a property of the element, or nothing if the element does it anyway. */
export type VendorSetting =
  { readonly attribute: string } | { readonly property: string } | 'default' | 'built-in' | 'none';

/**
 * The settings of the vendor's player that are more than an entry in `config`, and what each becomes. A setting that is not
 * listed counts as the listed one that contains it. The comment before a setting is shown in the documentation.
 *
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api
 */
export const VENDOR_SETTINGS: Readonly<Record<string, VendorSetting>> = {
  'source.entries.0.h5live.rtmp.streamname': { attribute: 'stream-name' },
  /** leave it out for nanoStream’s own server */
  'source.entries.0.h5live.rtmp.url': { attribute: 'rtmp-url' },
  'source.entries.0.h5live.server.websocket': { attribute: 'websocket-url' },
  'source.entries.0.h5live.server.hls': { attribute: 'hls-url' },
  'source.entries.0.h5live.server.webtransport': { attribute: 'webtransport-url' },
  'source.entries.0.h5live.server.progressive': 'none',
  /** or better `token-endpoint` */
  'source.entries.0.h5live.security': { attribute: 'token' },
  'source.entries.0.h5live.token': 'none',
  'source.entries.0.h5live.params': 'none',
  'source.entries.0.hls': 'none',
  'source.entries.0.bintu': 'none',
  'source.entries.0.index': 'default',
  /** also for other settings of an entry, such as its label */
  'source.entries': { property: 'entries' },
  'source.startIndex': { property: 'startIndex' },
  'source.defaults.service': 'default',
  'source.general.serverDomain': { attribute: 'server-domain' },
  'source.group.id': { attribute: 'group-id' },
  'source.group.apiurl': { attribute: 'api-url' },
  'source.group.startQuality': { attribute: 'start-quality' },
  /** or better `token-endpoint` */
  'source.group.security': { attribute: 'token' },
  /** only the group settings listed above are taken over */
  'source.group': 'none',
  'source.options.adaption.rule': { attribute: 'adaption' },
  'source.options.adaption.omitRenditions': { attribute: 'omit-renditions' },
  'playback.autoplay': { attribute: 'autoplay' },
  /** where the browser blocks sound, the element starts muted */
  'playback.automute': 'default',
  'playback.muted': { attribute: 'muted' },
  'playback.volume': { property: 'volume' },
  'playback.latencyControlMode': { attribute: 'latency-mode' },
  'playback.metadata': { attribute: 'metadata' },
  'playback.enableMediaOverQuic': { attribute: 'media-over-quic' },
  /** the element reconnects on its own */
  'playback.keepConnection': 'built-in',
  /** the element reconnects on its own */
  'playback.reconnect': 'built-in',
  /** the element creates its own video */
  'playback.videoId': 'built-in',
  /** in pixels; for a percentage, use CSS */
  'style.width': { attribute: 'max-width' },
  /** in pixels, together with a width or an aspect ratio */
  'style.height': { attribute: 'aspect-ratio' },
  'style.aspectratio': { attribute: 'aspect-ratio' },
  /** only to turn them off */
  'style.controls': { attribute: 'controls' },
  'style.poster': { attribute: 'poster' },
  'metrics.accountId': { attribute: 'metrics-account-id' },
  'metrics.accountKey': { property: 'metricsAccountKey' },
  'metrics.eventId': { attribute: 'event-id' },
  'metrics.userId': { attribute: 'user-id' },
};

/** Why a setting was not taken over, by its path in a configuration. */
export function whyLeft(path: readonly string[]): NotTaken {
  const place = path
    .join('.')
    .replace(/^source\.h5live\b/, 'source.entries.0.h5live')
    .split('.');
  const known = place.map((_, at) => place.slice(0, at + 1).join('.')).findLast(isListed);
  const setting = known === undefined ? undefined : VENDOR_SETTINGS[known];
  if (setting === undefined) return 'config';
  if (typeof setting === 'object') return 'attribute' in setting ? 'value' : 'property';
  return setting === 'default' ? 'value' : setting;
}

function isListed(path: string): boolean {
  return Object.hasOwn(VENDOR_SETTINGS, path);
}
