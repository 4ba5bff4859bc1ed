// Registers the tags, as `define` does, and gives the player alone. esbuild goes by what a file imports rather than by what is
// used of it, and brings with `define` what that entry exports beside.
import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer } from './elements/player/player.js';
import { definePanel } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
void definePanel();

export { SecureH5livePlayer };
