import { H5LiveError, isSameToken, type Finding, type TokenReading } from '../token/index.js';
import type { Adaption, NanoPlayer, NanoPlayerEvent, PlaybackRequest } from '../nanoplayer/index.js';
import { Admission } from './admission.js';
import { Audio, type AudioState } from './audio.js';
import { handOver } from './handover.js';
import { PAGE, type PlaybackEnvironment } from './environment.js';
import type { Playback, PlaybackControllerOptions, PlaybackListener } from './playback.js';
import {
  failureOf,
  IDLE,
  reducePlayback,
  type PlaybackInput,
  type PlaybackPhase,
  type PlaybackState,
} from './playback-state.js';
import { Recovery, type RecoveryHooks } from './recovery.js';
import { PlayerSession } from './session.js';
import { StallWatch } from './stall-watch.js';
import type { SwitchOutcome } from './source-switch-queue.js';
import { BY_CLOCK } from './error-policy.js';
import type { TokenSupply } from './tokens/playback-tokens.js';

const CONNECTING: readonly PlaybackPhase[] = ['reconnecting', 'loading', 'suspended'];

/**
 * Keeps at most one vendor instance on a host, and brings it to what is wanted: requests are noted, not queued, so that
 * of each kind the last one wins, and they are carried out when the vendor's player is ready for them. Never throws.
 */
export class PlaybackController {
  readonly #host: HTMLElement;
  readonly #tokens: TokenSupply;
  readonly #listener: PlaybackListener;
  readonly #audio: Audio;
  readonly #admission: Admission;
  readonly #recovery: Recovery;
  readonly #environment: PlaybackEnvironment;
  readonly #stalls: StallWatch;
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
  #endWakes: (() => void) | undefined;

  constructor({ host, tokens, listener, diagnose, environment = PAGE }: PlaybackControllerOptions) {
    const { clock, random, visible } = environment;
    this.#environment = environment;
    this.#host = host;
    this.#tokens = tokens;
    this.#listener = listener;
    this.#audio = new Audio((audio) => listener.audioChanged(audio));
    this.#admission = new Admission(() => listener.timeChanged(), clock);
    this.#stalls = new StallWatch(() => this.#stalled(), clock);
    const hooks: RecoveryHooks = {
      dispatch: (input) => this.#dispatch(input),
      report: (report) => listener.failed(report),
      renew: () => tokens.renew('refused', this.#session?.usedToken),
      block: () => (this.#wants = false),
      go: () => this.#run(),
      visible,
      circumstances: () => ({
        canRenew: this.#target !== undefined && tokens.renewable,
        findings: this.#credible(diagnose(tokens.current)),
      }),
    };
    this.#recovery = new Recovery(hooks, { clock, random });
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
    return this.#admission.contradictsClock;
  }

  /** Plays this instead of whatever plays; `undefined` ends everything. An error is reported as the reason not to play. */
  load(playback: Playback | H5LiveError | undefined, wants: boolean): void {
    this.#interrupt.abort();
    this.#interrupt = new AbortController();
    this.#tokens.stop();
    this.#recovery.begin();
    this.#admission.end();
    this.#wants = wants;
    void this.#session?.stop();
    this.#dispatch({ type: 'ended' });
    // Also where nothing had begun yet, so that no state tells of an end.
    this.#answer(false);
    this.#target = playback instanceof H5LiveError ? undefined : playback;
    if (this.#target) this.#endWakes ??= this.#environment.wakes.subscribe(this);
    else this.#endWakes = void this.#endWakes?.();
    if (playback instanceof H5LiveError) this.#recovery.halt(playback);
    this.#run();
  }

  /** Starts or goes on. @returns whether it plays in the end; `false` also where something else was asked for meanwhile */
  play(): Promise<boolean> {
    if (this.#state.phase === 'playing') return Promise.resolve(true);
    if (!this.#target) return Promise.resolve(false);
    this.#wants = true;
    this.#recovery.reset();
    this.#run();
    return new Promise((resolve) => this.#answers.add(resolve));
  }

  /** Pauses, and gives up any attempt to connect. */
  pause(): void {
    this.#wants = false;
    this.#recovery.cancel();
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

  /** Another token is there: the vendor's player gets it without a stop. A playback that was refused is tried again. */
  tokenChanged(): void {
    if (this.#state.phase === 'failed') this.#recovery.reset();
    if (this.#session?.running && this.#target && this.#awaitsToken)
      this.#tokens.renew('start').catch(() => undefined);
    this.#run();
  }

  /** Changes streams or settings while it plays. */
  async update(request: Playback['request']): Promise<SwitchOutcome> {
    const session = this.#session;
    if (!this.#target) return { outcome: 'aborted' };
    const target = (this.#target = { ...this.#target, request });
    if (session) session.target = target;
    return session?.update(this.#requestFor(target), this.#wants) ?? { outcome: 'aborted' };
  }

  /** Switches to another entry. */
  async switchStream(index: number): Promise<SwitchOutcome> {
    return (await this.#session?.switchStream(index)) ?? { outcome: 'aborted' };
  }

  /** @returns whether there was a player */
  setAdaption(adaption: Adaption): boolean {
    return this.#session?.call((player) => player.setAdaption(adaption)) ?? false;
  }

  /** The page is seen again: what waits is tried at once. */
  wake(): void {
    this.#tokens.wake();
    this.#recovery.hurry();
  }

  /** The network is back: what waits is tried at once. */
  online(): void {
    this.#tokens.online();
    this.#recovery.hurry();
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
      if (target === this.#target && target) this.#recovery.fail(error);
    }
  }

  async #step(): Promise<void> {
    const [target, session] = [this.#target, this.#session];
    if (session && (session.target !== target || session.spent || this.#recovery.takeRebuild())) {
      this.#session = undefined;
      this.#stalls.end();
      await session.stop();
      this.#run();
      return;
    }
    if (!target || this.#recovery.holds) return;
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
    if (target !== this.#target || !session.ready || this.#recovery.holds) return;
    const request = this.#requestFor(target);
    const { running } = session;
    if (this.#wants && !running) this.#stalls.starting();
    if (running && !this.#wants) session.pause();
    // What plays goes on with the token that it has, until the first of another source has come.
    else if (running && this.#awaitsToken) return;
    else if (isUnchanged(request.token, session.token) && (running || !this.#wants)) return;
    else if (isUnchanged(request.token, session.token) && !session.updated) session.play();
    else if (running && endsPlayback(session.token)) await this.#handOver(target, session, request);
    else this.#update(session, request);
  }

  get #awaitsToken(): boolean {
    return this.#tokens.renewable && this.#tokens.current.kind === 'none';
  }

  async #ensureToken(): Promise<void> {
    this.#awaited += 1;
    try {
      await this.#tokens.ensure(this.#recovery.retries ? 'reconnect' : 'start');
    } finally {
      this.#awaited -= 1;
    }
  }

  // The server is about to end the session that plays: the next one takes over before that.
  async #handOver(target: Playback, session: PlayerSession, request: PlaybackRequest): Promise<void> {
    const next = this.#sessionFor(target, { ...request, muted: true });
    const { clock } = this.#environment;
    const ready = await handOver(session, next, target.script, this.#interrupt.signal, clock);
    if (!ready) return this.#update(session, request);
    this.#session = next;
    this.#audio.takeOver(next.player);
    await session.stop();
    this.#run();
  }

  #sessionFor(target: Playback, request: PlaybackRequest): PlayerSession {
    const onEvent = this.#handleEvent.bind(this);
    return new PlayerSession({
      host: this.#host,
      target,
      request,
      onEvent,
      environment: this.#environment,
    });
  }

  #update(session: PlayerSession, request: PlaybackRequest): void {
    void session.update(request, this.#wants).then(() => this.#run());
  }

  #requestFor(target: Playback): PlaybackRequest {
    return { ...target.request, ...this.#audio.wanted, token: this.#tokens.current, autoplay: this.#wants };
  }

  #handleEvent(session: PlayerSession, event: NanoPlayerEvent): void {
    if (session !== this.#session) return;
    if (event.name === 'Error') return this.#recovery.fail(event.data);
    if (event.name === 'Stats') return this.#listener.measured(event.data);
    if (this.#audio.handleEvent(event)) return;
    if (event.name === 'Loading') this.#admission.connecting(session.usedToken);
    if (event.name === 'Play') {
      this.#recovery.played();
      this.#admission.played();
    }
    // The vendor's own controls: what the viewer does there is wanted as well.
    if (event.name === 'Loading' && session.vendorControls) this.#wants = true;
    if (session.pausedByViewer(event)) this.#wants = false;
    if (/^(?:UpdateSource|SwitchStream|Ready)/.test(event.name)) this.#listener.streamEvent(event);
    // Set up, and not told to play yet, it is about to be.
    const isBeginning = event.name === 'Ready' && this.#wants;
    this.#dispatch(isBeginning ? { type: 'connecting' } : { type: 'event', event });
    this.#run();
  }

  // By a clock that is known to be wrong, nothing is found to be over or to come.
  #credible(findings: readonly Finding[]): readonly Finding[] {
    return this.contradictsClock ? findings.filter(({ code }) => !BY_CLOCK.includes(code)) : findings;
  }

  #stalled(): void {
    this.#session?.pause();
    this.#recovery.fail(new H5LiveError('connection-stalled', 'The connection stands, but nothing comes.'));
  }

  #dispatch(input: PlaybackInput): void {
    const state = reducePlayback(this.#state, input);
    if (state === this.#state) return;
    this.#state = state;
    // What nobody watches needs no fresh token.
    this.#tokens.active = this.#wants;
    this.#stalls.stateChanged(state);
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

// Whether the server ends a session of this token when it expires.
function endsPlayback(token: TokenReading): boolean {
  return token.kind === 'jwt' && token.claims.forceDisconnect === true;
}
