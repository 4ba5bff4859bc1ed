// Runs in the page under test: makes players, and writes down every event they fire.
import { readFrameNumber } from '../../../demo/media/barcode.js';

/** One event as a handler got it; `data` is a copy that survives JSON. */
export interface Recorded {
  readonly name: string;
  /** The registered handler's name without "on"; differs from `name` only if the player errs. */
  readonly handler: string;
  /** Milliseconds since the kit was loaded. */
  readonly at: number;
  /** The same, but only those in which the page was let run: see `Kit.lived`. */
  readonly lived: number;
  readonly keys: readonly string[];
  readonly player: string;
  readonly id: string;
  readonly version: string;
  readonly state: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** How a promise or a call ended. */
export interface Outcome {
  readonly ok: boolean;
  readonly name?: string;
  readonly code?: unknown;
  readonly message?: string;
}

/** How a player's picture does; the time in seconds of the stream. */
export interface Picture {
  readonly time: number;
  /** Pictures since the beginning. */
  readonly frames: number;
  readonly muted: boolean;
  readonly volume: number;
  readonly paused: boolean;
}

/** The documented part of the player that the suite uses. */
export interface Player {
  readonly version: string;
  readonly coreversion: string;
  readonly viewversion: string;
  readonly type: string;
  readonly id: string;
  readonly capabilities: readonly string[];
  setup(config: object): Promise<unknown>;
  updateSource(source: object): Promise<unknown>;
  switchStream(index: unknown): Promise<unknown>;
  setAdaption(adaption: unknown): void;
  requestFullscreen(): Promise<unknown>;
  exitFullscreen(): Promise<unknown>;
  play(): void;
  pause(): void;
  mute(): void;
  unmute(): void;
  setVolume(volume: unknown): void;
  destroy(): void;
  on(name: string, handler: (event: Recorded) => void): void;
  off(name: string, handler: (event: Recorded) => void): void;
}

declare global {
  var NanoPlayer: new (id: unknown) => Player;
  var kit: Kit;
  var player: Player;
}

/** How often (ms) the page notes that it runs. */
const BEAT = 20;
/** How seldom (ms) a browser wakes the timers of a hidden page. */
const HIDDEN_BEAT = 1000;

/** Every documented event, as in `config.events`, without "on". */
export const EVENT_NAMES = [
  'Ready',
  'Play',
  'Pause',
  'Loading',
  'StartBuffering',
  'StopBuffering',
  'Error',
  'Stats',
  'Mute',
  'Unmute',
  'VolumeChange',
  'StreamInfo',
  'StreamInfoUpdate',
  'Warning',
  'Destroy',
  'UpdateSourceInit',
  'UpdateSourceSuccess',
  'UpdateSourceFail',
  'UpdateSourceAbort',
  'SwitchStreamInit',
  'SwitchStreamSuccess',
  'SwitchStreamFail',
  'SwitchStreamAbort',
  'ServerInfo',
  'FullscreenChange',
  'ActiveVideoElementChange',
] as const;

interface Measured {
  readonly currentTime: number;
  readonly quality: { readonly totalVideoFrames: number };
}

class Kit {
  readonly events: Recorded[] = [];
  /** Text of uncaught errors and unhandled rejections. */
  readonly faults: string[] = [];
  /** Names whose handler throws after it has recorded, to see that the player outlives it. */
  readonly throwing = new Set<string>();
  #lived = 0;
  #beatAt = performance.now();

  constructor() {
    this.#beat();
  }

  /**
   * Milliseconds that the page was let run. Timers run out in the order in which they are due: what a timer of the player's
   * does after 5 seconds comes within 5 seconds of this time, however long a slow machine takes for them.
   */
  get lived(): number {
    const most = document.hidden ? HIDDEN_BEAT : BEAT;
    return this.#lived + Math.min(performance.now() - this.#beatAt, most);
  }

  #beat(): void {
    this.#lived = this.lived;
    this.#beatAt = performance.now();
    setTimeout(() => this.#beat(), BEAT);
  }

  /** The handlers that go into `config.events`. */
  handlers(): Record<string, (event: Recorded) => void> {
    return Object.fromEntries(
      EVENT_NAMES.map((name) => [
        `on${name}`,
        (event: Recorded) => {
          this.record(name, event);
          if (this.throwing.has(name)) throw new Error(`thrown by the handler of ${name}`);
        },
      ]),
    );
  }

  record(handler: string, event: Recorded): void {
    const { name, player, id, version, state, data } = event;
    const keys = Object.keys(event);
    this.events.push({
      name,
      handler,
      at: performance.now(),
      lived: this.lived,
      keys,
      player,
      id,
      version,
      state,
      data: copy(data),
    });
  }

  /** Makes a div with an id in the body. */
  div(id: string): HTMLDivElement {
    const div = document.createElement('div');
    div.id = id;
    document.body.append(div);
    return div;
  }

  readonly outcome = outcome;

  /** The number in the clip of what a canvas shows. */
  pictureNumber(canvas: HTMLCanvasElement): number | undefined {
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0);
    const pixels = copy?.getImageData(0, 0, width, height);
    return pixels && readFrameNumber(pixels);
  }

  /** A canvas says nothing of itself: what counts there is what the player in its div tells next, ten times a second. */
  async picture(shown: Element | null | undefined): Promise<Picture> {
    if (shown instanceof HTMLVideoElement) {
      const { currentTime: time, muted, volume, paused } = shown;
      return { time, frames: shown.getVideoPlaybackQuality().totalVideoFrames, muted, volume, paused };
    }
    const isTold = ({ player }: Recorded) => shown?.id === `h5live-${player}`;
    const since = this.events.length;
    const isNew = (event: Recorded, index: number) =>
      index >= since && event.name === 'Stats' && isTold(event);
    while (!this.events.some(isNew)) await new Promise((resolve) => setTimeout(resolve, BEAT));
    const told = this.events.filter(isTold);
    const last = (...names: string[]) => told.findLast(({ name }) => names.includes(name));
    const measured = last('Stats')?.data['stats'] as Measured;
    return {
      time: measured.currentTime,
      frames: measured.quality.totalVideoFrames,
      muted: last('Mute', 'Unmute')?.name === 'Mute',
      volume: Number(last('VolumeChange')?.data['volume'] ?? 1),
      paused: told.at(-1)?.state === 6,
    };
  }

  /** `setup` with every event recorded. Never rejects; an answer later than `limit` ms is `timeout`. */
  async setup(player: Player, config: object, limit = 10_000): Promise<Outcome> {
    return outcome(() => player.setup({ ...config, events: this.handlers() }), limit);
  }
}

/** How a call ended, its promise included. */
export async function outcome(call: () => unknown, limit = 10_000): Promise<Outcome> {
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('timeout')), limit));
    await Promise.race([call(), late]);
    return { ok: true };
  } catch (error) {
    const { name, code, message } = error as { name: string; code: unknown; message: string };
    return { ok: false, name, code, message };
  }
}

function copy(data: unknown): Record<string, unknown> {
  const text = JSON.stringify(data, (_, value: unknown) =>
    value instanceof Element ? `<${value.localName} id="${value.id}">` : value,
  );
  return JSON.parse(text ?? '{}') as Record<string, unknown>;
}

globalThis.kit = new Kit();
addEventListener('error', (event) => kit.faults.push(event.message));
addEventListener('unhandledrejection', (event) => kit.faults.push(String(event.reason)));
