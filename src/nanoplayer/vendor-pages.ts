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
