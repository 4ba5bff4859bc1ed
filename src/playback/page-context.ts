import { hostOf } from '../shared/index.js';
import type { PageContext } from '../token/index.js';
import { pageDocument } from './page-document.js';

/** What the browser tells of the page that a token is used on. Asks no server. */
export function pageContext(streamName: string, groupId = ''): PageContext {
  const { hostname, ancestorOrigins } = location;
  // Firefox does not tell the pages around a frame; what is not told stays unknown.
  const ancestors = ancestorOrigins ? [...ancestorOrigins].map(hostOf) : undefined;
  const policy = pageDocument.querySelector<HTMLMetaElement>('meta[name="referrer" i]')?.content;
  return {
    ...(streamName !== '' && { streamName }),
    ...(groupId !== '' && { groupId }),
    ...(hostname !== '' && { host: hostname }),
    ...(ancestors && { ancestorHosts: ancestors }),
    ...(policy !== undefined && { referrerPolicy: policy.trim().toLowerCase() }),
  };
}
