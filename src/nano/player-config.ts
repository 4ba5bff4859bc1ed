import { stsFields, type StsFields, type TokenReading } from '../core/index.js';
import type { Endpoints } from './endpoints.js';

/** `security` of the vendor's configuration: strings only, numbers are dropped there without a word. */
export type SecurityConfig = StsFields | { readonly jwtoken: string };

/**
 * The part of the vendor's configuration that is used here.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api
 */
export interface NanoPlayerConfig {
  readonly source: {
    readonly entries: readonly {
      readonly index: number;
      readonly h5live: {
        readonly rtmp: { readonly url: string; readonly streamname: string };
        readonly server: { readonly websocket: string; readonly hls?: string };
        readonly security?: SecurityConfig;
      };
    }[];
    readonly startIndex: number;
  };
  readonly playback: { readonly autoplay: boolean; readonly automute: boolean; readonly muted: boolean };
  readonly style: { readonly width: 'auto'; readonly height: 'auto'; readonly controls: boolean };
  readonly events?: Readonly<Record<string, (event: never) => void>>;
}

/** What a page asks for, before it is put in the vendor's words. */
export interface PlaybackRequest {
  readonly streamName: string;
  readonly token: TokenReading;
  readonly endpoints: Endpoints;
  readonly autoplay: boolean;
  readonly muted: boolean;
}

/**
 * The documented configuration for one stream. Reveals the token: the result belongs into `setup()`, nowhere else.
 *
 * A text that is no token is left out; the server then refuses the stream as it does without one. What has the shape of
 * a signed token is sent even where it cannot be used as far as we know: the server has the last word.
 */
export function playerConfig(request: PlaybackRequest): NanoPlayerConfig {
  const { rtmpUrl, websocketUrl, hlsUrl } = request.endpoints;
  const security = securityConfig(request.token);
  return {
    source: {
      entries: [
        {
          index: 0,
          h5live: {
            rtmp: { url: rtmpUrl, streamname: request.streamName },
            server: { websocket: websocketUrl, ...(hlsUrl !== undefined && { hls: hlsUrl }) },
            ...(security && { security }),
          },
        },
      ],
      startIndex: 0,
    },
    playback: { autoplay: request.autoplay, automute: true, muted: request.muted },
    style: { width: 'auto', height: 'auto', controls: true },
  };
}

function securityConfig(token: TokenReading): SecurityConfig | undefined {
  if (token.kind === 'sts') return stsFields(token);
  if (token.kind === 'none' || !token.secret) return undefined;
  return { jwtoken: token.secret.reveal() };
}
