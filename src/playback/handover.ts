import type { Clock } from './clock.js';
import { pictureIn, somethingShown } from './picture.js';
import type { ScriptRequest } from './script-loader.js';
import type { PlayerSession } from './session.js';
import { withTimeout } from './timeout.js';

/** How long the next player may take to show its first picture, in milliseconds, before it is given up. */
const HANDOVER_LIMIT_MS = 8_000;
/** How long it is waited for a first picture after that, in milliseconds. */
const DRAWN_LIMIT_MS = 500;

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
  clock: Clock,
): Promise<boolean> {
  const plays = async (): Promise<boolean> => {
    await next.start(script, 'standby');
    return (await next.played) && (await drawn(next, clock));
  };
  const ready = await withTimeout(plays, { limitMs: HANDOVER_LIMIT_MS, signal, clock }).catch(() => false);
  if (!ready || signal.aborted || !session.ready) {
    void next.stop();
    return false;
  }
  if (next.mount) next.mount.slot = 'player';
  if (session.mount) session.mount.slot = 'standby';
  return true;
}

// A player that says it plays may not have drawn anything yet.
function drawn(session: PlayerSession, clock: Clock): Promise<boolean> {
  const picture = pictureIn(session.mount);
  if (!picture) return Promise.resolve(true);
  const shown = (signal: AbortSignal): Promise<boolean> =>
    somethingShown(picture, (delayMs, wake) => clock.wakeIn(delayMs, wake), signal);
  return withTimeout(shown, { limitMs: DRAWN_LIMIT_MS, clock }).catch(() => true);
}
