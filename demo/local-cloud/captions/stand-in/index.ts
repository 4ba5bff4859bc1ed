// Entry of the bundle: a classic script that defines the global, as the vendor's does.
import { NanoMessenger } from './nano-messenger.js';

Object.defineProperty(globalThis, 'NanoMessenger', {
  value: NanoMessenger,
  configurable: true,
  writable: true,
});
