import type { AnyListener, PlayerEventMap, TypedListener } from '../shared/events.js';
import type { SecureH5livePlayer as Player } from './player.js';

declare module './player.js' {
  /** Types the listeners: on this element, `error` is a `PlaybackErrorEvent`. */
  interface SecureH5livePlayer {
    addEventListener<K extends keyof PlayerEventMap>(type: K, ...rest: TypedListener<K>): void;
    addEventListener(type: string, ...rest: AnyListener): void;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-player': Player;
  }
}
