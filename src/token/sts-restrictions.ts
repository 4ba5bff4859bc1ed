import type { Restriction } from './restriction.js';
import type { StsToken } from './sts.js';

/** What the option bits of a V2 token tell: that it is bound to something, but not always to what. */
export function stsRestrictions({ boundTo, tag }: StsToken): Restriction[] {
  const found: Restriction[] = [
    boundTo.has('organisation')
      ? { kind: 'organisation', state: 'ok', reason: 'opens-everything' }
      : { kind: 'stream', state: 'unknown', reason: 'scope-not-told' },
  ];
  if (boundTo.has('referer')) found.push({ kind: 'domain', state: 'unknown', reason: 'domain-not-told' });
  if (boundTo.has('ip')) found.push({ kind: 'ip', state: 'unknown', reason: 'ip-not-checkable' });
  if (boundTo.has('tag') || tag !== '')
    found.push({ kind: 'tag', state: 'ok', reason: 'only-a-note', value: tag });
  return found;
}
