// The file for a script tag: a page that cannot import anything finds the class here, as it does in `customElements`.
import { SecureH5livePlayer } from './define.js';

(globalThis as { SecureH5livePlayer?: unknown }).SecureH5livePlayer ??= SecureH5livePlayer;
