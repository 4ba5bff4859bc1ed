import type { NanoPlayerConstructor } from '../nanoplayer/index.js';
import { pageClock, type Clock } from './clock.js';
import { Mount, type MountSlot } from './mount.js';
import { pageDocument } from './page-document.js';
import { pageWakes, type PageWakes } from './page-wakes.js';
import { loadPlayer, type ScriptRequest } from './script-loader.js';

/** A place in the page for the vendor's player, as far as a playback uses it. */
export type PlayerMount = Pick<Mount, 'element' | 'settle' | 'leave' | 'remove'>;

/** What a playback needs of the page and of time; replaced in tests. */
export interface PlaybackEnvironment {
  readonly clock: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random: () => number;
  readonly wakes: Pick<PageWakes, 'subscribe'>;
  /** Whether the page can be seen. */
  readonly visible: () => boolean;
  /** Gives the vendor's class. */
  readonly loadPlayer: (script: ScriptRequest) => Promise<NanoPlayerConstructor>;
  readonly mount: (host: HTMLElement, slot: MountSlot) => PlayerMount;
}

/** The page that this runs in. */
export const PAGE: PlaybackEnvironment = {
  clock: pageClock,
  random: Math.random,
  wakes: pageWakes,
  visible: () => pageDocument.visibilityState === 'visible',
  loadPlayer: ({ address, options, source }) => loadPlayer(address, options, source),
  mount: (host, slot) => new Mount(host, slot),
};
