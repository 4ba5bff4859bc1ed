// Entry of the bundle: a classic script that defines the global, as the vendor's does. Asked for with `picture=canvas` in the
// query of its address, it plays as the vendor's player does over QUIC: with a canvas for the picture.
import { NanoPlayer } from './nano-player.js';

/** Plays to a canvas where Media over QUIC may be used. */
class CanvasNanoPlayer extends NanoPlayer {
  constructor(playerDivId: string) {
    super(playerDivId, true);
  }
}

const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : '';
const value =
  new URLSearchParams(address.split('?')[1]).get('picture') === 'canvas' ? CanvasNanoPlayer : NanoPlayer;
Object.defineProperty(globalThis, 'NanoPlayer', { value, configurable: true, writable: true });
