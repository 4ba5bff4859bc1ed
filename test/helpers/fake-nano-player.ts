import type { Adaption, NanoPlayer, NanoPlayerConstructor } from '../../src/nanoplayer/index.js';
import type { NanoPlayerConfig, SourceConfig } from '../../src/nanoplayer/player-config.js';
import type { PlayerMount } from '../../src/playback/environment.js';

/**
 * The documented surface of the vendor's player, which does what a test tells it, without a page. What a player really
 * does is held by the contract suite, not by this.
 */
export class FakeNanoPlayer implements NanoPlayer {
  readonly version = '5.0.8';
  /** The methods that were called, in order. */
  readonly calls: string[] = [];
  /** What `updateSource` got. */
  readonly sources: SourceConfig[] = [];
  config: NanoPlayerConfig | undefined;
  readonly id: string;
  readonly #world: FakeWorld;

  constructor(id: string, world: FakeWorld) {
    this.id = id;
    this.#world = world;
  }

  setup(config: NanoPlayerConfig): Promise<unknown> {
    this.calls.push('setup');
    this.config = config;
    return this.#world.setUp(this);
  }
  destroy = (): void => void this.calls.push('destroy');
  play = (): void => {
    this.calls.push('play');
    this.emit('Loading');
  };
  pause = (): void => {
    this.calls.push('pause');
    this.emit('Pause', { reason: 'normal' });
  };
  mute = (): void => void this.calls.push('mute');
  unmute = (): void => void this.calls.push('unmute');
  setVolume = (volume: number): void => void this.calls.push(`setVolume ${volume}`);
  setAdaption = ({ rule }: Adaption): void => void this.calls.push(`setAdaption ${rule}`);
  switchStream = (index: number): Promise<unknown> => {
    this.calls.push(`switchStream ${index}`);
    return Promise.resolve();
  };
  updateSource = (source: SourceConfig): Promise<unknown> => {
    this.calls.push('updateSource');
    this.sources.push(source);
    return Promise.resolve();
  };

  /** Fires an event, as the vendor's player does. */
  emit(name: string, data: object = {}): void {
    const handlers = this.config?.events as Record<string, ((event: object) => void) | undefined> | undefined;
    handlers?.[`on${name}`]?.({ name, data });
  }

  /** Shows a picture. */
  plays(): void {
    this.emit('Play');
  }

  /** Tells of an error, and of the pause that follows it. */
  fails(code: number, message = 'it failed'): void {
    this.emit('Error', { code, message });
    this.emit('Pause', { reason: 'connectionclose' });
  }

  /** The token of a source it was given, the newest where none is named. */
  tokenIn(source: SourceConfig | undefined = this.sources.at(-1) ?? this.config?.source): string | undefined {
    const security = source?.entries?.[0]?.h5live.security;
    return security && 'jwtoken' in security ? security.jwtoken : undefined;
  }
}

/** A place without a page; what is done to it is written down. */
export interface FakeMount extends PlayerMount {
  readonly log: string[];
}

/** Everything around a playback that a page gives it otherwise. */
export class FakeWorld {
  readonly players: FakeNanoPlayer[] = [];
  readonly mounts: FakeMount[] = [];
  /** What `setup()` gives; that it is done, by default, with the events of a player that is. */
  setUp = (player: FakeNanoPlayer): Promise<unknown> => {
    player.emit('Ready', { config: player.config });
    if (player.config?.playback.muted) player.emit('Mute');
    if (player.config?.playback.autoplay) player.emit('Loading');
    return Promise.resolve();
  };
  /** What loading the script gives. */
  load: () => Promise<NanoPlayerConstructor> = () => Promise.resolve(this.constructorOf());

  get newest(): FakeNanoPlayer {
    const player = this.players.at(-1);
    if (!player) throw new Error('There is no player.');
    return player;
  }

  /** All players that were not destroyed. */
  get alive(): FakeNanoPlayer[] {
    return this.players.filter(({ calls }) => !calls.includes('destroy'));
  }

  readonly mount = (_host: HTMLElement, slot: 'player' | 'standby'): PlayerMount => {
    const log: string[] = [];
    const element = { id: `mount-${this.mounts.length + 1}`, slot, querySelector: () => null };
    const mount: FakeMount = {
      element: element as unknown as HTMLDivElement,
      log,
      settle: () => void log.push('settle'),
      leave: () => void log.push('leave'),
      remove: () => void log.push('remove'),
    };
    this.mounts.push(mount);
    return mount;
  };

  constructorOf(): NanoPlayerConstructor {
    const make = (id: string): FakeNanoPlayer => {
      const player = new FakeNanoPlayer(id, this);
      this.players.push(player);
      return player;
    };
    return function (id: string) {
      return make(id);
    } as unknown as NanoPlayerConstructor;
  }
}
