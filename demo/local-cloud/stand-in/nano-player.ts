// The documented NanoPlayer API, put together from the parts beside it.
import { CodedError, readHandlers, readPlayback, readStyle, bag } from './config.js';
import type { Handler } from './events.js';
import { isGroup, withGroup } from './group.js';
import { isFound } from './occupancy.js';
import { Player } from './player.js';
import { resolved } from './service.js';
import { readSource } from './source.js';

const VERSION = '5.0.8-stand-in';

/**
 * A stand-in for the vendor's player, version 5, for demos and tests: the documented API, events, states and error
 * codes, as the real player was observed to behave. It plays H5Live over WebSocket only: no adaptive switching, no
 * QUIC (but its picture can be a canvas, as there), no HLS, no metrics, and metadata
 * in one piece only. Of a stream group it plays one stream, and updates to entries only.
 */
export class NanoPlayer {
  readonly version: string = VERSION;
  /** Empty until setup, like `viewversion`. */
  coreversion = '';
  viewversion = '';
  /** `default` until setup, then the playback technique. */
  type = 'default';
  /** The instance's id, `pid` in every connection. */
  readonly id: string = String(Math.floor(1e10 + Math.random() * 9e10));
  readonly capabilities: readonly string[] = ['h5live'];
  readonly #player: Player;
  readonly #canvas: boolean;

  /**
   * @param playerDivId the id of a div in the document; ids inside a shadow root do not resolve
   * @param canvas whether it plays as over QUIC, where the picture is a canvas
   * @throws {Error} with `code` 0 for any other id
   */
  constructor(playerDivId: string, canvas = false) {
    this.#canvas = canvas;
    if (typeof playerDivId !== 'string')
      throw new CodedError(0, 'The param "playerDivId" must be of type "String".');
    const element = document.getElementById(playerDivId);
    if (!element) {
      throw new CodedError(0, 'The param "playerDivId" must be the id of an existing "div" element.');
    }
    if (!(element instanceof HTMLDivElement)) {
      throw new CodedError(0, `The element with the id "${playerDivId}" is not a "div" element.`);
    }
    this.#player = new Player(element, this.id, VERSION);
  }

  /**
   * Builds the player and, unless `playback.autoplay` is false, starts it. Resolves with the configuration when the
   * player is ready, long before it plays, and whether or not the server will accept it. A `destroy()` while this
   * is pending does not stop it; neither does the vendor's.
   *
   * Rejects, after an Error event: TypeError without entries (event 5001), 5005, 5007.
   */
  async setup(config: object): Promise<object> {
    const given = bag(config);
    this.#player.listeners.configure(readHandlers(given['events']));
    await task();
    if (!isFound(this.#player.div)) {
      this.#player.destroy();
      this.#player.refuse(new CodedError(5001));
      // The vendor's setup never settles in this case.
      return new Promise<never>(() => {});
    }
    const group = isGroup(given['source']);
    let settled = config;
    try {
      const named = group ? await withGroup(given['source']) : given['source'];
      const source = readSource(named);
      if (!group) settled = { ...given, source: resolved(named) };
      this.#player.build(
        source,
        readPlayback(given['playback'], this.#canvas),
        readStyle(given['style']),
        settled,
      );
    } catch (error) {
      this.#player.refuse(error);
      // The vendor's setup never settles where a group fails.
      if (group) return new Promise<never>(() => {});
      throw error;
    }
    this.coreversion = this.viewversion = VERSION;
    this.type = 'h5live';
    return settled;
  }

  play(): void {
    this.#player.play();
  }

  pause(): void {
    this.#player.pause();
  }

  mute(): void {
    this.#player.need('mute').presence.setMuted(true);
  }

  unmute(): void {
    this.#player.need('unmute').presence.setMuted(false);
  }

  /** @param volume 0 to 1; what is outside is brought inside, what is no number ignored */
  setVolume(volume: number): void {
    this.#player.need('setVolume').presence.setVolume(volume);
  }

  /**
   * Replaces the source, token included, for every later connection, whatever becomes of this call. Resolves as
   * soon as the request is under way: the events UpdateSourceSuccess, -Fail and -Abort tell how it ended.
   *
   * Rejects with `code` 0 while playing from a server that named no capabilities, and like `setup`.
   */
  async updateSource(source: object): Promise<object> {
    await task();
    if (!this.#player.isBuilt()) {
      // Before setup and after destroy the vendor's player never answers; its error is nobody's to catch.
      void Promise.reject(
        new Error('"updateSource" is not available: the player is not initialized by setup.'),
      );
      return new Promise<never>(() => {});
    }
    return this.#player.updateSource(source);
  }

  /**
   * Switches to another entry of the source, with its own token. As with `updateSource` the events tell how it ended:
   * SwitchStreamSuccess, -Fail and -Abort. One that fails while the old entry plays leaves all as it was.
   *
   * Rejects with `code` 1010, and fires it as an Error event, for an index that there is not.
   */
  async switchStream(index: number): Promise<object> {
    await task();
    return this.#player.switchStream(index);
  }

  /** Fires a Warning for what is wrong with the object. Has no other effect: it switches nothing by itself. */
  setAdaption(adaption: object): void {
    this.#player.need('setAdaption').sources.adapt(adaption);
  }

  /** Removes everything from the div. Harmless when repeated or before setup. */
  destroy(): void {
    this.#player.destroy();
  }

  /**
   * The whole div goes full screen. No FullscreenChange event: none was ever seen from the vendor's player.
   *
   * Rejects with `{ reason: 'denied' }`, no Error, where the browser refuses. Inside a shadow root it never resolves: the
   * vendor's player waits until the document names its div, which there is the host.
   */
  requestFullscreen(): Promise<void> {
    this.#player.need('requestFullscreen');
    const denied = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the vendor's player rejects with this
      throw { reason: 'denied' };
    };
    const { div } = this.#player;
    const shown = () => (isFound(div) ? undefined : new Promise<void>(() => {}));
    return div.requestFullscreen().then(shown, denied);
  }

  exitFullscreen(): Promise<void> {
    this.#player.need('exitFullscreen');
    return document.exitFullscreen();
  }

  /** @param name without "on": `Play`, not `onPlay`. Undocumented by the vendor, but it is there and works. */
  on(name: string, handler: Handler): void {
    this.#player.listeners.add(name, handler);
  }

  off(name: string, handler: Handler): void {
    this.#player.listeners.remove(name, handler);
  }
}

/** A turn of the event loop: events of a call come after the call. */
function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
