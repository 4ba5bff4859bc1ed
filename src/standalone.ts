// The file for a script tag: a page that cannot import anything finds the class here, as it does in `customElements`.
import { SecureH5livePlayer as Player } from './elements/player/player.js';
import { defineAll } from './elements/shared/define-element.js';
import { definePanel } from './elements/shared/panel.js';

declare global {
  /** The class of the player, where the file for a script tag was run. */
  var SecureH5livePlayer: typeof Player | undefined;
}

defineAll([Player]);
void definePanel();

globalThis.SecureH5livePlayer ??= Player;
