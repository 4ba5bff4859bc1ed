// The player behind the API: one state, one session at a time, reconnects, and what is told when.
import { autoplayRefusal, muteRefused } from './autoplay.js';
import { errorOfClose, isRetried, messageOf, pauseReasonOf, STATE } from './codes.js';
import type { PauseReason, State } from './codes.js';
import { CodedError, type Playback, type Style } from './config.js';
import { type EventName, Listeners } from './events.js';
import { readPiece } from './metadata.js';
import { occupy, vacate } from './occupancy.js';
import { Presence } from './presence.js';
import { addressOf, newCid } from './query.js';
import { delayBefore, warningOf } from './reconnect.js';
import { Session } from './session.js';
import type { Source } from './source.js';
import { FORCED_PLAY, type Present, SourceSwitch } from './source-switch.js';
import { Stats } from './stats.js';

/** What it says where the media of a start cannot be read. Seen with 5.0.8, after which nothing else came. */
const MENDING = 'Recovering from media error 3100, recovery 1/3 within the last 60 seconds (1 total).';

/** What there is between setup and destroy. */
export interface Built {
  readonly presence: Presence;
  readonly sources: SourceSwitch;
}

/** Does what `NanoPlayer` promises. */
export class Player {
  readonly div: HTMLElement;
  readonly listeners = new Listeners();
  readonly #id: string;
  readonly #version: string;
  #state: State = STATE.idle;
  #built: Built | undefined;
  #session: Session | undefined;
  #later: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  readonly #emit = (name: EventName, data: object): void => {
    const [player, id, version] = [this.div.id, this.#id, this.#version];
    this.listeners.emit({ name, data, player, id, version, state: this.#state });
  };

  constructor(div: HTMLElement, id: string, version: string) {
    this.div = div;
    this.#id = id;
    this.#version = version;
  }

  build(source: Source, playback: Playback, style: Style, config: object): void {
    occupy(this.div, this);
    this.#unbuild();
    this.#failures = 0;
    this.#state = STATE.idle;
    const presence = new Presence(this.div, playback, style, config, {
      emit: this.#emit,
      measure: () => this.#measure(),
      active: () => this.#active,
      togglePlay: () => (this.#active ? this.pause() : this.play()),
    });
    this.#built = { presence, sources: new SourceSwitch(source, this.#emit) };
    const { video, picture } = presence;
    const shown = picture?.element ?? video;
    const element = { videoElementList: [shown], activeVideoElement: shown };
    this.#emit('ActiveVideoElementChange', { ...element, mediaplaybackapi: picture ? 'moq' : 'mse' });
    this.#state = STATE.ready;
    // Before Ready, whose handlers may pause or destroy the player, or set it up again.
    if (playback.autoplay) this.#later = setTimeout(() => this.#load(0));
    const initialEnableMoq = picture !== undefined || source.givenEntries.length > 1;
    this.#emit('Ready', { config, initialEnableMoq });
    presence.show();
  }

  /** The Error event of a failed setup; a failure without a code is reported as 5001. */
  refuse(error: unknown): void {
    const { code = 5001, message } = error as CodedError;
    this.#emit('Error', { code, message });
  }

  readonly isBuilt = (): boolean => this.#built !== undefined;

  /** @throws {Error} naming the method, before setup and after destroy */
  need(method: string): Built {
    if (this.#built) return this.#built;
    throw new Error(`"${method}" is not available: the player is not initialized by setup.`);
  }

  play(): void {
    this.need('play');
    if (this.#active) return;
    this.#failures = 0;
    this.#later = setTimeout(() => this.#load(0));
  }

  pause(): void {
    const { sources } = this.need('pause');
    if (!this.#active) return;
    this.#stop();
    this.#paused('normal');
    sources.settle();
  }

  updateSource(given: unknown): object {
    const { sources } = this.need('updateSource');
    try {
      return this.#change('update', sources.read(given));
    } catch (error) {
      // A source that says nothing ends playback; what played before is still there for `play`.
      if (error instanceof CodedError && error.code !== 0 && this.#built) this.pause();
      throw error;
    }
  }

  switchStream(index: unknown): object {
    return this.#change('direct', this.need('switchStream').sources.entryAt(index));
  }

  destroy(): void {
    if (!this.#built) return;
    this.#unbuild();
    vacate(this.div);
    this.#paused('destroy');
    this.#emit('Destroy', {});
  }

  get #active(): boolean {
    return this.#session !== undefined || this.#later !== undefined;
  }

  #change(kind: 'update' | 'direct', source: Source): object {
    const { presence, sources } = this.need(kind);
    const session = this.#session;
    const taken = sources.request(kind, source, session && this.#present(session, presence));
    if (taken && session?.greeted === false) session.derail();
    // What waits for a reconnect, or begins to play, takes the new source then.
    if (taken && !this.#active && source.switch.forcePlay)
      this.#later = setTimeout(() => this.#load(0), FORCED_PLAY);
    return presence.config;
  }

  #present(session: Session, { playback }: Presence): Present {
    return {
      // Asked for before the server has said a word, both connections are lost in the end.
      capabilities: session.greeted ? session.capabilities : [],
      addressOf: (source) => this.#address(source, false),
      connecting: playback.timeouts.connecting,
      switched: (link, info) => session.goOnWith(link, info),
      failed: (code) => session.derailed && this.#fail(session, code, 'connectionclose'),
    };
  }

  #unbuild(): void {
    const built = this.#built;
    if (!built) return;
    this.#built = undefined;
    this.#stop();
    built.sources.cancel();
    built.presence.remove();
  }

  /** Ends the session, or the wait for the next one; says nothing. */
  #stop(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#session?.close();
    this.#session = undefined;
  }

  #address(source: Source, faststart: boolean): string {
    return addressOf(source.entry, { cid: newCid(), pid: this.#id, faststart });
  }

  /** Announces loading, and connects after the delay (ms). */
  #load(connectDelay: number): void {
    this.#state = STATE.loading;
    this.#emit('Loading', { connectDelay });
    this.#built?.presence.show();
    if (this.#state !== STATE.loading) return; // a handler of Loading paused or destroyed the player
    if (connectDelay === 0) this.#connect();
    else this.#later = setTimeout(() => this.#connect(), connectDelay);
  }

  #connect(): void {
    this.#later = undefined;
    if (!this.#built) return;
    const { video, picture, playback } = this.#built.presence;
    const { sources } = this.#built;
    const warn = (message: string): void => this.#emit('Warning', { message });
    const session: Session = new Session(
      this.#address(sources.source, playback.faststart),
      { video, picture },
      playback.timeouts,
      {
        serverInfo: (serverInfo) => this.#emit('ServerInfo', { serverInfo }),
        streamInfo: (streamInfo) => {
          const { stream: streamname, rtmpUrl: url } = sources.source.entry;
          const rtmp = { streamname, url };
          this.#emit('StreamInfo', { streamInfo: { ...streamInfo, url: session.address, rtmp } });
        },
        metadata: (piece) => this.#tellMetadata(piece, playback),
        playing: () => {
          this.#failures = 0;
          this.#state = STATE.playing;
          this.#emit('Play', { stats: session.startup, faststart: playback.faststart, prerollDuration: 0 });
          this.#built?.presence.show();
        },
        buffering: (yes) => {
          this.#state = yes ? STATE.buffering : STATE.playing;
          this.#emit(yes ? 'StartBuffering' : 'StopBuffering', {});
        },
        mending: () => this.#emit('Warning', { message: MENDING }),
        refusedByBrowser: autoplayRefusal(video, playback.automute, {
          warn,
          retry: () => session.retry(),
          giveUp: () => this.#session === session && this.#fail(session, 1005, 'interactionrequired'),
        }),
        soundRefused: () => {
          if (playback.automute) muteRefused(video, { warn, retry: () => session.retry() });
        },
        closed: (code) => this.#closed(session, errorOfClose(code)),
        failed: (code, reason) => this.#fail(session, code, reason),
      },
    );
    this.#session = session;
  }

  #tellMetadata(piece: Readonly<Record<string, unknown>>, { metadata }: Playback): void {
    if (!metadata) return;
    const data = readPiece(piece);
    if (typeof data === 'number') this.#emit('Error', { code: data, message: messageOf(data) });
    else this.#emit('MetaData', data);
  }

  #closed(session: Session, code: number): void {
    const reconnect = this.#built?.presence.playback.reconnect;
    if (!reconnect || !isRetried(code) || this.#failures >= reconnect.maxRetries) {
      return this.#fail(session, code, pauseReasonOf(code));
    }
    this.#failures += 1;
    const delay = delayBefore(this.#failures, reconnect, Math.random());
    this.#session = undefined;
    this.#emit('Warning', { message: warningOf(this.#failures, code, delay) });
    // Each handler may have ended it all, or begun anew.
    if (this.#built && !this.#session) this.#paused('reconnectionimminent');
    if (this.#built && !this.#session) this.#load(delay);
    this.#built?.sources.settle();
  }

  #fail(session: Session, code: number, reason: PauseReason): void {
    const state = { ...session.startup, connecting: undefined, error: session.age };
    if (reason !== 'interactionrequired') this.#stop(); // it still runs while it says that it wants a gesture
    this.#emit('Error', { code, message: messageOf(code), playback: session.stats.brief(), state });
    if (this.#session === session) this.#stop();
    if (this.#built && !this.#session) this.#paused(reason);
    this.#built?.sources.settle();
  }

  #paused(reason: PauseReason): void {
    this.#state = STATE.paused;
    this.#emit('Pause', { reason });
    this.#built?.presence.show();
  }

  #measure(): void {
    if (!this.#built) return;
    const { video, picture } = this.#built.presence;
    const stats = this.#session?.measure() ?? new Stats().measure(video, [], performance.now(), picture);
    this.#emit('Stats', { stats });
  }
}
