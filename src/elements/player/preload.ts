import { OFFICIAL_PLAYER } from '../../nanoplayer/official-player.js';
import { isAllowedScript } from '../../playback/script-rule.js';
import { pageDocument } from '../../playback/page-document.js';
import { pageUrl } from '../../playback/page-url.js';
import { sourceOf } from '../shared/property.js';
import type { ScriptProperties } from './token-settings.js';

/**
 * Has the browser fetch the vendor's script, before there is anything that runs it; only what its address allows is
 * fetched: what an integrity alone vouches for does not run where Trusted Types are required. Asks for it in the same way as the tag that will be made for it, so that it is fetched once.
 */
export function preloadPlayer(player: ScriptProperties & object): void {
  const { playerSrc, integrity, crossOrigin, referrerPolicy } = player;
  // The page's own player is used where no other is named.
  if (playerSrc === '' && 'NanoPlayer' in globalThis) return;
  const url = pageUrl(playerSrc || OFFICIAL_PLAYER);
  if (!url || !/^https?:$/.test(url.protocol)) return;
  if (!isAllowedScript(url.href, sourceOf(player, 'playerSrc'))) return;
  if (isThere(url.href)) return;
  const link = pageDocument.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  if (integrity !== '') link.integrity = integrity;
  if (referrerPolicy !== '') link.referrerPolicy = referrerPolicy;
  if (player.nonce) link.nonce = player.nonce;
  const isForeign = url.origin !== globalThis.origin;
  const cors = crossOrigin ?? (integrity !== '' && isForeign ? 'anonymous' : undefined);
  if (cors !== undefined) link.crossOrigin = cors;
  link.href = url.href;
  pageDocument.head.append(link);
}

function isThere(address: string): boolean {
  return [
    ...pageDocument.querySelectorAll<HTMLLinkElement | HTMLScriptElement>(
      'script[src], link[rel~="preload" i]',
    ),
  ].some((one) => ('src' in one ? one.src : one.href) === address);
}
