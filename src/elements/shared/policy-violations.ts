import { pageDocument } from '../../playback/page-document.js';

/** What violated the page's policy, and was not counted yet: the browser tells nobody of it again. */
export const uncounted: SecurityPolicyViolationEvent[] = [];

/** Begins to note what violates the page's policy; once for all who want to know it. */
export function watchPolicy(): void {
  pageDocument.addEventListener('securitypolicyviolation', note);
}

function note(event: SecurityPolicyViolationEvent): void {
  if (uncounted.length < 50) uncounted.push(event);
}
