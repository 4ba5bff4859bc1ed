import { H5LiveError, isSameToken, type Finding, type TokenReading } from '../token/index.js';
import {
  tellsOfMediaRecovery,
  type Adaption,
  type NanoPlayer,
  type NanoPlayerEvent,
  type PlaybackRequest,
} from '../nanoplayer/index.js';
import { Audio, type AudioState } from './audio.js';
import { PAGE, type PlaybackEnvironment } from './environment.js';
import type { Playback, PlaybackListener } from './playback.js';
import {
  failureOf,
  IDLE,
  reducePlayback,
  type PlaybackInput,
  type PlaybackPhase,
  type PlaybackState,
} from './playback-state.js';
import { PlayerSession } from './session.js';
import type { SwitchOutcome } from './source-switch-queue.js';
import type { PlaybackConnection } from './admission.js';
import { Supervision } from './supervision.js';
import type { PlaybackSupervisor, SupervisedPlayback } from './supervisor.js';
import type { TokenSupply } from './tokens/playback-tokens.js';

/** What a controller works with, and for. */
export interface PlaybackControllerOptions {
  /** The element that the picture goes into. */
  readonly host: HTMLElement;
  /** Gives the tokens. The controller is the one who listens to it, and tells it whether somebody watches. */
  readonly tokens: TokenSupply;
  readonly listener: PlaybackListener;
  /** What is found about a token on the page at this moment, worst first. Asked once for each failure. */
  readonly diagnose: (token: TokenReading) => readonly Finding[];
  /** Gives what supervises playbacks, which is asked for when it plays, or at the first sign of trouble. */
  readonly supervise: () => Promise<(playback: SupervisedPlayback) => PlaybackSupervisor>;
  /** The page that this runs in where it is left out. */
  readonly environment?: PlaybackEnvironment;
}

const ABORTED: SwitchOutcome = { outcome: 'aborted' };

const CONNECTING: readonly PlaybackPhase[] = ['reconnecting', 'scheduled', 'loading', 'suspended'];

/**
 * Keeps at most one vendor instance on a host, and brings it to what is wanted: requests are noted, not queued, so that
 * of each kind the last one wins, and they are carried out when the vendor's player is ready for them. Never throws.
 *
 * What supervises it may come when it plays: see {@link Supervision}.
 */
export class PlaybackController {
  readonly #host: HTMLElement;
  readonly #tokens: TokenSupply;
  readonly #listener: PlaybackListener;
  readonly #audio: Audio;
  readonly #environment: PlaybackEnvironment;
  // Calls of `play()` that wait for whether it plays in the end.
  readonly #answers = new Set<(plays: boolean) => void>();
  #state = IDLE;
  #target: Playback | undefined;
  #session: PlayerSession | undefined;
  #wants = false;
  #awaited = 0;
  #working = false;
  #dirty = false;
  #interrupt = new AbortController();
  readonly #supervision: Supervision;
  // Changes that wait for what switches: they give the token as well.
  #updates = 0;
  #connection: PlaybackConnection | undefined;

  constructor(options: PlaybackControllerOptions) {
    const { host, tokens, listener, supervise, environment = PAGE } = options;
    this.#environment = environment;
    this.#host = host;
    this.#tokens = tokens;
    this.#listener = listener;
    this.#audio = new Audio((audio) => listener.audioChanged(audio));
    this.#supervision = new Supervision({
      playback: this.#supervised(options),
      supervise,
      environment,
      signal: () => this.#interrupt.signal,
      stop: (error) => this.#stop(error),
    });
    tokens.listen({
      renewed: (_, reason) => {
        listener.tokenRenewed(reason);
        this.tokenChanged();
      },
      // Where the controller waits for the token, the playback fails with that.
      failed: (error) => {
        if (this.#awaited === 0) listener.failed({ failure: failureOf(error), action: 'ignore', attempt: 0 });
      },
    });
  }

  /** The playback as last reported. */
  get state(): PlaybackState {
    return this.#state;
  }

  /** The vendor's instance, while there is one. */
  get player(): NanoPlayer | undefined {
    return this.#session?.player;
  }

  /** Whether playing is wanted, whatever the player does at the moment. */
  get wants(): boolean {
    return this.#wants;
  }

  /** Whether it plays with a token that by the clock could not have started it. */
  get contradictsClock(): boolean {
    return this.#supervisor?.contradictsClock ?? false;
  }

  /** Plays this instead of whatever plays; `undefined` ends everything. An error is reported as the reason not to play. */
  load(playback: Playback | H5LiveError | undefined, wants: boolean): void {
    this.#interrupt.abort();
    this.#interrupt = new AbortController();
    this.#tokens.stop();
    this.#connection = undefined;
    this.#wants = wants;
    void this.#session?.stop();
    this.#dispatch({ type: 'ended' });
    // Also where nothing had begun yet, so that no state tells of an end.
    this.#answer(false);
    this.#target = playback instanceof H5LiveError ? undefined : playback;
    this.#supervision.begin(this.#target !== undefined);
    if (playback instanceof H5LiveError) this.#stop(playback);
    this.#run();
  }

  /** Starts or goes on. @returns whether it plays in the end; `false` also where something else was asked for meanwhile */
  async play(): Promise<boolean> {
    const target = this.#target;
    if (this.#state.phase === 'playing') return true;
    if (!target) return false;
    this.#wants = true;
    if (this.#supervision.isJudging) await new Promise<void>((resolve) => this.#supervision.hold(resolve));
    if (target !== this.#target || !this.#wants) return false;
    this.#supervision.reset();
    this.#run();
    return new Promise((resolve) => this.#answers.add(resolve));
  }

  /** Pauses, and gives up any attempt to connect. */
  pause(): void {
    this.#wants = false;
    this.#tokens.active = false;
    this.#supervisor?.recovery.cancel();
    const target = this.#target;
    if (this.#supervision.isJudging)
      this.#supervision.hold(() => target !== this.#target || this.#wants || this.pause());
    if (CONNECTING.includes(this.#state.phase)) this.#dispatch({ type: 'paused' });
    this.#answer(false);
    this.#run();
  }

  /** Leaves behind what is buffered: ends the connection, and makes another. */
  reconnect(): void {
    this.#session?.pause();
  }

  /** Notes what is wanted of the sound; what the player makes of it is reported. */
  setAudio(requested: Partial<AudioState>): void {
    this.#audio.request(requested, this.player);
  }

  /** Another token is there: the vendor's player gets it without a stop. A playback that was refused, or waits for the beginning of the last one, is tried again. */
  tokenChanged(): void {
    if (/^(?:failed|scheduled)$/.test(this.#state.phase)) this.#supervision.reset();
    if (this.#session?.running && this.#target && this.#awaitsToken)
      this.#tokens.renew('start').catch(() => undefined);
    this.#run();
  }

  /** Changes streams or settings while it plays. */
  async update(request: Playback['request']): Promise<SwitchOutcome> {
    const session = this.#session;
    if (!this.#target) return ABORTED;
    const target = (this.#target = { ...this.#target, request });
    if (session) session.target = target;
    if (!session?.ready) return ABORTED;
    this.#updates += 1;
    const supervisor = this.#supervisor ?? (await this.#supervision.ask());
    this.#updates -= 1;
    if (supervisor) return supervisor.changesOf(session).update(this.#requestFor(target), this.#wants);
    this.#replace(session);
    return ABORTED;
  }

  /** Switches to another entry. */
  async switchStream(index: number): Promise<SwitchOutcome> {
    const session = this.#session;
    const supervisor = session && (await this.#supervision.ask());
    return supervisor ? supervisor.changesOf(session).switchStream(index) : ABORTED;
  }

  /** Has it supervised from now on; what does that is there. */
  supervise(): void {
    void this.#supervision.ask();
  }

  /** @returns whether there was a player */
  setAdaption(adaption: Adaption): boolean {
    return this.#session?.call((player) => player.setAdaption(adaption)) ?? false;
  }

  get #supervisor(): PlaybackSupervisor | undefined {
    return this.#supervision.supervisor;
  }

  #supervised({ tokens, listener, diagnose }: PlaybackControllerOptions): SupervisedPlayback {
    return {
      tokens,
      listener,
      diagnose,
      look: () => ({
        state: this.#state,
        starts: this.#wants && (this.#session?.ready ?? false),
        hasTarget: this.#target !== undefined,
        connection: this.#connection,
        usedToken: this.#session?.usedToken,
      }),
      dispatch: (input) => this.#dispatch(input),
      pause: () => this.#session?.pause(),
      block: () => (this.#wants = false),
      go: () => this.#run(),
    };
  }

  // Something may be to be done: a step follows, after the one that is under way.
  #run(): void {
    this.#dirty = true;
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    while (this.#dirty) {
      this.#dirty = false;
      await this.#safeStep();
    }
    this.#working = false;
  }

  async #safeStep(): Promise<void> {
    const target = this.#target;
    try {
      await this.#step();
    } catch (error) {
      // What fails because something else is wanted now is no failure.
      if (target === this.#target && target) this.#supervision.fail(error);
    }
  }

  async #step(): Promise<void> {
    const [target, session] = [this.#target, this.#session];
    if (session && (session.target !== target || session.spent || this.#supervisor?.recovery.takeRebuild())) {
      this.#session = undefined;
      this.#supervisor?.stalls.end();
      await session.stop();
      this.#run();
      return;
    }
    if (!target || this.#supervision.holds) return;
    if (session) await this.#apply(target, session);
    else if (this.#wants || target.prepare) await this.#open(target);
  }

  async #open(target: Playback): Promise<void> {
    if (this.#wants) {
      this.#dispatch({ type: 'connecting' });
      await this.#ensureToken();
    }
    if (target !== this.#target) return;
    const session = this.#sessionFor(target, this.#requestFor(target));
    this.#session = session;
    this.#audio.begin();
    this.#run();
    await session.start(target.script);
    if (session === this.#session) this.#audio.apply(session.player);
  }

  async #apply(target: Playback, session: PlayerSession): Promise<void> {
    if (!session.ready) return;
    if (this.#wants && !session.running) await this.#ensureToken();
    if (target !== this.#target || !session.ready || this.#supervision.holds) return;
    const request = this.#requestFor(target);
    const { running } = session;
    if (this.#wants && !running) this.#supervision.starting();
    if (running && !this.#wants) session.pause();
    // What plays goes on with the token that it has, until the first of another source has come.
    else if (running && this.#awaitsToken) return;
    else if (isUnchanged(request.token, session.token) && (running || !this.#wants)) return;
    else if (isUnchanged(request.token, session.token) && !session.changes?.hasUpdated) session.play();
    else if (!this.#supervisor || this.#updates > 0)
      void this.#supervision.ask().then((isThere) => isThere || session.running || this.#replace(session));
    else await this.#renew(target, session, request);
  }

  // A new player plays it, where what switches cannot be had.
  #replace(session: PlayerSession): void {
    session.target = {};
    this.#run();
  }

  get #awaitsToken(): boolean {
    return this.#tokens.renewable && this.#tokens.current.kind === 'none';
  }

  async #ensureToken(): Promise<void> {
    this.#awaited += 1;
    try {
      await this.#tokens.ensure(this.#supervisor?.recovery.retries ? 'reconnect' : 'start');
    } finally {
      this.#awaited -= 1;
    }
  }

  // The session gets the token, or another one takes over from it.
  async #renew(target: Playback, session: PlayerSession, request: PlaybackRequest): Promise<void> {
    const next = await this.#supervisor?.renew(session, {
      request,
      wants: this.#wants,
      script: target.script,
      signal: this.#interrupt.signal,
      open: (behind) => this.#sessionFor(target, behind),
    });
    if (!next) return;
    this.#session = next;
    this.#audio.takeOver(next.player);
    await session.stop();
    this.#run();
  }

  #sessionFor(target: Playback, request: PlaybackRequest): PlayerSession {
    return new PlayerSession({
      host: this.#host,
      target,
      request,
      onEvent: this.#handleEvent.bind(this),
      environment: this.#environment,
    });
  }

  #requestFor(target: Playback): PlaybackRequest {
    return { ...target.request, ...this.#audio.wanted, token: this.#tokens.current, autoplay: this.#wants };
  }

  #handleEvent(session: PlayerSession, event: NanoPlayerEvent): void {
    if (session !== this.#session) return;
    if (this.#supervision.isJudging) return this.#supervision.hold(() => this.#handleEvent(session, event));
    if (event.name === 'Error') return this.#supervision.fail(event.data);
    if (tellsOfMediaRecovery(event)) return this.#supervision.mending();
    if (event.name === 'Stats') return this.#listener.measured(event.data);
    if (this.#audio.handleEvent(event)) return;
    const now = this.#environment.clock.deviceNow();
    if (event.name === 'Loading') this.#connection = { token: session.usedToken, from: now };
    if (event.name === 'Play' && this.#connection) {
      this.#connection = { ...this.#connection, until: now };
      this.#supervisor?.played(this.#connection);
    }
    // The vendor's own controls: what the viewer does there is wanted as well.
    if (event.name === 'Loading' && session.vendorControls) this.#wants = true;
    if (session.pausedByViewer(event)) this.#wants = false;
    if (/^(?:UpdateSource|SwitchStream|Ready|MetaData)/.test(event.name)) this.#listener.streamEvent(event);
    // Set up, and not told to play yet, it is about to be.
    const isBeginning = event.name === 'Ready' && this.#wants;
    this.#dispatch(isBeginning ? { type: 'connecting' } : { type: 'event', event });
    this.#run();
  }

  #stop(error: unknown): void {
    const failure = failureOf(error);
    this.#dispatch({ type: 'failed', failure });
    this.#listener.failed({ failure, action: 'stop', attempt: 1 });
  }

  #dispatch(input: PlaybackInput): void {
    const state = reducePlayback(this.#state, input);
    if (state === this.#state) return;
    this.#state = state;
    // What nobody watches needs no fresh token.
    this.#tokens.active = this.#wants;
    this.#supervision.stateChanged(state);
    // While it connects or waits, everything is open.
    if (state.phase === 'playing') this.#answer(true);
    if (state.phase === 'failed' || state.phase === 'blocked' || state.phase === 'idle') this.#answer(false);
    this.#listener.stateChanged(state);
  }

  #answer(plays: boolean): void {
    for (const resolve of this.#answers) resolve(plays);
    this.#answers.clear();
  }
}

// Whether the server would see no other token.
function isUnchanged(one: TokenReading, other: TokenReading): boolean {
  return (one.kind === 'none' && other.kind === 'none') || isSameToken(one, other);
}
