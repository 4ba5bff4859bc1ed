// What the elements for tokens need of the local cloud.
import type { SnippetOptions } from 'secure-h5live-player/snippets';
import { localServers } from '../local-servers.js';

/** The playback page's address up to the stream name. */
export function playoutPage(): string {
  return `${location.origin}/playout/`;
}

/**
 * What the code to embed has to say so that it plays from the local edge, with files and tokens of this machine, on any page
 * of it.
 */
export function localOptions(isSecured = true): SnippetOptions {
  return {
    scriptSrc: `${location.origin}/package/secure-h5live-player.min.js`,
    embedSrc: `${location.origin}/demo/embed.html`,
    tokenEndpoint: `${location.origin}/viewer/token`,
    ...localServers(isSecured),
    playerSrc: `${location.origin}/nanoplayer/stand-in.js`,
  };
}
