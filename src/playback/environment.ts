import type { NanoPlayerConstructor } from '../nanoplayer/index.js';
import { pageClock, type Clock } from './clock.js';
import { Mount, type MountSlot } from './mount.js';
import { loadPlayer, type ScriptRequest } from './script-loader.js';

/** A place in the page for the vendor's player, as far as a playback uses it. */
export type PlayerMount = Pick<Mount, 'element' | 'settle' | 'leave' | 'remove'>;

/** What a playback needs of the page and of time; replaced in tests. */
export interface PlaybackEnvironment {
  readonly clock: Clock;
  /** Tells once that the network is back, until the signal ends that. */
  readonly online: (tell: () => void, signal: AbortSignal) => void;
  /** Gives the vendor's class. */
  readonly loadPlayer: (script: ScriptRequest) => Promise<NanoPlayerConstructor>;
  readonly mount: (host: HTMLElement, slot: MountSlot) => PlayerMount;
}

/** The page that this runs in. */
export const PAGE: PlaybackEnvironment = {
  clock: pageClock,
  online: (tell, signal) => addEventListener('online', tell, { once: true, signal }),
  loadPlayer: ({ address, options, source }) => loadPlayer(address, options, source),
  mount: (host, slot) => new Mount(host, slot),
};
