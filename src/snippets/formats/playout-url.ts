import type { FormatDefinition } from '../format.js';
import { query, securityParameters, type Parameter } from './query.js';

/** The address of the playback page, with the token in it where there is one. */
export const playoutUrl: FormatDefinition = {
  format: 'playout-url',
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
