import {
  PLAYER_EVENTS,
  playerConfig,
  type NanoPlayer,
  type NanoPlayerEvent,
  type PlaybackRequest,
} from '../nano/index.js';
import { addMount } from './mount.js';
import { loadPlayer } from './script-loader.js';

/** How long `setup()` may take, in milliseconds: with some configurations the vendor's promise never settles. */
const SETUP_LIMIT_MS = 15_000;

/** One use of the vendor's player, from its `div` to its destruction. It plays one request and is not used again. */
export class PlayerSession {
  readonly #host: HTMLElement;
  readonly #onEvent: (event: NanoPlayerEvent) => void;
  #mount: HTMLDivElement | undefined;
  #player: NanoPlayer | undefined;
  #started: Promise<void> | undefined;
  #stopped: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  /** @param onEvent gets the vendor's events until {@link PlayerSession.stop}; `StreamInfo` is never among them */
  constructor(host: HTMLElement, onEvent: (event: NanoPlayerEvent) => void) {
    this.#host = host;
    this.#onEvent = onEvent;
  }

  /** The vendor's instance, from its construction to its destruction. */
  get player(): NanoPlayer | undefined {
    return this.#player;
  }

  /**
   * Loads the script, mounts and sets up. Resolves when the vendor took the configuration, which is before it plays.
   *
   * @throws what loading, constructing or setting up threw; not after {@link PlayerSession.stop}
   */
  start(playerSrc: string | undefined, request: PlaybackRequest): Promise<void> {
    this.#started = this.#start(playerSrc, request);
    return this.#started;
  }

  /** Destroys the player, but never during its set-up: a vendor instance destroyed then connects all the same. */
  stop(): Promise<void> {
    this.#stopping.abort();
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    await this.#started?.catch(() => undefined);
    try {
      this.#player?.destroy();
    } finally {
      this.#player = undefined;
      this.#mount?.remove();
      this.#mount = undefined;
    }
  }

  async #start(playerSrc: string | undefined, request: PlaybackRequest): Promise<void> {
    const { signal } = this.#stopping;
    // A script that hangs must not hold up the next session.
    const gone = new Promise<undefined>((resolve) =>
      signal.addEventListener('abort', () => resolve(undefined)),
    );
    const Player = await Promise.race([loadPlayer(playerSrc), gone]);
    if (!Player || signal.aborted) return;
    this.#mount = addMount(this.#host);
    const player = new Player(this.#mount.id);
    this.#player = player;
    let failedEarly = (): void => undefined;
    const error = new Promise<void>((resolve) => (failedEarly = resolve));
    const listen = (event: NanoPlayerEvent): void => {
      if (event.name === 'Error') failedEarly();
      if (!signal.aborted) this.#onEvent(event);
    };
    const events = Object.fromEntries(PLAYER_EVENTS.map((name) => [name, listen]));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('The player did not finish its set-up.')), SETUP_LIMIT_MS);
    });
    // An Error event has told everything by the time the promise rejects, where it ever does.
    const setUp = player.setup({ ...playerConfig(request), events });
    try {
      await Promise.race([setUp, error, limit]);
    } finally {
      clearTimeout(timer);
      Promise.resolve(setUp).catch(() => undefined);
    }
  }
}
