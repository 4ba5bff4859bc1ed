import type { PlaybackEnvironment } from './environment.js';
import type { PlaybackState } from './playback-state.js';
import type { PlaybackSupervisor, SupervisedPlayback } from './supervisor.js';

/** How long a start may take, in milliseconds, before it looks like trouble. */
const EASY_START_MS = 1_500;
/** How long after its start a playback is supervised, in milliseconds: the picture is there then, and had all the time. */
const STARTED_MS = 200;
/** How long a failure may wait to be judged, in milliseconds, before it is told as it is. */
const JUDGED_LIMIT_MS = 5_000;

/** What a supervision needs. */
export interface SupervisionOptions {
  readonly playback: SupervisedPlayback;
  /** Gives what supervises playbacks. */
  readonly supervise: () => Promise<(playback: SupervisedPlayback) => PlaybackSupervisor>;
  readonly environment: Pick<PlaybackEnvironment, 'clock' | 'online'>;
  /** Is aborted where something else is to be played. */
  readonly signal: () => AbortSignal;
  /** Tells of a failure as it is, which could not be judged. */
  readonly stop: (error: unknown) => void;
}

/**
 * Has a playback supervised from the time on when it plays, or at the first sign of trouble: a start needs nothing of it. A
 * failure that comes sooner waits to be judged, and what the player reports behind it waits as well.
 */
export class Supervision {
  readonly #options: SupervisionOptions;
  #supervisor: PlaybackSupervisor | undefined;
  // What waits for a failure to be judged, which is the first of it.
  #held: (() => void)[] = [];
  // A failure could not be judged.
  #stranded = false;
  #endStart: (() => void) | undefined;

  constructor(options: SupervisionOptions) {
    this.#options = options;
  }

  /** What supervises it, once that is there. */
  get supervisor(): PlaybackSupervisor | undefined {
    return this.#supervisor;
  }

  /** Whether a failure waits to be judged. */
  get isJudging(): boolean {
    return this.#held.length > 0;
  }

  /** Whether nothing is to be started now. */
  get holds(): boolean {
    return this.isJudging || this.#stranded || (this.#supervisor?.recovery.holds ?? false);
  }

  /** Something else is to be played, or nothing. */
  begin(hasTarget: boolean): void {
    this.#stranded = false;
    this.#supervisor?.begin(hasTarget);
    this.#release();
  }

  /** Another attempt is asked for: nothing is held back any more. */
  reset(): void {
    this.#stranded = false;
    this.#supervisor?.recovery.reset();
  }

  /** The player is told to start. */
  starting(): void {
    this.#supervisor?.stalls.starting();
    this.#askIn(EASY_START_MS);
  }

  /** Each state of the playback goes here. */
  stateChanged(state: PlaybackState): void {
    const { phase } = state;
    this.#supervisor?.stateChanged(state);
    if (phase !== 'loading') this.#endStart = void this.#endStart?.();
    if (phase === 'loading') this.#askIn(EASY_START_MS);
    else if (phase === 'playing') this.#askIn(STARTED_MS);
    else if (phase !== 'idle') void this.ask();
  }

  /** The player begins with new media by itself, which is a sign of trouble. */
  mending(): void {
    const { playback } = this.#options;
    const { connection } = playback.look();
    // Another connection, and one that plays, has nothing to do with it.
    void this.ask().then((supervisor) => connection === playback.look().connection && supervisor?.mending());
  }

  /** Has a failure judged. @param error the vendor's event data, or whatever was thrown */
  fail(error: unknown): void {
    if (this.#supervisor && !this.isJudging) return this.#supervisor.recovery.fail(error);
    const signal = this.#options.signal();
    this.hold(() => {
      if (signal.aborted) return;
      if (this.#supervisor) return this.#supervisor.recovery.fail(error);
      this.#stranded = true;
      this.#options.stop(error);
    });
    if (this.#held.length > 1) return;
    const end = this.#options.environment.clock.wakeIn(JUDGED_LIMIT_MS, () => this.#release());
    void this.ask().then(() => {
      end();
      this.#release();
    });
  }

  /** Does something when the failure that waits is judged, or nobody asks for that any more. */
  hold(act: () => void): void {
    this.#held.push(act);
  }

  /** Has it supervised from now on. @returns nothing where that cannot be had, and is asked for again when the network is back */
  async ask(): Promise<PlaybackSupervisor | undefined> {
    if (this.#supervisor) return this.#supervisor;
    const { playback, supervise, environment, signal } = this.#options;
    const isOver = signal();
    try {
      const begin = await supervise();
      this.#supervisor ??= begin(playback);
      // What was not done for want of it.
      this.#stranded = false;
      playback.go();
    } catch {
      environment.online(this.#online, isOver);
    }
    return this.#supervisor;
  }

  readonly #online = (): void => void this.ask();

  #askIn(delayMs: number): void {
    if (this.#supervisor) return;
    this.#endStart ??= this.#options.environment.clock.wakeIn(delayMs, () => void this.ask());
  }

  #release(): void {
    for (const act of this.#held.splice(0)) act();
  }
}
