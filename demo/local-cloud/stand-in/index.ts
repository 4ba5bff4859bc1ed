// Entry of the bundle: a classic script that defines the global, as the vendor's does.
import { NanoPlayer } from './nano-player.js';

Object.defineProperty(globalThis, 'NanoPlayer', { value: NanoPlayer, configurable: true, writable: true });
