import type { ScriptRequest } from './script-loader.js';
import type { PlayerSession } from './session.js';

/** How long the next player may take to show its first picture, in milliseconds, before it is given up. */
const HANDOVER_LIMIT_MS = 8_000;

/**
 * Starts a player behind the one that plays, and shows it instead as soon as it has a picture: for a session that its
 * server is about to end. The next player should be muted; the earlier one is not stopped here.
 *
 * @param signal gives up early
 * @returns whether the next player is shown now; if not, it is stopped
 */
export async function handOver(
  session: PlayerSession,
  next: PlayerSession,
  script: ScriptRequest,
  signal: AbortSignal,
): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), HANDOVER_LIMIT_MS);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
  const plays = async (): Promise<boolean> => {
    await next.start(script, 'standby');
    return (await next.played) && (await drawn(next));
  };
  const ready = await Promise.race([plays().catch(() => false), givenUp]);
  clearTimeout(timer);
  if (!ready || signal.aborted || !session.ready) {
    void next.stop();
    return false;
  }
  if (next.mount) next.mount.slot = 'player';
  if (session.mount) session.mount.slot = 'standby';
  return true;
}

// A player that says it plays may not have drawn anything yet.
function drawn(session: PlayerSession): Promise<true> {
  const video = session.mount?.querySelector('video');
  return new Promise((resolve) => {
    if (!video || !('requestVideoFrameCallback' in video)) return resolve(true);
    const timer = setTimeout(() => resolve(true), 500);
    video.requestVideoFrameCallback(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
