import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer } from './elements/player/player.js';
import { definePanel } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
void definePanel();

// By itself, or bundlers look for it in what gives everything.
export { SecureH5livePlayer };
export * from './index.js';
