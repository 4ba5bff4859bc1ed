import { stsFields } from '../../core/index.js';
import type { FormatDefinition } from '../format.js';
import { query } from './iframe.js';

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
    const rows = groupId === undefined ? [] : [['group.id', groupId] as const];
    const secret =
      token.kind === 'jwt'
        ? [[`${prefix}jwtoken`, token.secret.reveal()] as const]
        : token.kind === 'sts'
          ? Object.entries(stsFields(token))
              .sort()
              .map(([name, value]) => [prefix + name, value] as const)
          : [];
    const parameters = query([...rows, ...secret]);
    return `${page}${parameters && `?${parameters}`}\n`;
  },
};
