// The file for a script tag: a page that cannot import anything finds the class here, as it does in `customElements`.
import { SecureH5livePlayer } from './elements/player/player.js';
import { defineAll } from './elements/shared/define-element.js';
import { PANEL } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
// On a page that shows it by itself, too.
PANEL.load().then(
  (panel) => defineAll([panel]),
  () => undefined,
);

(globalThis as { SecureH5livePlayer?: unknown }).SecureH5livePlayer ??= SecureH5livePlayer;
