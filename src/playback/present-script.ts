import type { NanoPlayerConstructor } from '../nanoplayer/index.js';
import { pageDocument } from './page-document.js';
import { pageUrl } from './page-url.js';
import { withTimeout } from './timeout.js';

/** How long, in milliseconds, a script that has arrived, or that may never load, may take until it runs. */
const RUN_LIMIT_MS = 1000;

const JAVASCRIPT = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/**
 * The player class that the page has by itself: a function with the methods of a player. What else may be named so
 * is passed over.
 */
export function presentPlayer(): NanoPlayerConstructor | undefined {
  try {
    const { NanoPlayer } = globalThis as { NanoPlayer?: Partial<NanoPlayerConstructor> };
    if (typeof NanoPlayer !== 'function') return undefined;
    const { setup, destroy } = NanoPlayer.prototype as Readonly<Record<string, unknown>>;
    const isPlayer = typeof setup === 'function' && typeof destroy === 'function';
    return isPlayer ? (NanoPlayer as NanoPlayerConstructor) : undefined;
  } catch {
    return undefined;
  }
}

const PLAYER_FILE = /nano-?player/i;

/**
 * The page's own tag for a script, where there is one with the integrity that is asked for.
 *
 * @param url its address; where it is left out, any whose file is named as the vendor names a player's
 */
export function presentScript(
  url: string | undefined,
  integrity: string,
  isOurs: (script: HTMLScriptElement) => boolean,
): HTMLScriptElement | undefined {
  return [...pageDocument.scripts].find((script) => {
    const { href = '' } = pageUrl(script.getAttribute('src') ?? '') ?? {};
    return (
      (url ? href === url : PLAYER_FILE.test(href)) &&
      JAVASCRIPT.test(script.type.trim()) &&
      !script.noModule &&
      (integrity === '' || script.integrity === integrity) &&
      !isOurs(script)
    );
  });
}

/**
 * Waits for a tag that the page has by itself. That a tag stands there does not tell whether it has loaded, loads, has
 * failed, or never will load, and no event tells it afterwards; whether its file has arrived is mostly known.
 *
 * @param limitMs how long it may take to arrive
 * @param isOurs tells the tags that were made here, and the classes that came with them
 * @returns the class it defines; nothing where it failed, or had failed before, and where that cannot be told
 */
export function whenPresentScriptRan(
  script: HTMLScriptElement,
  limitMs: number,
  isOurs: (one: HTMLScriptElement | NanoPlayerConstructor) => boolean,
): Promise<NanoPlayerConstructor | undefined> {
  const hasArrived = performance.getEntriesByName(script.src, 'resource').length > 0;
  const player = presentPlayer();
  // Whichever ran last has the name. That a script arrived becomes known only after it has run.
  const isAnothers = [...pageDocument.scripts].some(
    (one) => one.src !== script.src && PLAYER_FILE.test(one.src) && !isOurs(one),
  );
  if (player && !isAnothers && !isOurs(player)) return Promise.resolve(player);
  if (player && hasArrived) return Promise.resolve(undefined);
  const { readyState } = pageDocument;
  // While the document is parsed, what has arrived may still have to wait for its turn; and what is put as markup into one
  // that is complete never runs.
  const soon = readyState === 'complete' || (hasArrived && readyState !== 'loading');
  const ran = (signal: AbortSignal): Promise<NanoPlayerConstructor | undefined> =>
    new Promise((resolve) => {
      const fail = (): void => resolve(undefined);
      script.addEventListener('load', () => resolve(presentPlayer()), { signal });
      script.addEventListener('error', fail, { signal });
      // A document waits for its scripts: one that has told nothing by then had failed before.
      if (!soon) addEventListener('load', fail, { signal, once: true });
    });
  return withTimeout(ran, { limitMs: soon ? RUN_LIMIT_MS : limitMs }).catch(() => undefined);
}
