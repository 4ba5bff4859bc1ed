import type { TokenReading } from '../token/index.js';
import {
  PLAYER_EVENTS,
  playerConfig,
  type NanoPlayer,
  type NanoPlayerEvent,
  type OwnerConfig,
  type PlaybackRequest,
} from '../nanoplayer/index.js';
import type { PlaybackEnvironment, PlayerMount } from './environment.js';
import { quicRests } from './known-quic.js';
import type { MountSlot } from './mount.js';
import type { ScriptRequest } from './script-loader.js';
import type { SwitchOutcome } from './source-switch-queue.js';
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
  readonly environment: Pick<PlaybackEnvironment, 'clock' | 'loadPlayer' | 'mount'>;
}

/** What changes the source of a session's player. A start needs none of it. */
export interface ChangesOfSession {
  /** Whether there was ever an update: where that was cut off, or still waits, the player has an earlier token. */
  readonly hasUpdated: boolean;
  /**
   * Gives the vendor's player another token or other streams, for its next connection and as a switch as soon as it can
   * take one. A newer call takes the place of one that still waits.
   */
  update(request: PlaybackRequest, forcePlay: boolean): Promise<SwitchOutcome>;
  /** Switches to another of the entries. */
  switchStream(index: number): Promise<SwitchOutcome>;
  /** Each event of the vendor's player goes here. */
  handleEvent(event: NanoPlayerEvent): void;
  /** Ends all that is under way: the player is gone. */
  end(): void;
}

/** One use of the vendor's player, from its `div` to its destruction. */
export class PlayerSession {
  /** What this session is for; it is compared, never looked into. */
  target: object;
  /** What changes its source, once something does. */
  changes: ChangesOfSession | undefined;
  /** What it plays, or is about to be given to play. */
  request: PlaybackRequest;
  /** The token that the vendor's player was given last. */
  givenToken: TokenReading;
  /** The token of its last connection: the one that is refused, where one is. */
  usedToken: TokenReading;
  /** The vendor's instance, from its construction to its destruction. */
  player: NanoPlayer | undefined;
  /** Whether the vendor's player plays, or tries to, as it reports itself. */
  running = false;
  /** Whether the player is about to connect, also where it has not said so yet. */
  connecting: boolean;
  /** Whether it could not be set up, or did not take a start with another source: it is of no more use. */
  spent = false;
  readonly #host: HTMLElement;
  readonly #onEvent: (session: PlayerSession, event: NanoPlayerEvent) => void;
  readonly #environment: SessionOptions['environment'];
  readonly #stopping = new AbortController();
  #mount: PlayerMount | undefined;
  #started: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;
  #ready = false;
  #pausing = false;
  #tellPlayed: (plays: boolean) => void = () => undefined;

  /** Whether it came to play; `false` where it failed or was stopped first. */
  readonly played = new Promise<boolean>((resolve) => (this.#tellPlayed = resolve));

  constructor({ host, target, request, onEvent, environment }: SessionOptions) {
    this.#host = host;
    this.#environment = environment;
    this.target = target;
    this.request = request;
    this.givenToken = this.usedToken = request.token;
    this.connecting = request.autoplay;
    this.#onEvent = onEvent;
  }

  /** Whether the vendor's player takes requests. */
  get ready(): boolean {
    return this.#ready && !this.#stopping.signal.aborted;
  }

  /** Whether the vendor draws its own controls. */
  get vendorControls(): boolean {
    return this.request.vendorControls;
  }

  /** The token that the vendor's player uses for its next connection, or is about to be given. */
  get token(): TokenReading {
    return this.request.token;
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
      this.spent = true;
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
    this.running = this.call((player) => player.play());
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

  /** Calls the vendor's player. @returns whether it is ready, and took the call without throwing */
  call(act: (player: NanoPlayer) => void): boolean {
    if (!this.player || !this.ready) return false;
    try {
      act(this.player);
      return true;
    } catch {
      return false;
    }
  }

  async #stop(): Promise<void> {
    await this.#started?.catch(() => undefined);
    this.changes?.end();
    try {
      this.#mount?.leave();
      this.player?.destroy();
    } catch {
      // Version 4 can throw when it is destroyed; it is taken away all the same.
    } finally {
      this.running = false;
      this.player = undefined;
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
    this.player = player;
    let failedEarly = (): void => undefined;
    const error = new Promise<void>((resolve) => (failedEarly = resolve));
    const listen = (event: NanoPlayerEvent): void => {
      if (event.name === 'Error') failedEarly();
      this.#handleEvent(event);
      if (!signal.aborted) this.#onEvent(this, event);
    };
    const config = playerConfig(this.request, player.version, quicRests(clock.deviceNow()));
    const setUp = player.setup({ ...config, events: eventHandlers(listen, this.request.config?.events) });
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
    if (event.name === 'Loading') this.usedToken = this.givenToken;
    if (event.name === 'Loading' || event.name === 'Play') this.running = true;
    // It pauses by itself then, but right after it says so: told to pause before that, it tells of two pauses.
    if (event.name === 'Error' && event.data?.['code'] === GESTURE_NEEDED) this.running = false;
    if (event.name === 'Pause') this.running = event.data?.['reason'] === 'reconnectionimminent';
    if (event.name === 'Loading') this.connecting = true;
    if (/^(?:Play|Pause|Error)$/.test(event.name)) this.connecting = false;
    if (event.name === 'Play' || event.name === 'Error') this.#tellPlayed(event.name === 'Play');
    this.changes?.handleEvent(event);
  }
}

// The owner's handlers come after ours, and cannot break the set-up by throwing: what they throw is reported to the page as
// an uncaught error.
function eventHandlers(
  listen: EventHandler,
  owners: OwnerConfig['events'] = {},
): Record<string, EventHandler> {
  const ours: readonly string[] = PLAYER_EVENTS;
  const handler =
    (name: string): EventHandler =>
    (event) => {
      if (ours.includes(name)) listen(event);
      try {
        owners[name]?.(event);
      } catch (error) {
        reportError(error);
      }
    };
  return Object.fromEntries([...ours, ...Object.keys(owners)].map((name) => [name, handler(name)]));
}
