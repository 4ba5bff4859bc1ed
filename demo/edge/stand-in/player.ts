// The player behind the API: one state, one session at a time, reconnects, and what is told when.
import { autoplayRefusal } from './autoplay.js';
import { errorOfClose, isRetried, messageOf, pauseReasonOf, STATE } from './codes.js';
import type { PauseReason, State } from './codes.js';
import type { CodedError, Playback, Source, Style } from './config.js';
import { type EventName, Listeners } from './events.js';
import { occupy, vacate } from './occupancy.js';
import { addressOf } from './query.js';
import { delayBefore } from './reconnect.js';
import { Session } from './session.js';
import { SourceSwitch } from './source-switch.js';
import { Stats } from './stats.js';
import { View } from './view.js';
import { watchVolume } from './volume.js';

const STATS_EVERY = 100;
// A paused player that is given a new source starts to load after this (ms), as observed.
const FORCED_PLAY = 200;

/** What setup made and destroy removes. */
interface Built {
  readonly view: View;
  readonly playback: Playback;
  readonly config: object;
  readonly statsTimer: ReturnType<typeof setInterval>;
  readonly stopWatching: () => void;
}

/** Does what `NanoPlayer` promises. */
export class Player {
  readonly div: HTMLElement;
  readonly listeners = new Listeners();
  readonly #id: string;
  readonly #version: string;
  readonly #switch = new SourceSwitch((name, data) => this.#emit(name, data));
  #state: State = STATE.idle;
  #built: Built | undefined;
  #source: Source | undefined;
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
    this.#source = source;
    this.#failures = 0;
    this.#state = STATE.idle;
    const view = new View(this.div, style, playback.videoId, {
      togglePlay: () => (this.#session || this.#later ? this.pause() : this.play()),
      toggleMute: () => this.setMuted(!view.video.muted),
      toggleFullscreen: () =>
        void (document.fullscreenElement ? document.exitFullscreen() : this.div.requestFullscreen()),
    });
    const { video } = view;
    video.muted = playback.muted;
    video.volume = playback.volume;
    const stopWatching = watchVolume(video, this.#emit, () => this.#show());
    const statsTimer = setInterval(() => this.#measure(), STATS_EVERY);
    this.#built = { view, playback, config, statsTimer, stopWatching };
    if (playback.muted) this.#emit('Mute', { volume: playback.volume });
    const videos = { videoElementList: [video], activeVideoElement: video, mediaplaybackapi: 'mse' };
    this.#emit('ActiveVideoElementChange', videos);
    this.#state = STATE.ready;
    this.#emit('Ready', { config, initialEnableMoq: false });
    this.#show();
    // A handler may have destroyed the player, or set it up again.
    if (playback.autoplay && this.#built?.view === view) this.#later = setTimeout(() => this.#load(0));
  }

  /** The Error event of a failed setup; a failure without a code is reported as 5001. */
  setupFailed(error: unknown): void {
    const { code = 5001, message } = error as CodedError;
    this.#emit('Error', { code, message });
  }

  play(): void {
    if (!this.#built) throw new Error('"play" is not available: the player is not initialized by setup.');
    if (this.#session || this.#later !== undefined) return;
    this.#failures = 0;
    this.#later = setTimeout(() => this.#load(0));
  }

  pause(): void {
    if (!this.#built || (!this.#session && this.#later === undefined)) return;
    this.#stop();
    this.#paused('normal');
    this.#switch.settle();
  }

  setMuted(muted: boolean): void {
    if (this.#built) this.#built.view.video.muted = muted;
  }

  setVolume(volume: number): void {
    if (this.#built) this.#built.view.video.volume = Math.min(1, Math.max(0, Number(volume) || 0));
  }

  updateSource(source: Source): object {
    const built = this.#built;
    if (!built) throw new Error('"updateSource" is not available: the player is not initialized by setup.');
    // The new source, and with it the token, counts for every later connection, however the request ends.
    this.#source = source;
    if (this.#session) {
      const { connecting } = built.playback.timeouts;
      this.#switch.whileConnected(
        source,
        this.#session.capabilities,
        this.#address(source, false),
        connecting,
      );
      return built.config;
    }
    this.#switch.whilePaused(source);
    // While it waits for a reconnect (not observed with the vendor's player), that takes the new source.
    if (source.switch.forcePlay) this.#later ??= setTimeout(() => this.#load(0), FORCED_PLAY);
    return built.config;
  }

  destroy(): void {
    if (!this.#built) return;
    this.#unbuild();
    vacate(this.div);
    this.#paused('destroy');
    this.#emit('Destroy', {});
  }

  #unbuild(): void {
    const built = this.#built;
    if (!built) return;
    this.#built = undefined;
    this.#stop();
    this.#switch.cancel();
    clearInterval(built.statsTimer);
    built.stopWatching();
    built.view.remove();
  }

  /** Ends the session, or the wait for the next one; says nothing. */
  #stop(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#session?.close();
    this.#session = undefined;
  }

  #address(source: Source, first: boolean): string {
    const cid = String(Math.floor(1e5 + Math.random() * 9e5));
    const faststart = first && this.#built?.playback.faststart === true;
    return addressOf(source.entry, { cid, pid: this.#id, faststart });
  }

  /** Announces loading, and connects after the delay (ms). */
  #load(connectDelay: number): void {
    this.#state = STATE.loading;
    this.#emit('Loading', { connectDelay });
    this.#show();
    if (this.#state !== STATE.loading) return; // a handler of Loading paused or destroyed the player
    if (connectDelay === 0) this.#connect();
    else this.#later = setTimeout(() => this.#connect(), connectDelay);
  }

  #connect(): void {
    const [built, source] = [this.#built, this.#source];
    this.#later = undefined;
    if (!built || !source) return;
    const { view, playback } = built;
    const session: Session = new Session(this.#address(source, true), view.video, playback.timeouts, {
      serverInfo: (serverInfo) => this.#emit('ServerInfo', { serverInfo }),
      streamInfo: (streamInfo) => {
        const rtmp = { streamname: source.entry.stream, url: source.entry.rtmpUrl };
        this.#emit('StreamInfo', { streamInfo: { ...streamInfo, url: session.address, rtmp } });
      },
      playing: () => {
        this.#failures = 0;
        this.#state = STATE.playing;
        this.#emit('Play', { stats: session.startup, faststart: playback.faststart, prerollDuration: 0 });
        this.#show();
      },
      buffering: (yes) => {
        this.#state = yes ? STATE.buffering : STATE.playing;
        this.#emit(yes ? 'StartBuffering' : 'StopBuffering', {});
      },
      refusedByBrowser: autoplayRefusal(view.video, playback.automute, {
        warn: (message) => this.#emit('Warning', { message }),
        retry: () => session.retryStart(),
        giveUp: () => this.#session === session && this.#fail(session, 1005, 'interactionrequired'),
      }),
      closed: (code) => this.#closed(session, errorOfClose(code)),
      failed: (code, reason) => this.#fail(session, code, reason),
    });
    this.#session = session;
  }

  #closed(session: Session, code: number): void {
    const reconnect = this.#built?.playback.reconnect;
    if (!reconnect || !isRetried(code) || this.#failures >= reconnect.maxRetries) {
      return this.#fail(session, code, pauseReasonOf(code));
    }
    this.#failures += 1;
    const delay = delayBefore(this.#failures, reconnect, Math.random());
    const count = `${this.#failures} ${this.#failures === 1 ? 'time' : 'times'}`;
    this.#session = undefined;
    this.#emit('Warning', {
      message: `Connection error: closed ${count} unexpectedly with code ${code}, reconnecting in ${(delay / 1000).toFixed(3)} s`,
    });
    // Each handler may have ended it all, or begun anew.
    if (this.#built && !this.#session) this.#paused('reconnectionimminent');
    if (this.#built && !this.#session) this.#load(delay);
    this.#switch.settle();
  }

  #fail(session: Session, code: number, reason: PauseReason): void {
    const state = { ...session.startup, connecting: undefined, error: session.age };
    this.#stop();
    this.#switch.cancel();
    this.#emit('Error', { code, message: messageOf(code), playback: session.stats.brief(), state });
    if (this.#built && !this.#session) this.#paused(reason);
  }

  #paused(reason: PauseReason): void {
    this.#state = STATE.paused;
    this.#emit('Pause', { reason });
    this.#show();
  }

  #measure(): void {
    if (!this.#built) return;
    const { video } = this.#built.view;
    const stats = this.#session?.measure() ?? new Stats().measure(video, [], performance.now());
    this.#emit('Stats', { stats });
  }

  #show(): void {
    const view = this.#built?.view;
    view?.show(this.#session !== undefined || this.#later !== undefined, view.video.muted);
  }
}
