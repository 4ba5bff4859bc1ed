import { OFFICIAL_PLAYER } from '../../nanoplayer/official-player.js';
import { isAllowedScript } from '../../playback/script-rule.js';
import { beginScript } from '../../playback/script-tag.js';
import { pageDocument } from '../../playback/page-document.js';
import { pageUrl } from '../../playback/page-url.js';
import { sourceOf } from '../shared/property.js';
import type { ScriptProperties } from './token-settings.js';

/**
 * Has the browser load and run the vendor's script, before there is anything that asks for it: then it runs when it has
 * come, and waits for nothing of ours. Only what its address allows is loaded so early: what an integrity alone vouches
 * for does not run where Trusted Types are required.
 */
export function beginPlayerScript(player: ScriptProperties & object): void {
  const { playerSrc } = player;
  // The page's own player is used where no other is named.
  if (playerSrc === '' && 'NanoPlayer' in globalThis) return;
  const url = pageUrl(playerSrc || OFFICIAL_PLAYER);
  if (!url || !/^https?:$/.test(url.protocol)) return;
  const source = sourceOf(player, 'playerSrc');
  if (!isAllowedScript(url.href, source)) return;
  // A tag that the page has by itself is waited for.
  if ([...pageDocument.scripts].some(({ src }) => src === url.href)) return;
  beginScript(url.href, player, source);
}
