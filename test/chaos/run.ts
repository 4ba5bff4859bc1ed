import { setTimeout as pause } from 'node:timers/promises';
import { staleTokens } from '../helpers/stale-tokens.js';
import { readPulse } from '../helpers/watched-page.js';
import type { Scenario } from './scenarios.js';
import type { Stage } from './stage.js';

/** What came of one run. */
export interface Outcome {
  /** From the fault's end until the picture moves and goes on moving, in milliseconds; nothing where it did not. */
  readonly backAfterMs: number | undefined;
  /** What is not as it has to be, in words; empty where everything is. */
  readonly wrong: readonly string[];
}

/** How long a page is waited for, in milliseconds: longer than is allowed, so that a miss has a figure. */
const PATIENCE_MS = 20_000;
/** For how long it has to play before it counts as back, in milliseconds. */
const STEADY_MS = 1_000;
/** The longest time without another picture that is no stop, in milliseconds: other work may hold a machine up. */
const BEAT_MS = 400;
const MORE_TIMERS = 2;

/** Lets one thing go wrong, and watches what becomes of it. The page has to play, and plays afterwards if all is well. */
export async function runScenario(stage: Stage, { run, reconnects }: Scenario, turn = 0): Promise<Outcome> {
  const before = await calm(stage);
  const lastId = stage.connections.length;
  const cleanUp = await run(stage, turn);
  const endedAt = performance.now();
  const connectionsAtEnd = stage.connections.length;
  const back = (): boolean => {
    const since = stage.connections.slice(Math.min(lastId, connectionsAtEnd));
    return !reconnects || since.some(({ outcome }) => outcome === 'admitted');
  };
  const backAt = await playsAgain(stage, back);
  cleanUp?.();
  const wrong: string[] = [];
  if (backAt === undefined) wrong.push(`not back: ${(await readPulse(stage.page)).phase}`);
  wrong.push(...staleTokens(stage.connections.slice(lastId), stage.given));
  const after = await calm(stage, before.timers + MORE_TIMERS);
  if (after.sessions !== 1) wrong.push(`${after.sessions} sessions`);
  if (after.timers > before.timers + MORE_TIMERS) wrong.push(`timers ${before.timers} -> ${after.timers}`);
  return { backAfterMs: backAt === undefined ? undefined : Math.max(0, Math.round(backAt - endedAt)), wrong };
}

/** When the page began to play without a stop: its picture moves, and goes on moving. */
async function playsAgain({ page }: Stage, connected: () => boolean): Promise<number | undefined> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let [pictures, movedAt, since]: [number, number, number | undefined] = [-1, -Infinity, undefined];
  for (;;) {
    const pulse = await readPulse(page);
    const now = performance.now();
    // The first look tells nothing of movement.
    if (pulse.pictures > pictures && pictures >= 0) movedAt = now;
    pictures = pulse.pictures;
    const fine = pulse.phase === 'playing' && now - movedAt < BEAT_MS && connected();
    since = fine ? (since ?? now) : undefined;
    if (since !== undefined && now - since >= STEADY_MS) return since;
    if (now > giveUpAt) return undefined;
    await pause(40);
  }
}

interface Calm {
  readonly timers: number;
  readonly sessions: number;
}

/** The fewest timers and sessions within a while: a renewal under way has more of both, at moments of its own. */
async function calm(stage: Stage, timersEnough = -1): Promise<Calm> {
  const until = performance.now() + (timersEnough < 0 ? 3_000 : 8_000);
  let [timers, sessions] = [Infinity, Infinity];
  do {
    timers = Math.min(timers, (await readPulse(stage.page)).timers);
    // A renewal under way has a second connection, until it is completed.
    const now = stage.edge.sessions.length;
    if (now > 0) sessions = Math.min(sessions, now);
    await pause(100);
  } while (performance.now() < until && !(sessions === 1 && timers <= timersEnough));
  return { timers, sessions: sessions === Infinity ? 0 : sessions };
}
