import { updatedSource, type NanoPlayerEvent, type PlaybackRequest } from '../nanoplayer/index.js';
import type { Clock } from './clock.js';
import type { ChangesOfSession, PlayerSession } from './session.js';
import { SourceSwitchQueue, type SwitchOutcome } from './source-switch-queue.js';

const ABORTED: SwitchOutcome = { outcome: 'aborted' };

/** Gives a session's player other tokens and streams while it is in use. */
export class SourceChanges implements ChangesOfSession {
  readonly #session: PlayerSession;
  readonly #queue: SourceSwitchQueue;
  #hasUpdated = false;
  // The update that is to start playback, until it has ended.
  #starter: PlaybackRequest | undefined;

  constructor(session: PlayerSession, clock: Clock) {
    this.#session = session;
    this.#queue = new SourceSwitchQueue(session.connecting, clock);
  }

  get hasUpdated(): boolean {
    return this.#hasUpdated;
  }

  async update(request: PlaybackRequest, forcePlay: boolean): Promise<SwitchOutcome> {
    const session = this.#session;
    const { player } = session;
    if (!player || !session.ready) return ABORTED;
    session.request = request;
    this.#hasUpdated = true;
    // A newer update takes over what the waiting one before was to start.
    if (this.#starter || (forcePlay && !session.running)) this.#starter = request;
    session.running ||= forcePlay;
    const ended = await this.#queue.run('update', () => {
      session.givenToken = request.token;
      return player.updateSource(updatedSource(request, forcePlay, player.version));
    });
    // It goes on with the connection of this token, without having been told to load.
    if (ended.outcome === 'done' && session.running && !session.connecting) session.usedToken = request.token;
    if (this.#starter !== request) return ended;
    this.#starter = undefined;
    // It may hold any of its tokens now, and does not start.
    session.spent = ended.outcome !== 'done';
    if (session.spent) session.running = false;
    return ended;
  }

  async switchStream(index: number): Promise<SwitchOutcome> {
    const { player, ready } = this.#session;
    return player && ready ? this.#queue.run('direct', () => player.switchStream(index)) : ABORTED;
  }

  handleEvent(event: NanoPlayerEvent): void {
    this.#queue.handleEvent(event);
  }

  end(): void {
    this.#queue.end();
  }
}
