import type { TokenReading } from '../token/index.js';
import type { AdaptionRule, LatencyMode, Servers } from '../nanoplayer/index.js';
import type { PanelOption } from './panel-form.js';

/**
 * Where a viewer's token comes from:
 * - `endpoint` – the page fetches one from the owner's backend when it is opened; nothing secret is in the code
 * - `inline` – it stands in the code, which stops working when the token expires
 * - `none` – the stream is open
 */
export type TokenPlacement = 'endpoint' | 'inline' | 'none';

/** Which major version of the vendor's player is used. */
export type PlayerVersion = 5 | 4;

/** What is to be embedded, and how. What is left out is the element's own default. */
export interface SnippetOptions {
  readonly streamName?: string | undefined;
  /** The id of a stream group, instead of a stream name. */
  readonly groupId?: string | undefined;
  /** The quality of a group to start with. */
  readonly startQuality?: string | undefined;
  /** Anything that `parseToken` reads. Used where the placement is `inline`. */
  readonly token?: unknown;
  /** Leaves a token that stands in the code in its attribute, for page code that reads it there. */
  readonly keepToken?: boolean | undefined;
  /** `endpoint` by default. */
  readonly placement?: TokenPlacement | undefined;
  /** The address that gives tokens; `/playback-token` by default. */
  readonly tokenEndpoint?: string | undefined;
  /** Puts a token into the code although it opens every stream of the organisation. */
  readonly allowOrganisationWide?: boolean | undefined;
  /** 5 by default. */
  readonly playerVersion?: PlayerVersion | undefined;
  /** Another address of the vendor's script. */
  readonly playerSrc?: string | undefined;
  /** The digest of the vendor's script, for `integrity`. Without it, code with a script of another origin allows that. */
  readonly playerIntegrity?: string | undefined;
  /** When the player is loaded: `eager` by default, `lazy` when it comes into view, `click` when the viewer presses play. */
  readonly loading?: 'eager' | 'lazy' | 'click' | undefined;
  /** The address of a picture that is shown until the stream's. */
  readonly poster?: string | undefined;
  /** `true` by default, as with the vendor's own code. */
  readonly autoplay?: boolean | undefined;
  readonly muted?: boolean | undefined;
  readonly controls?: 'accessible' | 'vendor' | 'none' | undefined;
  /** Whether the validity panel is shown, or `compact`: as one line that opens; `true` by default. */
  readonly panel?: PanelOption | undefined;
  readonly statistics?: boolean | undefined;
  /** Live captions: pairs of source and target language, such as `en-de en-en`. */
  readonly captions?: string | undefined;
  /** Another address of the script that receives captions. */
  readonly captionsSrc?: string | undefined;
  /** The digest of that script, for `captions-integrity`. */
  readonly captionsIntegrity?: string | undefined;
  /** Another host that captions come from, with its port where that is not 443. */
  readonly captionsServer?: string | undefined;
  readonly latencyMode?: LatencyMode | undefined;
  /** Whether player 5 may use Media over QUIC; its own default is `true`. */
  readonly mediaOverQuic?: boolean | undefined;
  /** How the player chooses between several streams; its own default where it is left out. */
  readonly adaption?: AdaptionRule | undefined;
  /** The streams that it does not choose by itself: qualities of a group, or places in the list, such as `high 0`. */
  readonly omitRenditions?: string | undefined;
  /** Whether the stream's metadata are read. */
  readonly metadata?: boolean | undefined;
  /** The account of nanoStream's metrics. Its key is no option: code is copied, and the key is set by the page's script. */
  readonly metricsAccountId?: string | undefined;
  /** What is watched, for the metrics. */
  readonly eventId?: string | undefined;
  /** Who watches, for the metrics: the same for all who have the code. The token's user where it is left out. */
  readonly userId?: string | undefined;
  /** Width by height, such as `16/9`. */
  readonly aspectRatio?: string | undefined;
  /** The greatest width, in pixels. */
  readonly maxWidth?: number | undefined;
  /** The language of texts and dates, as a BCP 47 tag. */
  readonly lang?: string | undefined;
  readonly rtmpUrl?: string | undefined;
  readonly websocketUrl?: string | undefined;
  readonly hlsUrl?: string | undefined;
  readonly webtransportUrl?: string | undefined;
  /** A host that replaces that of all addresses. */
  readonly serverDomain?: string | undefined;
  readonly apiUrl?: string | undefined;
  /** Where the element's file is: by default a public CDN's address of this version. */
  readonly scriptSrc?: string | undefined;
  /** Names the file with everything in it, with its digest, instead of the one that loads the rest piece by piece. */
  readonly singleFile?: boolean | undefined;
  /** The digest of the element's file, for `integrity`. */
  readonly scriptIntegrity?: string | undefined;
  /** Where the owner hosts `embed.html`; `/embed.html` by default. */
  readonly embedSrc?: string | undefined;
  /** The address of the playback page, up to the stream's name. */
  readonly playoutBase?: string | undefined;
  /** The host of the page that the code is for, where it is known. */
  readonly pageHost?: string | undefined;
  /** Which embed the Content-Security-Policy is for. */
  readonly embed?: string | undefined;
}

/** Options that were found to make sense. */
export interface SnippetRequest {
  /** Absent where a group is named. */
  readonly streamName?: string;
  readonly groupId?: string;
  readonly startQuality?: string;
  /** To be written into the code; of the kind `none` unless the placement is `inline`. */
  readonly token: TokenReading;
  /** Only where a token is written into the code. */
  readonly keepToken: boolean;
  readonly placement: TokenPlacement;
  readonly tokenEndpoint: string;
  readonly playerVersion: PlayerVersion;
  readonly playerSrc?: string;
  readonly playerIntegrity?: string;
  readonly loading: 'eager' | 'lazy' | 'click';
  readonly poster?: string;
  readonly autoplay: boolean;
  readonly muted: boolean;
  readonly controls: 'accessible' | 'vendor' | 'none';
  readonly panel: PanelOption;
  readonly statistics: boolean;
  readonly captions?: string;
  readonly captionsSrc?: string;
  readonly captionsIntegrity?: string;
  readonly captionsServer?: string;
  readonly latencyMode?: LatencyMode;
  readonly mediaOverQuic?: boolean;
  readonly adaption?: AdaptionRule;
  /** With one space between each. */
  readonly omitRenditions?: string;
  readonly metadata: boolean;
  readonly metricsAccountId?: string;
  readonly eventId?: string;
  readonly userId?: string;
  readonly aspectRatio?: string;
  readonly maxWidth?: number;
  readonly lang?: string;
  readonly servers: Servers;
  readonly apiUrl?: string;
  readonly scriptSrc: string;
  readonly scriptIntegrity?: string;
  readonly embedSrc: string;
  readonly playoutBase: string;
  readonly pageHost?: string;
  readonly embed: string;
}

/**
 * Why there is no code, and whose job it is to mend it:
 * - `stream-name-missing`, `stream-name-invalid`, `group-id-invalid`, `option-invalid`: the caller, in that option
 * - `token-missing`, `token-unusable`: the caller: a token is to stand in the code, and there is none, or it is none
 * - `token-organisation-wide`: the owner: make a token for this stream, or insist
 * - `needs-inline-token`: this format is nothing without a token in it
 * - `cannot-fetch-tokens`: this format has no way to ask an endpoint
 * - `needs-group`, `needs-stream-name`: the format is for the other one
 * - `unknown-format`: the caller
 * - `generator-unavailable`: the network: what writes the code could not be loaded
 */
export type SnippetIssue =
  | 'stream-name-missing'
  | 'stream-name-invalid'
  | 'group-id-invalid'
  | 'option-invalid'
  | 'token-missing'
  | 'token-unusable'
  | 'token-organisation-wide'
  | 'needs-inline-token'
  | 'cannot-fetch-tokens'
  | 'needs-group'
  | 'needs-stream-name'
  | 'unknown-format'
  | 'generator-unavailable';

/** No code, and why. */
export interface SnippetRefusal {
  readonly issue: SnippetIssue;
  /** The option that is to be mended. */
  readonly option?: keyof SnippetOptions;
}
