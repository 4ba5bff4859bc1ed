import type { FormatDefinition } from '../format.js';
import { query, securityParameters, type Parameter } from './query.js';
import type { SnippetOptions, SnippetRefusal } from '../options.js';
import { isRefusal, readSnippetOptions } from '../read-options.js';

/** The address of the playback page, with the token in it where there is one. */
export const playoutUrl: FormatDefinition<'playout-url'> = {
  format: 'playout-url',
  isEmbed: false,
  label: 'Web Playout URL',
  language: 'text',
  fileName: 'playout-url.txt',
  token: 'as-placed',
  unfit: ({ placement }) => (placement === 'endpoint' ? 'cannot-fetch-tokens' : undefined),
  write: ({ token, streamName, groupId, playoutBase }) => {
    const page = playoutBase + encodeURIComponent(groupId ?? streamName ?? '');
    const prefix = groupId === undefined ? 'security.' : 'group.security.';
    const rows: Parameter[] = groupId === undefined ? [] : [['group.id', groupId]];
    // In the order of the vendor's own links.
    const parameters = query([...rows, ...securityParameters(token, prefix).sort()]);
    // An owner's page may take the stream from its query: `…/watch?stream=`.
    const mark = page.includes('?') ? '&' : '?';
    return `${page}${parameters && mark + parameters}\n`;
  },
};

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
