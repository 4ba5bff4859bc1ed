import { aTimeout } from '@open-wc/testing';
import type { NanoPlayerConfig } from '../../../src/nanoplayer/player-config.js';

/** An instance of the player in `nano-player.js`. */
export interface FakePlayer {
  readonly div: HTMLDivElement;
  readonly config: NanoPlayerConfig;
  /** The methods that were called, in order. */
  readonly calls: string[];
  emit(name: string, data?: object): void;
}

interface FakePlayers {
  /** All that were constructed, of every load of the script. */
  instances: FakePlayer[];
  loads: number;
  /** What `setup()` gives. */
  setupResult: (player: FakePlayer) => Promise<unknown>;
}

/** The script's address; another `version` is another script to the page. */
export function fakePlayerSrc(version = 1): string {
  return new URL(`./nano-player.js?${version}`, import.meta.url).href;
}

/** What the script keeps; nothing before it was first loaded. */
export function fakePlayers(): FakePlayers | undefined {
  return (globalThis as { fakePlayers?: FakePlayers }).fakePlayers;
}

/** Waits until a condition holds; fails after two seconds with what it waited for. */
export async function until<T>(what: string, read: () => T | undefined | false): Promise<T> {
  for (let waited = 0; waited < 2000; waited += 10) {
    const value = read();
    if (value !== undefined && value !== false) return value;
    await aTimeout(10);
  }
  throw new Error(`It did not happen within 2 seconds: ${what}`);
}

/** Forgets the players before; the next ones are set up at once. */
export function forgetPlayers(): void {
  Object.assign(fakePlayers() ?? {}, { instances: [], setupResult: () => Promise.resolve({}) });
}

/** Waits until a player is set up. @param index which of all since {@link forgetPlayers}, from 0 */
export function playerSetUp(index = 0): Promise<FakePlayer> {
  return until('a player is set up', () => {
    const player = fakePlayers()?.instances[index];
    return player?.config && player;
  });
}
