import type { SnippetOptions, SnippetRefusal } from './options.js';
import { isRefusal, readSnippetOptions } from './read-options.js';
import { playoutUrl } from './formats/playout-url.js';

/**
 * The Web Playout URL alone, with the token in it, also where the token opens the whole organisation. Without what writes
 * all other formats. Pure. Reveals the token.
 *
 * @returns the address, or why there is none
 */
export function playoutAddress(
  options: Pick<SnippetOptions, 'streamName' | 'groupId' | 'token' | 'playoutBase'>,
): string | SnippetRefusal {
  const request = readSnippetOptions({ ...options, placement: 'inline', allowOrganisationWide: true });
  return isRefusal(request) ? request : playoutUrl.write(request).trimEnd();
}
