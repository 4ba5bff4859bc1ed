import type { TokenReading } from '../token/index.js';
import {
  PLAYER_EVENTS,
  playerConfig,
  updatedSource,
  type NanoPlayer,
  type NanoPlayerEvent,
  type OwnerConfig,
  type PlaybackRequest,
} from '../nanoplayer/index.js';
import type { PlaybackEnvironment, PlayerMount } from './environment.js';
import type { MountSlot } from './mount.js';
import type { ScriptRequest } from './script-loader.js';
import type { SourceSwitchQueue, SwitchOutcome } from './source-switch-queue.js';
import { withTimeout } from './timeout.js';

/** The vendor's code where the browser wants a gesture of the viewer first. */
const GESTURE_NEEDED = 1005;
/** How long `setup()` may take, in milliseconds: with some configurations the vendor's promise never settles. */
const SETUP_LIMIT_MS = 15_000;

type EventHandler = (event: NanoPlayerEvent) => void;

/** What a session is made of. */
export interface SessionOptions {
  /** The element that the picture goes into. */
  readonly host: HTMLElement;
  /** What the session is for; it is compared, never looked into. */
  readonly target: object;
  readonly request: PlaybackRequest;
  /** Gets the vendor's events until {@link PlayerSession.stop}; `StreamInfo` is never among them. */
  readonly onEvent: (session: PlayerSession, event: NanoPlayerEvent) => void;
  /** Lets one change of source after the other reach the player; asked for with the first. */
  readonly switchQueue: (connecting: boolean) => SourceSwitchQueue | undefined;
  readonly environment: Pick<PlaybackEnvironment, 'clock' | 'loadPlayer' | 'mount'>;
}

/** One use of the vendor's player, from its `div` to its destruction. */
export class PlayerSession {
  /** What this session is for; it is compared, never looked into. */
  target: object;
  readonly #host: HTMLElement;
  readonly #onEvent: (session: PlayerSession, event: NanoPlayerEvent) => void;
  readonly #environment: SessionOptions['environment'];
  readonly #switchQueue: SessionOptions['switchQueue'];
  readonly #stopping = new AbortController();
  #request: PlaybackRequest;
  #switches: SourceSwitchQueue | undefined;
  // Whether the player is about to connect, also where it has not said so yet.
  #connecting: boolean;
  #mount: PlayerMount | undefined;
  #player: NanoPlayer | undefined;
  #started: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;
  #ready = false;
  #running = false;
  #pausing = false;
  #updated = false;
  // The update that is to start playback, until it has ended.
  #starter: PlaybackRequest | undefined;
  // What the vendor's player was given last, and what it connected with last.
  #given: TokenReading;
  #used: TokenReading;
  #spent = false;
  #tellPlayed: (plays: boolean) => void = () => undefined;

  /** Whether it came to play; `false` where it failed or was stopped first. */
  readonly played = new Promise<boolean>((resolve) => (this.#tellPlayed = resolve));

  constructor({ host, target, request, onEvent, switchQueue, environment }: SessionOptions) {
    this.#host = host;
    this.#environment = environment;
    this.target = target;
    this.#request = request;
    this.#given = this.#used = request.token;
    this.#connecting = request.autoplay;
    this.#switchQueue = switchQueue;
    this.#onEvent = onEvent;
  }

  /** The vendor's instance, from its construction to its destruction. */
  get player(): NanoPlayer | undefined {
    return this.#player;
  }

  /** Whether the vendor's player takes requests. */
  get ready(): boolean {
    return this.#ready && !this.#stopping.signal.aborted;
  }

  /** Whether the vendor's player plays, or tries to, as it reports itself. */
  get running(): boolean {
    return this.#running;
  }

  /** Whether the vendor draws its own controls. */
  get vendorControls(): boolean {
    return this.#request.vendorControls;
  }

  /** The token that the vendor's player uses for its next connection, or is about to be given. */
  get token(): TokenReading {
    return this.#request.token;
  }

  /** The token of its last connection: the one that is refused, where one is. */
  get usedToken(): TokenReading {
    return this.#used;
  }

  /** Whether it was ever updated: where that was cut off, or still waits, the player has an earlier token. */
  get updated(): boolean {
    return this.#updated;
  }

  /** Whether it could not be set up, or did not take a start with another source: it is of no more use. */
  get spent(): boolean {
    return this.#spent;
  }

  /** The `div` that holds the picture. */
  get mount(): HTMLDivElement | undefined {
    return this.#mount?.element;
  }

  /**
   * Loads the script, mounts and sets up. Resolves when the vendor took the configuration, which is before it plays.
   *
   * @throws what loading, constructing or setting up threw; not after {@link PlayerSession.stop}
   */
  start(script: ScriptRequest, slot: MountSlot = 'player'): Promise<void> {
    this.#started = this.#start(script, slot).catch((error: unknown) => {
      this.#spent = true;
      throw error;
    });
    return this.#started;
  }

  /**
   * Destroys the player, but never during its set-up: a vendor instance destroyed then connects all the same. Never
   * rejects, whatever the vendor's player says to it.
   */
  stop(): Promise<void> {
    this.#stopping.abort();
    this.#tellPlayed(false);
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  /** Starts, or goes on. */
  play(): void {
    this.#pausing = false;
    // Until the player reports what became of it.
    this.#running = this.call((player) => player.play());
  }

  /** Pauses; the player's report of that is not the viewer's doing. */
  pause(): void {
    // The report may come during the call.
    this.#pausing = true;
    if (!this.call((player) => player.pause())) this.#pausing = false;
  }

  /** Whether an event tells that the viewer paused, at the vendor's own controls. */
  pausedByViewer(event: NanoPlayerEvent): boolean {
    if (event.name !== 'Pause' || event.data?.['reason'] !== 'normal') return false;
    const ours = this.#pausing;
    this.#pausing = false;
    return !ours;
  }

  /**
   * Gives the vendor's player another token or other streams, for its next connection and as a switch as soon as it can
   * take one. A newer call takes the place of one that still waits.
   */
  update(request: PlaybackRequest, forcePlay: boolean): Promise<SwitchOutcome> {
    const [player, queue] = [this.#player, this.#queue];
    if (!player || !queue || !this.ready) return Promise.resolve({ outcome: 'aborted' });
    this.#request = request;
    this.#updated = true;
    // A newer update takes over what the waiting one before was to start.
    if (this.#starter || (forcePlay && !this.#running)) this.#starter = request;
    this.#running ||= forcePlay;
    const give = (): Promise<unknown> => {
      this.#given = request.token;
      return player.updateSource(updatedSource(request, forcePlay));
    };
    return queue.run('update', give).then((ended) => {
      if (this.#starter !== request) return ended;
      this.#starter = undefined;
      // It may hold any of its tokens now, and does not start.
      this.#spent = ended.outcome !== 'done';
      if (this.#spent) this.#running = false;
      return ended;
    });
  }

  /** Switches to another of the entries. */
  switchStream(index: number): Promise<SwitchOutcome> {
    const [player, queue] = [this.#player, this.#queue];
    if (!player || !queue || !this.ready) return Promise.resolve({ outcome: 'aborted' });
    return queue.run('direct', () => player.switchStream(index));
  }

  /** Calls the vendor's player. @returns whether it is ready, and took the call without throwing */
  call(act: (player: NanoPlayer) => void): boolean {
    if (!this.#player || !this.ready) return false;
    try {
      act(this.#player);
      return true;
    } catch {
      return false;
    }
  }

  get #queue(): SourceSwitchQueue | undefined {
    return (this.#switches ??= this.#switchQueue(this.#connecting));
  }

  async #stop(): Promise<void> {
    await this.#started?.catch(() => undefined);
    this.#switches?.end();
    try {
      this.#mount?.leave();
      this.#player?.destroy();
    } catch {
      // Version 4 can throw when it is destroyed; it is taken away all the same.
    } finally {
      this.#running = false;
      this.#player = undefined;
      this.#mount?.remove();
      this.#mount = undefined;
    }
  }

  async #start(script: ScriptRequest, slot: MountSlot): Promise<void> {
    const { signal } = this.#stopping;
    const { clock, loadPlayer, mount } = this.#environment;
    // A script that hangs must not hold up the next session.
    const gone = new Promise<undefined>((resolve) =>
      signal.addEventListener('abort', () => resolve(undefined), { once: true }),
    );
    const Player = await Promise.race([loadPlayer(script), gone]);
    if (!Player || signal.aborted) return;
    this.#mount = mount(this.#host, slot);
    const player = new Player(this.#mount.element.id);
    this.#player = player;
    let failedEarly = (): void => undefined;
    const error = new Promise<void>((resolve) => (failedEarly = resolve));
    const listen = (event: NanoPlayerEvent): void => {
      if (event.name === 'Error') failedEarly();
      this.#handleEvent(event);
      if (!signal.aborted) this.#onEvent(this, event);
    };
    const config = playerConfig(this.#request);
    const setUp = player.setup({ ...config, events: eventHandlers(listen, this.#request.config?.events) });
    // An Error event has told everything by the time the promise rejects, where it ever does.
    Promise.resolve(setUp).catch(() => undefined);
    await withTimeout(() => Promise.race([setUp, error]), {
      limitMs: SETUP_LIMIT_MS,
      giveUp: () => new Error('The player did not finish its set-up.'),
      clock,
    });
    this.#ready = true;
    this.#mount.settle();
  }

  #handleEvent(event: NanoPlayerEvent): void {
    if (event.name === 'Loading') this.#used = this.#given;
    if (event.name === 'Loading' || event.name === 'Play') this.#running = true;
    // It pauses by itself then, but right after it says so: told to pause before that, it tells of two pauses.
    if (event.name === 'Error' && event.data?.['code'] === GESTURE_NEEDED) this.#running = false;
    if (event.name === 'Pause') this.#running = event.data?.['reason'] === 'reconnectionimminent';
    if (event.name === 'Loading') this.#connecting = true;
    if (/^(?:Play|Pause|Error)$/.test(event.name)) this.#connecting = false;
    if (event.name === 'Play' || event.name === 'Error') this.#tellPlayed(event.name === 'Play');
    this.#switches?.handleEvent(event);
  }
}

// The owner's handlers come after ours, and cannot break the set-up by throwing: what they throw is reported to the page as
// an uncaught error.
function eventHandlers(
  listen: EventHandler,
  owners: OwnerConfig['events'] = {},
): Record<string, EventHandler> {
  const handlers = new Map<string, EventHandler>(PLAYER_EVENTS.map((name) => [name, listen]));
  for (const [name, handler] of Object.entries(owners)) {
    const ours = handlers.get(name);
    handlers.set(name, (event) => {
      ours?.(event);
      try {
        handler(event);
      } catch (error) {
        reportError(error);
      }
    });
  }
  return Object.fromEntries(handlers);
}
