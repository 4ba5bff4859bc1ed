import type { H5LiveError } from '../core/index.js';
import type { NanoPlayer, NanoPlayerEvent, PlaybackRequest } from '../nano/index.js';
import { failedBy, IDLE, reducePlayback, type PlaybackState } from './playback-state.js';
import { PlayerSession } from './session.js';

/** A request, and the script that plays it; without one it is the page's own player, or the official release. */
export interface Playback extends PlaybackRequest {
  readonly playerSrc: string | undefined;
}

/**
 * Keeps at most one vendor instance on a host, for the newest playback asked for. Requests that come while another is
 * starting or stopping wait for it; of those that wait only the last one is carried out.
 */
export class PlaybackController {
  readonly #host: HTMLElement;
  readonly #onState: (state: PlaybackState) => void;
  #state = IDLE;
  #session: PlayerSession | undefined;
  #run = 0;
  #tail: Promise<void> = Promise.resolve();

  constructor(host: HTMLElement, onState: (state: PlaybackState) => void) {
    this.#host = host;
    this.#onState = onState;
  }

  get state(): PlaybackState {
    return this.#state;
  }

  /** The vendor's instance, while there is one. */
  get player(): NanoPlayer | undefined {
    return this.#session?.player;
  }

  /** Plays this instead of whatever plays; `undefined` ends playback. Never throws: failures are states. */
  play(playback: Playback | undefined): Promise<void> {
    const run = ++this.#run;
    void this.#session?.stop().catch(() => undefined);
    this.#tail = this.#tail.then(() => this.#change(run, playback));
    return this.#tail;
  }

  /** A failure that is found before the vendor is asked for anything. */
  fail(error: H5LiveError): void {
    const done = this.play(undefined);
    const run = this.#run;
    void done.then(() => run === this.#run && this.#set(failedBy(error)));
  }

  async #change(run: number, playback: Playback | undefined): Promise<void> {
    if (run !== this.#run) return;
    const previous = this.#session;
    this.#session = undefined;
    await previous?.stop().catch(() => undefined);
    this.#set(IDLE);
    if (!playback || run !== this.#run) return;
    const session = new PlayerSession(this.#host, (event) => this.#take(session, event));
    this.#session = session;
    this.#set({ phase: 'loading' });
    await session.start(playback.playerSrc, playback).catch((error: unknown) => {
      if (this.#session === session && this.#state.phase !== 'failed') this.#set(failedBy(error));
    });
  }

  #take(session: PlayerSession, event: NanoPlayerEvent): void {
    if (this.#session === session) this.#set(reducePlayback(this.#state, event));
  }

  #set(state: PlaybackState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#onState(state);
  }
}
