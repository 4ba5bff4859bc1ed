import { originOf, type PolicyViolation } from '../../diagnostics/index.js';
import { pageDocument } from '../../playback/index.js';
import { uncounted, watchPolicy } from './policy-violations.js';

/** So many kinds are counted. */
const MOST = 50;

const counts = new Map<string, PolicyViolation>();

/** Has each violation of the page's policy counted from now on, with those that were noted before. */
export function countViolations(): void {
  watchPolicy();
  // What is noted comes first. An event has its element with it, which must not be kept.
  pageDocument.addEventListener('securitypolicyviolation', count);
  count();
}

/** How often the page's policy was violated, since somebody looked. */
export function countedViolations(): readonly PolicyViolation[] {
  return [...counts.values()];
}

function count(): void {
  for (const { effectiveDirective, disposition, blockedURI } of uncounted.splice(0)) {
    const directive = word(effectiveDirective);
    const blocked = originOf(blockedURI) ?? word(blockedURI);
    const kind = `${directive} ${disposition} ${blocked}`;
    const known = counts.get(kind)?.count ?? 0;
    const isEnforced = disposition === 'enforce';
    if (known || counts.size < MOST) counts.set(kind, { directive, blocked, isEnforced, count: known + 1 });
  }
}

// Of what has no origin, browsers tell a word, or a scheme.
function word(text: string): string {
  return /^[a-z][a-z-]{1,39}$/.test(text) ? text : '?';
}
