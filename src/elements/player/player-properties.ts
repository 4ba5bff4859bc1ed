import type {
  AdaptionRule,
  LatencyMode,
  PlayerConfig,
  PlayerEntry,
  GroupQuality,
} from '../../nanoplayer/index.js';
import type { TokenProvider } from '../../playback/index.js';
import type { TokenInput } from '../../token/index.js';
import type { Loading } from './start-gate.js';
import type { TokenRequestOptions } from './token-settings.js';

/** The properties of the player element. Most have an attribute as well. */
export interface PlayerProperties {
  /** The stream name, as nanoStream Cloud shows it: `AAAAA-BBBBB`. */
  streamName: string;

  /** The id of a stream group, instead of a stream name. */
  groupId: string;

  /** The quality of the group to start with: `high`, `medium-high`, `medium`, `medium-low` or `low`. */
  startQuality: GroupQuality | '';

  /** Several streams of the same picture, instead of one stream name. Each is `{ streamName, label?, token?, bitrate?, … }`. */
  entries: readonly PlayerEntry[] | null | undefined;

  /** The index of the entry to start with, counted from 0; 0 by default. */
  startIndex: number;

  /** A JWT, or a V2 token as an object or JSON text. Removed from the attribute once it is read. */
  token: TokenInput;

  /** The URL that returns tokens, in any JSON structure: the first one if `token` is not set, and all later ones. */
  tokenEndpoint: string;

  /** Options for requests to the token endpoint: `credentials`, `headers`, `method`. */
  tokenRequest: TokenRequestOptions;

  /** A function that returns tokens, instead of an endpoint. */
  tokenProvider: TokenProvider | undefined;

  /** Overrides the `rtmp:` URL, which names the application on the server. */
  rtmpUrl: string;

  /** Overrides the `wss:` URL that the stream is loaded from. */
  websocketUrl: string;

  /** Overrides the `https:` URL for devices without Media Source Extensions. */
  hlsUrl: string;

  /** Overrides the `https:` URL for Media over QUIC. Player 5 only. */
  webtransportUrl: string;

  /** Replaces the host in all server URLs: with a region of nanoStream Cloud, or a white label. */
  serverDomain: string;

  /** Overrides the `https:` URL that lists the streams of a group. */
  apiUrl: string;

  /**
   * The URL of the vendor's player script; defaults to the official release of player 5. If the attribute names a script of
   * another origin, the page must allow that script, or set `integrity`.
   */
  playerSrc: string;

  /** The script's digest. A script with another digest does not run. */
  integrity: string;

  /** How the script is requested from another origin: `anonymous` or `use-credentials`. */
  crossOrigin: string | undefined;

  /** The script's referrer policy: what its host learns about the page. */
  referrerPolicy: string;

  /** When the player loads: `eager` (the default) at once, `lazy` when it comes into view, `click` when the viewer presses play. */
  loading: Loading;

  /** The URL of a picture to show until the stream starts. */
  poster: string;

  /** Starts playback automatically; without sound if the browser requires that. */
  autoplay: boolean;

  /** Turns the sound off. Follows what the viewer does. */
  muted: boolean;

  /** The volume, a number from 0 to 1; 1 by default. Follows what the viewer does. */
  volume: number;

  /** Which controls are shown: `accessible` (this element's own, the default), `vendor` or `none`. */
  controls: 'accessible' | 'vendor' | 'none';

  /** The validity panel: `status` (the default) in full, `compact` as one line that can be opened, `none` not at all. */
  panel: 'status' | 'compact' | 'none';

  /** The live captions that viewers can turn on: pairs of source and target language, such as `en-de en-en`. They need a JWT. */
  captions: string;

  /** The URL of the script that receives captions; defaults to the vendor's. The same rules as for `playerSrc` apply. */
  captionsSrc: string;

  /** The digest of the caption script. A script with another digest does not run. */
  captionsIntegrity: string;

  /** Overrides the host that captions come from; with its port, unless that is 443. */
  captionsServer: string;

  /** Shows the code to embed the stream below everything else, in all formats. The generator is only loaded then. */
  snippet: boolean;

  /** Shows playback statistics over the picture. */
  statistics: boolean;

  /** How the player controls latency: `classic`, `balancedadaptive` or `fastadaptive`; defaults to the player's own mode. */
  latencyMode: LatencyMode | '';

  /** `on` or `off`: whether player 5 may use Media over QUIC, which it then does if it can. `playback.transport` says what is in use. */
  mediaOverQuic: 'on' | 'off' | '';

  /** How the player chooses between several streams: `deviationOfMean2`, `deviationOfMean` or `none`; defaults to the player's own rule. */
  adaption: AdaptionRule | '';

  /** Streams that the player never chooses by itself: qualities of a group, or indexes in `entries`, such as `high 0`. */
  omitRenditions: string;

  /** Makes the player read the stream's metadata, for the event `metadata`. */
  metadata: boolean;

  /** The account for nanoStream's metrics. Without it, no metrics are sent. */
  metricsAccountId: string;

  /** The key of the metrics account. It has no attribute, because markup gets copied. */
  metricsAccountKey: string;

  /** For the metrics: what is being watched, such as a webinar or an auction. */
  eventId: string;

  /** For the metrics: who is watching; defaults to the token's user. */
  userId: string;

  /** The aspect ratio of the picture's box, width by height; defaults to `16/9`. */
  aspectRatio: string;

  /** The maximum width, in pixels. */
  maxWidth: number;

  /** All other settings of the vendor's configuration, except streams, servers and tokens. */
  config: PlayerConfig | null | undefined;

  /** How many seconds before its expiry a token counts as expiring soon; 120 by default. */
  expiringWithin: number;

  /** How many seconds the server's clock may differ before it matters; 0 by default. */
  leeway: number;

  /** Shows the page's owner, in the panel, what was found. Not for pages that viewers see. */
  owner: boolean;

  /** The language of texts and dates, as a BCP 47 tag; defaults to the viewer's own. */
  lang: string;
}

/** The default of each property. The type of a default is the type that the property is read as. */
export function playerDefaults(): PlayerProperties {
  return {
    streamName: '',
    groupId: '',
    startQuality: '',
    entries: undefined,
    startIndex: 0,
    token: undefined,
    tokenEndpoint: '',
    tokenRequest: {},
    tokenProvider: undefined,
    rtmpUrl: '',
    websocketUrl: '',
    hlsUrl: '',
    webtransportUrl: '',
    serverDomain: '',
    apiUrl: '',
    playerSrc: '',
    integrity: '',
    crossOrigin: undefined,
    referrerPolicy: '',
    loading: 'eager',
    poster: '',
    autoplay: false,
    muted: false,
    volume: 1,
    controls: 'accessible',
    panel: 'status',
    captions: '',
    captionsSrc: '',
    captionsIntegrity: '',
    captionsServer: '',
    snippet: false,
    statistics: false,
    latencyMode: '',
    mediaOverQuic: '',
    adaption: '',
    omitRenditions: '',
    metadata: false,
    metricsAccountId: '',
    metricsAccountKey: '',
    eventId: '',
    userId: '',
    aspectRatio: '',
    maxWidth: 0,
    config: undefined,
    expiringWithin: 120,
    leeway: 0,
    owner: false,
    lang: '',
  } satisfies PlayerProperties;
}
