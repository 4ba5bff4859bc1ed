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

/** The properties of the player element, which its attributes set as well, where they have one. */
export interface PlayerProperties {
  /** The name of the stream, as nanoStream Cloud shows it: `AAAAA-BBBBB`. */
  streamName: string;

  /** The id of a stream group, instead of a stream name. */
  groupId: string;

  /** The quality of a group to start with: `high`, `medium-high`, `medium`, `medium-low` or `low`. */
  startQuality: GroupQuality | '';

  /** Several streams of the same picture, instead of a stream name: `{ streamName, label?, token?, bitrate?, … }` each. */
  entries: readonly PlayerEntry[] | null | undefined;

  /** Which of the entries to start with. */
  startIndex: number;

  /** A JWT, or a V2 token as an object or as JSON text. Once read it leaves its attribute. */
  token: TokenInput;

  /** The address that gives tokens, as JSON in any wrapping: the first where there is no `token`, and all later ones. */
  tokenEndpoint: string;

  /** How the endpoint is asked: `credentials`, `headers`, `method`. */
  tokenRequest: TokenRequestOptions;

  /** A function that gives tokens, where there is no endpoint. */
  tokenProvider: TokenProvider | undefined;

  /** Overrides the `rtmp:` address that names the application on the server. */
  rtmpUrl: string;

  /** Overrides the `wss:` address that the stream comes from. */
  websocketUrl: string;

  /** Overrides the `https:` address for devices without Media Source Extensions. */
  hlsUrl: string;

  /** Overrides the `https:` address for Media over QUIC. Player 5 only. */
  webtransportUrl: string;

  /** A host that replaces that of all addresses: a region of nanoStream Cloud, or a white label. */
  serverDomain: string;

  /** Overrides the `https:` address that names the streams of a group. */
  apiUrl: string;

  /**
   * The address of the vendor's player script. The official release of player 5 where it is left out. In the attribute,
   * one of another origin has to be allowed, or needs `integrity`.
   */
  playerSrc: string;

  /** The script's digest: another script is not run. */
  integrity: string;

  /** How the script is asked for from another origin: `anonymous` or `use-credentials`. */
  crossOrigin: string | undefined;

  /** What the script's host learns of the page that asks for it. */
  referrerPolicy: string;

  /** `eager`; `lazy` waits until the player comes into view, `click` until the viewer presses play. */
  loading: Loading;

  /** A picture that is shown until the stream's. */
  poster: string;

  /** Starts by itself; without sound where the browser demands that. */
  autoplay: boolean;

  /** Without sound. Follows what the viewer does. */
  muted: boolean;

  /** From 0 to 1. Follows what the viewer does. */
  volume: number;

  /** `accessible` (our own), `vendor` or `none`. */
  controls: 'accessible' | 'vendor' | 'none';

  /** `compact` shows the validity panel as one line that opens, `none` shows none. */
  panel: 'status' | 'compact' | 'none';

  /** Live captions that viewers can have: pairs of source and target language, `en-de en-en`. They need a JWT. */
  captions: string;

  /** The address of the script that receives captions. The vendor's own where it is left out; else as `playerSrc`. */
  captionsSrc: string;

  /** That script's digest: another script is not run. */
  captionsIntegrity: string;

  /** Overrides the host that captions come from, with its port where that is not 443. */
  captionsServer: string;

  /** Shows the code to embed the stream beneath everything, in all formats. Its generator is loaded then. */
  snippet: boolean;

  /** Shows measurements over the picture. */
  statistics: boolean;

  /** `classic`, `balancedadaptive` or `fastadaptive`; the player's default where it is left out. */
  latencyMode: LatencyMode | '';

  /** `on` or `off`: whether player 5 may use Media over QUIC, which it does where it can; `playback.transport` says what it uses. */
  mediaOverQuic: 'on' | 'off' | '';

  /** How the player chooses between several streams: `deviationOfMean2`, `deviationOfMean` or `none`; its own default where it is left out. */
  adaption: AdaptionRule | '';

  /** Streams that the player does not choose by itself: qualities of a group, or places in `entries`, such as `high 0`. */
  omitRenditions: string;

  /** Has the player read the stream's metadata, for the event `metadata`. */
  metadata: boolean;

  /** The account of nanoStream's metrics. Nothing is sent there where it is left out. */
  metricsAccountId: string;

  /** The key of that account. It has no attribute: markup is copied. */
  metricsAccountKey: string;

  /** What is watched, for the metrics: a webinar, an auction. */
  eventId: string;

  /** Who watches, for the metrics. The token's user where it is left out. */
  userId: string;

  /** The shape of the picture's box, width by height; `16/9` where it is left out. */
  aspectRatio: string;

  /** The greatest width, in pixels. */
  maxWidth: number;

  /** Everything else of the vendor's configuration, but streams, servers and tokens. */
  config: PlayerConfig | null | undefined;

  /** How long before its expiry a token counts as expiring, in seconds. */
  expiringWithin: number;

  /** How far the server's clock may be off before it minds, in seconds. */
  leeway: number;

  /** Shows the findings for the page's owner in the panel. Not for pages that viewers see. */
  owner: boolean;

  /** The language of texts and dates as a BCP 47 tag. The viewer's own where it is left out. */
  lang: string;
}

/** What the properties are where a page says nothing; what they are read as goes by it. */
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
