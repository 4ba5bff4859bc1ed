import type { Browser, Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { openPage, pageShows, type OpenPage, type TestedPlayer } from './playback-page.js';

/** How a page does at one moment. */
export interface Pulse {
  readonly phase: string;
  /** Pictures that were shown since the page is watched, of whatever `video` was the shown one. */
  readonly pictures: number;
  /** Timers of the page that are pending. */
  readonly timers: number;
}

/** What happened in a page since it is watched. Times in milliseconds. */
export interface Watch {
  /** The longest time between two pictures. */
  readonly longestGapMs: number;
  readonly gaps: number;
  /** How often another video was shown before it had a picture. */
  readonly blanks: number;
  /** The phases in the order in which they came, the one at the beginning left out. */
  readonly phases: readonly string[];
  /** Why tokens were renewed, in order. */
  readonly renewals: readonly string[];
}

interface WatchedWindow {
  pulse?: { pictures: number; gaps: number[]; blanks: number; phases: string[]; renewals: string[] };
  pendingTimers: () => number;
}

/** What counts as a gap between two pictures, in milliseconds: two pictures' time at 25 a second. */
const GAP_MS = 80;

/** A script that runs before anything of the page: counts the timers that are pending, and changes nothing else. */
export const COUNT_TIMERS = `{
  const pending = new Set();
  globalThis.pendingTimers = () => pending.size;
  for (const kind of ['Timeout', 'Interval']) {
    const [set, clear] = [globalThis['set' + kind], globalThis['clear' + kind]];
    globalThis['set' + kind] = (run, ms, ...rest) => {
      const id = set((...given) => {
        if (kind === 'Timeout') pending.delete(id);
        return run(...given);
      }, ms, ...rest);
      pending.add(id);
      return id;
    };
    globalThis['clear' + kind] = (id) => {
      pending.delete(id);
      clear(id);
    };
  }
}`;

/** Opens a page whose timers are counted, waits until it plays, and watches its pictures from then on. */
export async function openWatched(
  browser: Browser,
  address: string,
  player?: TestedPlayer,
): Promise<OpenPage> {
  const opened = await openPage(browser, address, player, COUNT_TIMERS);
  const { page } = opened;
  await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0, 30_000);
  await page.evaluate(watchPictures, GAP_MS);
  return opened;
}

/** Reads how the page does now. */
export function readPulse(page: Page): Promise<Pulse> {
  return page.evaluate(() => {
    const { pulse, pendingTimers } = window as unknown as WatchedWindow;
    const player = document.querySelector('secure-h5live-player') as SecureH5livePlayer;
    const phase = player.playback?.phase ?? '';
    return { phase, pictures: pulse?.pictures ?? 0, timers: pendingTimers() };
  });
}

/** Reads what has happened since the page is watched, or since this was read last. */
export function readWatch(page: Page): Promise<Watch> {
  return page.evaluate(() => {
    const { pulse } = window as unknown as WatchedWindow;
    const { gaps = [], blanks = 0, phases = [], renewals = [] } = pulse ?? {};
    const longestGapMs = Math.round(Math.max(0, ...gaps));
    const watch = { longestGapMs, gaps: gaps.length, blanks, phases: [...phases], renewals: [...renewals] };
    for (const list of [gaps, phases, renewals]) list.length = 0;
    if (pulse) pulse.blanks = 0;
    return watch;
  });
}

// Runs in the page. The shown picture may change its `video`, which is then watched instead.
function watchPictures(gapMs: number): void {
  const pulse: WatchedWindow['pulse'] = { pictures: 0, gaps: [], blanks: 0, phases: [], renewals: [] };
  (window as unknown as WatchedWindow).pulse = pulse;
  const player = document.querySelector('secure-h5live-player') as SecureH5livePlayer;
  player.addEventListener('playback-change', ({ state }) => pulse.phases.push(state.phase));
  player.addEventListener('token-renewed', ({ reason }) => pulse.renewals.push(reason));
  let [watched, last]: [HTMLVideoElement | undefined, number] = [undefined, 0];
  const see = (video: HTMLVideoElement): void => {
    video.requestVideoFrameCallback((now) => {
      if (video !== watched) return;
      if (last > 0 && now - last > gapMs) pulse.gaps.push(now - last);
      last = now;
      pulse.pictures += 1;
      see(video);
    });
  };
  const look = (): void => {
    const video = player.querySelector<HTMLVideoElement>('[slot=player] video') ?? undefined;
    if (video && video !== watched) {
      watched = video;
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) pulse.blanks += 1;
      see(video);
    }
    requestAnimationFrame(look);
  };
  look();
}
