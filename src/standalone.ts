// The file for a script tag: a page that cannot import anything finds the class here, as it does in `customElements`.
import { SecureH5livePlayer } from './elements/player/player.js';
import { defineAll } from './elements/shared/define-element.js';
import { TOKEN_STATUS } from './elements/shared/lazy-part.js';

defineAll([SecureH5livePlayer]);
// On a page that shows it by itself, too.
void TOKEN_STATUS.define(customElements);

(globalThis as { SecureH5livePlayer?: unknown }).SecureH5livePlayer ??= SecureH5livePlayer;
