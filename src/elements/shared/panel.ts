import { Chunk } from '../../playback/chunk.js';
import { pageDocument } from '../../playback/page-document.js';
import { defineAll } from './define-element.js';

/** The panel that tells of a token's validity: it may begin to load before there is anything that shows it. */
export const PANEL = new Chunk(
  async () => (await import('../token-status/token-status.js')).SecureH5liveTokenStatus,
);

/**
 * Registers the panel's tag, for a page that shows it by itself: at once where it does already, else a while after
 * the page has loaded, so that it holds up no player. Does nothing where there is no page, as on a server. Never rejects.
 */
export async function definePanel(): Promise<void> {
  if (!globalThis.document) return;
  const isShown = pageDocument.querySelector('secure-h5live-token-status') !== null;
  if (!isShown && pageDocument.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', () => setTimeout(resolve, 1000), { once: true }));
  await PANEL.load(() => void definePanel()).then(
    (panel) => defineAll([panel]),
    () => undefined,
  );
}
