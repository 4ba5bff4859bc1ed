import { pageDocument } from '../../playback/page-document.js';

/** So many kinds are counted. */
const MOST = 50;

/** How often the page's policy was violated, by directive, disposition and address, as the browser tells them. */
export const seenViolations = new Map<string, number>();

/**
 * Begins to count what violates the page's policy; once for all who want to know it. The browser tells nobody of what was
 * before that.
 */
export function watchPolicy(): void {
  pageDocument.addEventListener('securitypolicyviolation', count);
}

function count({ effectiveDirective, disposition, blockedURI }: SecurityPolicyViolationEvent): void {
  const kind = `${effectiveDirective} ${disposition} ${blockedURI}`;
  const known = seenViolations.get(kind) ?? 0;
  if (known || seenViolations.size < MOST) seenViolations.set(kind, known + 1);
}
