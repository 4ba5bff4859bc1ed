import { toMilliseconds } from '../shared/index.js';
import { H5LiveError, type Finding, type TokenReading } from '../token/index.js';
import type { PlaybackRequest } from '../nanoplayer/index.js';
import { Admission, type PlaybackConnection } from './admission.js';
import { beginningOf } from './beginning.js';
import { pageClock, type Clock } from './clock.js';
import { BY_CLOCK } from './error-policy.js';
import { handOver } from './handover.js';
import { pageDocument } from './page-document.js';
import { passesWith } from './passing-errors.js';
import { pageWakes, type PageWakes } from './page-wakes.js';
import type { PlaybackListener } from './playback.js';
import type { PlaybackInput, PlaybackState } from './playback-state.js';
import { Recovery, type FailureReport } from './recovery.js';
import type { ScriptRequest } from './script-loader.js';
import type { ChangesOfSession, PlayerSession } from './session.js';
import { SourceChanges } from './source-changes.js';
import { StallWatch } from './stall-watch.js';
import type { TokenSupply } from './tokens/playback-tokens.js';

/** A playback at one moment. */
export interface PlaybackMoment {
  readonly state: PlaybackState;
  /** Whether a player is ready, and to play. */
  readonly starts: boolean;
  /** Whether there is something to play. */
  readonly hasTarget: boolean;
  /** The last connection that was begun. */
  readonly connection: PlaybackConnection | undefined;
  /** The token of the player's last connection. */
  readonly usedToken: TokenReading | undefined;
}

/** A playback as what supervises it sees it, and what that does to it. */
export interface SupervisedPlayback {
  readonly tokens: TokenSupply;
  readonly listener: PlaybackListener;
  readonly diagnose: (token: TokenReading) => readonly Finding[];
  /** How it is now. */
  look(): PlaybackMoment;
  /** Tells the playback's state what happened. */
  dispatch(input: PlaybackInput): void;
  /** Pauses the player, which is wanted all the same. */
  pause(): void;
  /** The browser wants a gesture first: nothing is to be started until then. */
  block(): void;
  /** Something may be done now that had to wait. */
  go(): void;
}

/** What a playback goes on with when it gets another token. */
export interface RenewedPlayback {
  readonly request: PlaybackRequest;
  /** Whether it is to play. */
  readonly wants: boolean;
  readonly script: ScriptRequest;
  /** Is aborted where something else is to be played. */
  readonly signal: AbortSignal;
  /** Makes another session for it. */
  readonly open: (request: PlaybackRequest) => PlayerSession;
}

/** What a supervisor needs of the page and of time; replaced in tests. */
export interface SupervisorEnvironment {
  readonly clock: Clock;
  /** Gives numbers from 0 to 1. */
  readonly random: () => number;
  readonly wakes: Pick<PageWakes, 'subscribe'>;
  /** Whether the page can be seen. */
  readonly visible: () => boolean;
}

/**
 * How long before the end of a session a switch is still tried, in milliseconds: the five seconds that one takes which the
 * server does not complete, and what another player needs after that. Both at once would be three connections.
 */
const SWITCHABLE_MS = 8_000;
/** The vendor's code of a switch that its server did not complete in time. */
const NOT_COMPLETED = 4006;

const PAGE: SupervisorEnvironment = {
  clock: pageClock,
  random: Math.random,
  wakes: pageWakes,
  visible: () => pageDocument.visibilityState === 'visible',
};

/**
 * Keeps a playback going: judges its failures and recovers from them, notices that it stands still, or that the page wakes
 * or is online again, switches sources, and hands over to another player. A start needs none of it, so it may come when
 * the playback has long begun.
 */
export class PlaybackSupervisor {
  readonly recovery: Recovery;
  /** Notices a playback that waits for too long. */
  readonly stalls: StallWatch;
  readonly #playback: SupervisedPlayback;
  readonly #environment: SupervisorEnvironment;
  readonly #admission: Admission;
  readonly #ownToken: () => TokenReading | undefined;
  #endWakes: (() => void) | undefined;
  // Whether the server has let time go by instead of completing a switch.
  #lacksSwitches = false;

  /** @param ownToken gives the token that the stream which plays has of its own, where there are several with such */
  constructor(
    playback: SupervisedPlayback,
    environment = PAGE,
    ownToken: () => TokenReading | undefined = () => undefined,
  ) {
    const { tokens, listener, diagnose } = playback;
    const { state, starts, connection, hasTarget } = playback.look();
    const { clock } = environment;
    this.#playback = playback;
    this.#environment = environment;
    this.#ownToken = ownToken;
    this.#admission = new Admission(() => listener.timeChanged(), clock);
    this.stalls = new StallWatch(() => this.#stalled(), clock);
    this.recovery = new Recovery(
      {
        dispatch: (input) => playback.dispatch(input),
        report: (report) => {
          if (tellsRefusal(report)) this.#admission.refused();
          if (report.action === 'stop') this.#stopped(report);
          listener.failed(report);
        },
        renew: (isEarly) => tokens.renew(isEarly ? 'start' : 'refused', playback.look().usedToken),
        block: () => playback.block(),
        go: () => playback.go(),
        visible: environment.visible,
        circumstances: () => {
          const own = this.#ownToken();
          const token = own ?? tokens.current;
          return {
            // What a stream has of its own is renewed by the page.
            canRenew: !own && playback.look().hasTarget && tokens.renewable,
            findings: this.#credible(diagnose(token)),
            beginning: this.contradictsClock ? undefined : beginningOf(token, clock.now()),
          };
        },
      },
      environment,
    );
    this.#watch(hasTarget);
    if (connection?.until !== undefined) this.played(connection);
    if (starts) this.stalls.starting();
    this.stateChanged(state);
  }

  /** Each state of the playback goes here. */
  stateChanged(state: PlaybackState): void {
    this.stalls.stateChanged(state);
    this.recovery.stateChanged(state);
  }

  /** Whether it plays with a token that by the clock could not have started it. */
  get contradictsClock(): boolean {
    return this.#admission.contradictsClock;
  }

  /** Something else is to be played, or nothing. */
  begin(hasTarget: boolean): void {
    this.recovery.begin();
    this.#admission.end();
    this.#watch(hasTarget);
  }

  /** The picture of a connection has come. */
  played(connection: PlaybackConnection): void {
    this.recovery.played();
    this.#admission.played(connection);
  }

  /** The player begins with new media: where it starts, a picture has to come of that soon. */
  mending(): void {
    const { starts, connection } = this.#playback.look();
    if (starts && connection?.until === undefined && !this.recovery.holds) this.stalls.mending();
  }

  /** What changes the source of a session's player. */
  changesOf(session: PlayerSession): ChangesOfSession {
    return (session.changes ??= new SourceChanges(session, this.#environment.clock));
  }

  /**
   * Gives a session another token. Where the server is about to end the session that plays, and does not complete a switch, or
   * has no time for one any more, another session takes over before that, if it can.
   *
   * @returns the session that has taken over
   */
  async renew(session: PlayerSession, renewed: RenewedPlayback): Promise<PlayerSession | undefined> {
    const { request, wants, script, signal, open } = renewed;
    const { clock } = this.#environment;
    const before = session.request;
    const isEnding = session.running && endsPlayback(session.token);
    const isSwitched = !this.#lacksSwitches && endOf(session.token) - clock.now() > SWITCHABLE_MS;
    if (isEnding && !isSwitched) {
      const next = open({ ...request, muted: true });
      if (await handOver(session, next, script, signal, clock)) return next;
    }
    void this.changesOf(session)
      .update(request, wants)
      .then(({ outcome, code }) => {
        const isLeft = outcome === 'failed' && code === NOT_COMPLETED && session.request === request;
        if (isEnding && isSwitched && isLeft) {
          this.#lacksSwitches = true;
          // Its token is still to be given.
          session.request = before;
        }
        this.#playback.go();
      });
    return undefined;
  }

  // No token is fetched in stock for what is not tried again by itself; one that is better may help what was refused.
  #stopped(report: FailureReport): void {
    const { tokens } = this.#playback;
    const { code, cause } = report.failure;
    const { usedToken } = this.#playback.look();
    if (usedToken && (tellsRefusal(report) || cause !== undefined)) tokens.refused(usedToken);
    else if (typeof code === 'number' || !passesWith(code).includes('request')) tokens.active = false;
  }

  #watch(hasTarget: boolean): void {
    const { tokens } = this.#playback;
    if (!hasTarget) this.#endWakes = void this.#endWakes?.();
    else
      this.#endWakes ??= this.#environment.wakes.subscribe({
        wake: () => {
          tokens.wake();
          this.recovery.hurry();
        },
        online: () => {
          tokens.online();
          this.recovery.hurry();
        },
      });
  }

  // By a clock that is known to be wrong, nothing is found to be over or to come.
  #credible(findings: readonly Finding[]): readonly Finding[] {
    return this.contradictsClock ? findings.filter(({ code }) => !BY_CLOCK.includes(code)) : findings;
  }

  #stalled(): void {
    this.#playback.pause();
    this.recovery.fail(new H5LiveError('connection-stalled', 'The connection stands, but nothing comes.'));
  }
}

// Whether a server has looked at a token, and not taken it.
function tellsRefusal({ failure: { group } }: FailureReport): boolean {
  return group === 'token-refused' || group === 'token-expired-or-missing';
}

// Whether the server ends a session of this token when it expires.
function endsPlayback(token: TokenReading): boolean {
  return token.kind === 'jwt' && token.claims.forceDisconnect === true;
}

// When that is, in Unix milliseconds.
function endOf(token: TokenReading): number {
  const { expiresAt } = token.kind === 'jwt' ? token.claims : {};
  return expiresAt === undefined ? Infinity : toMilliseconds(expiresAt);
}
