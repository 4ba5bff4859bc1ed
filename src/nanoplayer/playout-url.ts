import { cleanValue } from '../shared/index.js';
import { NO_TOKEN, parseToken, securityOf, type TokenReading } from '../token/index.js';
import { isStreamName } from './stream-name.js';

/** What the address of a playback page says. */
export interface PlayoutRequest {
  /** Absent where the address names no stream, or one that cannot be. */
  readonly streamName?: string;
  readonly token: TokenReading;
}

// The V2 playout page and the vendor's player page name the same thing differently.
const STREAM_NAMES = ['stream', 'streamname', 'h5live.rtmp.streamname'];

/**
 * Reads a Web Playout URL: `…/playout/<stream>?security.token=…&security.expires=…&security.options=…&security.tag=…`,
 * the same with `security.jwtoken=…`, and the parameter names of the vendor's player and iframe pages.
 *
 * Takes no server address from it: a link must not decide where a token is sent. Never throws.
 *
 * @param address an absolute address, or anything `URL` takes
 */
export function parsePlayoutUrl(address: string | URL): PlayoutRequest {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { token: NO_TOKEN };
  }
  const named = firstOf(url.searchParams, STREAM_NAMES) ?? streamInPath(url.pathname);
  const name = named === undefined ? undefined : cleanValue(named);
  return {
    ...(name !== undefined && isStreamName(name) && { streamName: name }),
    token: parseToken(securityOf(url.searchParams)),
  };
}

/** The name of a stream in the path of a playback page, which may be none. */
export function streamInPath(path: string): string | undefined {
  const segment = /\/playout\/([^/]+)\/?$/.exec(path)?.[1];
  if (segment === undefined) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function firstOf(query: URLSearchParams, names: readonly string[]): string | undefined {
  return names.map((name) => query.get(name)).find((value) => value) ?? undefined;
}

/**
 * The vendor's page for frames. Takes `group.id`, which may be the name of a stream, with `group.security.jwtoken`, and
 * `entry.rtmp.streamname` for open streams.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_embed_detailed
 */
export const EMBED_PAGE = 'https://demo.nanocosmos.de/nanoplayer/embed/2.0.0/nanoplayer.html';

/**
 * The vendor's player page, which takes V2 tokens as `h5live.security.…`.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_feature_security_sts
 */
export const PLAYER_PAGE = 'https://demo.nanocosmos.de/nanoplayer/release/nanoplayer.html';

/** The playback page of nanoStream Cloud, up to the stream's name. */
export const PLAYOUT_PAGE = 'https://dashboard.nanostream.cloud/playout/';
