// One playback: from the connection over the buffer to a moving picture, until it is closed or fails.
import type { CanvasPicture } from './canvas-picture.js';
import type { PauseReason } from './codes.js';
import type { Playback } from './config.js';
import { Link, type LinkReports } from './link.js';
import { startAt, steer, START } from './live-edge.js';
import { MediaPipe } from './media-pipe.js';
import { Stats } from './stats.js';

/** Milliseconds since the connection was begun, as in the Play event. */
export interface Startup {
  connecting: 0;
  connected?: number;
  firstFragmentReceived?: number;
  firstFrameRendered?: number;
  playable?: number;
  playing?: number;
}

/** What a session reports to the player. */
export interface SessionReports {
  serverInfo(info: Readonly<Record<string, unknown>>): void;
  streamInfo(info: Readonly<Record<string, unknown>>): void;
  /** A piece of metadata came. */
  metadata(piece: Readonly<Record<string, unknown>>): void;
  playing(): void;
  buffering(yes: boolean): void;
  /** The browser could not read the media of a start, which comes to nothing. */
  mending(): void;
  /** The browser wants a gesture first. */
  refusedByBrowser(): void;
  /** The browser has paused what plays, and does not play it on with its sound. */
  soundRefused(): void;
  /** The connection ended; the argument is the WebSocket close code. */
  closed(code: number): void;
  /** The session is of no more use. */
  failed(code: number, reason: PauseReason): void;
}

/** What a session plays with. */
export interface Screen {
  /** Has the sound and the time, and the picture where no canvas has that. */
  readonly video: HTMLVideoElement;
  readonly picture: CanvasPicture | undefined;
}

const TICK = 40;
// The buffer counts as empty a little before it is, or when the video says so: its tracks end at different times.
const EMPTY = 0.03;

/** Owns the connection, the media pipe, the steering and their timers. Knows neither events nor reconnects. */
export class Session {
  readonly startup: Startup = { connecting: 0 };
  readonly stats = new Stats();
  readonly #video: HTMLVideoElement;
  readonly #picture: CanvasPicture | undefined;
  readonly #reports: SessionReports;
  readonly #timeouts: Playback['timeouts'];
  readonly #linkReports: LinkReports;
  #link: Link;
  readonly #born = performance.now();
  readonly #ticking: ReturnType<typeof setInterval>;
  readonly #frame = (): void => this.#stamp('firstFrameRendered');
  readonly #started = (): void => this.#onPlaying();
  // A browser pauses a muted video that begins in a hidden page; the vendor's player does not leave it at that.
  readonly #halted = (): void => void (this.#isHalted = true);
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #pipe: MediaPipe | undefined;
  #derailed = false;
  #isHalted = false;
  // A start is told when there is a picture as well.
  #awaitsPicture = false;
  #serverInfo: Readonly<Record<string, unknown>> | undefined;
  #phase: 'loading' | 'starting' | 'playing' | 'buffering' | 'closed' = 'loading';

  constructor(
    address: string,
    { video, picture }: Screen,
    timeouts: Playback['timeouts'],
    reports: SessionReports,
  ) {
    this.#video = video;
    this.#picture = picture;
    this.#reports = reports;
    this.#timeouts = timeouts;
    this.#deadline = setTimeout(() => this.#tooLate(), timeouts.loading * 1000);
    this.#ticking = setInterval(() => this.#tick(), TICK);
    if (!picture) video.addEventListener('loadeddata', this.#frame);
    video.addEventListener('playing', this.#started);
    video.addEventListener('pause', this.#halted);
    this.#linkReports = {
      opened: () => this.#stamp('connected'),
      serverInfo: (info) => {
        this.#serverInfo = info;
        reports.serverInfo(pick(info, 'applicationServerName', 'applicationServerVersion', 'hostname'));
      },
      streamInfo: (info) => this.#onStreamInfo(info),
      metadata: (piece) => reports.metadata(piece),
      media: (bytes) => this.#onMedia(bytes),
      closed: (code) => this.#end(() => reports.closed(code)),
      unanswered: () => this.#end(() => reports.failed(4001, 'connectionclose')),
    };
    this.#link = new Link(address, timeouts.connecting * 1000, this.#linkReports);
  }

  /** The connection's address, token included. */
  get address(): string {
    return this.#link.address;
  }

  /** What the server said it can do; undefined if it said nothing. */
  get capabilities(): unknown {
    return this.#serverInfo?.['capabilities'];
  }

  /** Whether the server has said anything yet. */
  get greeted(): boolean {
    return this.#serverInfo !== undefined;
  }

  get derailed(): boolean {
    return this.#derailed;
  }

  /** Takes nothing more from the connection, but stays: what an update does to the vendor's player too early. */
  derail(): void {
    this.#derailed = true;
    clearTimeout(this.#deadline);
  }

  /**
   * Goes on with another connection, whose media is put to what is there: from one picture to the next, where both have the
   * same time line. The one before is closed.
   *
   * @param info what that connection has said of its stream
   */
  goOnWith(link: Link, info: Readonly<Record<string, unknown>>): void {
    this.#link.close();
    this.#link = link;
    link.report(this.#linkReports);
    this.#derailed = false;
    if (this.#pipe) this.#tellStreamInfo(info);
    else this.#onStreamInfo(info);
  }

  /** Milliseconds since the connection was begun. */
  get age(): number {
    return Math.round(performance.now() - this.#born);
  }

  measure(): Readonly<Record<string, unknown>> {
    return this.stats.measure(this.#video, this.#pipe?.ranges() ?? [], performance.now(), this.#picture);
  }

  /** Ends everything but the picture; reports nothing any more. */
  close(): void {
    this.#end(() => this.#link.close());
  }

  #end(then: () => void): void {
    if (this.#phase === 'closed') return;
    this.#phase = 'closed';
    clearTimeout(this.#deadline);
    clearInterval(this.#ticking);
    this.#video.removeEventListener('loadeddata', this.#frame);
    this.#video.removeEventListener('playing', this.#started);
    this.#video.removeEventListener('pause', this.#halted);
    this.#video.pause();
    this.#pipe?.close();
    this.#picture?.end();
    this.#link.close();
    then();
  }

  #stamp(moment: Exclude<keyof Startup, 'connecting'>): void {
    this.startup[moment] ??= this.age;
  }

  #onStreamInfo(info: Readonly<Record<string, unknown>>): void {
    if (this.#derailed) return;
    const known = this.#pipe !== undefined;
    const mimeType = typeof info['mimeType'] === 'string' ? info['mimeType'] : '';
    const codecs = [info['haveVideo'] !== false && 'avc1.42c01e', info['haveAudio'] !== false && 'mp4a.40.2'];
    this.#pipe ??= new MediaPipe(
      this.#video,
      mimeType || `video/mp4; codecs="${codecs.filter(Boolean).join(', ')}"`,
      (code) => this.#onUnreadable(code),
    );
    if (!known && info['haveVideo'] !== false) this.#awaitPicture();
    if (!known) this.#tellStreamInfo(info);
  }

  #tellStreamInfo(info: Readonly<Record<string, unknown>>): void {
    this.#reports.streamInfo(pick(info, 'haveVideo', 'haveAudio', 'videoInfo', 'audioInfo'));
  }

  #awaitPicture(): void {
    this.#awaitsPicture = this.#picture !== undefined;
    this.#picture?.begin(
      () => this.#video.currentTime,
      () => {
        this.#awaitsPicture = false;
        this.#stamp('firstFrameRendered');
        if (!this.#video.paused) this.#onPlaying();
      },
    );
  }

  // The vendor's player begins with another media source then, but has nothing any more that describes the media.
  #onUnreadable(code: number): void {
    if (code !== 3003 || this.#phase !== 'loading')
      return this.#end(() => this.#reports.failed(code, 'playbackerror'));
    this.derail();
    this.#pipe?.close();
    this.#picture?.end();
    this.#reports.mending();
  }

  #onMedia(bytes: ArrayBuffer): void {
    // Without stream info there is no knowing what this is; the vendor's player does not play it either.
    if (!this.#pipe) return;
    this.#stamp('firstFragmentReceived');
    this.stats.received(bytes.byteLength);
    this.#pipe.append(bytes);
    this.#picture?.append(bytes);
  }

  #tick(): void {
    const ranges = this.#pipe?.ranges() ?? [];
    if (this.#phase === 'loading') {
      const time = startAt(ranges);
      if (time !== undefined) this.#start(time);
      return;
    }
    const video = this.#video;
    // Not before the seek is over: it would only be paused again.
    if (this.#isHalted && !video.seeking && video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA) {
      this.#isHalted = false;
      video.play().catch((error: unknown) => {
        if (isRefusal(error) && !video.muted && this.#phase !== 'closed') this.#reports.soundRefused();
      });
    }
    if (this.#phase === 'starting' || this.#phase === 'closed') return;
    const current = ranges.find(({ start, end }) => video.currentTime >= start && video.currentTime < end);
    const left = current ? current.end - video.currentTime : 0;
    const steering = steer({ time: video.currentTime, ranges, rate: video.playbackRate });
    if ('seek' in steering) {
      video.currentTime = steering.seek;
      this.#setBuffering(false);
    } else if (this.#isDry(left) || (this.#phase === 'buffering' && left < START)) {
      this.#setBuffering(true);
    } else {
      this.#setBuffering(false);
      if (video.playbackRate !== steering.rate) video.playbackRate = steering.rate;
    }
  }

  #isDry(left: number): boolean {
    const { readyState, seeking } = this.#video;
    return left < EMPTY || (left < START / 2 && readyState < HTMLMediaElement.HAVE_FUTURE_DATA && !seeking);
  }

  #start(time: number): void {
    this.#phase = 'starting';
    this.#stamp('playable');
    this.#video.currentTime = time;
    this.#video.playbackRate = 1;
    this.stats.started(time);
    this.#video.play().catch((error: unknown) => {
      if (isRefusal(error) && this.#phase === 'starting') this.#reports.refusedByBrowser();
    });
  }

  /** Tries again what the browser has refused, after the player has been muted. */
  retry(): void {
    if (this.#phase === 'starting') this.#phase = 'loading';
    else this.#isHalted = true;
  }

  #onPlaying(): void {
    if (this.#phase !== 'starting' || this.#awaitsPicture) return;
    this.#phase = 'playing';
    clearTimeout(this.#deadline);
    this.#stamp('firstFrameRendered');
    this.#stamp('playing');
    this.#reports.playing();
  }

  #setBuffering(yes: boolean): void {
    if (yes === (this.#phase === 'buffering')) return;
    this.#phase = yes ? 'buffering' : 'playing';
    // Held until there is enough again: otherwise every late fragment would be played, and stall, by itself.
    this.#video.playbackRate = yes ? 0 : 1;
    clearTimeout(this.#deadline);
    if (yes) this.#deadline = setTimeout(() => this.#tooLate(), this.#timeouts.buffering * 1000);
    this.#reports.buffering(yes);
  }

  #tooLate(): void {
    const failed = (code: number, reason: PauseReason) => this.#end(() => this.#reports.failed(code, reason));
    // In a hidden page the browser does not even open the media source.
    if (document.hidden && this.#phase !== 'buffering') failed(1009, 'visibilityhidden');
    else if (this.#phase === 'buffering') failed(2002, 'medianotavailable');
    else if (this.#pipe) failed(2003, 'notenoughdata');
    else failed(2001, 'streamnotfound');
  }
}

/** Whether the browser wants a gesture first. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}

/** The fields that the vendor's events pass on. */
function pick(info: Readonly<Record<string, unknown>>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in info).map((name) => [name, info[name]]));
}
