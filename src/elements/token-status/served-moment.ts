import { pageClock } from '../../playback/index.js';
import { SERVED, SERVED_AT } from './panel-words.js';

/**
 * Has the page's clock go on from the moment at which a server drew a panel. It is not believed where the page came out of the
 * browser's cache.
 *
 * @param root where it was drawn; nothing is learnt where it holds nothing of a server's
 */
export function learnServedMoment(root: ParentNode): void {
  const drawnAt = Date.parse(root.querySelector(SERVED)?.getAttribute(SERVED_AT) ?? '');
  const [visit] = performance.getEntriesByType('navigation') as Partial<PerformanceNavigationTiming>[];
  const { transferSize = 0, responseStart = 0, type } = visit ?? {};
  if (Number.isNaN(drawnAt) || transferSize === 0 || type === 'back_forward') return;
  pageClock.learnServerTime(new Date(drawnAt + performance.now() - responseStart).toUTCString());
}
