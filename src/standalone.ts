// The file for a script tag: a page that cannot import anything finds the class here, as it does in `customElements`.
import { SecureH5livePlayer } from './elements/player/player.js';
import { defineAll } from './elements/shared/define-element.js';
import { definePanel } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
void definePanel();

(globalThis as { SecureH5livePlayer?: unknown }).SecureH5livePlayer ??= SecureH5livePlayer;
