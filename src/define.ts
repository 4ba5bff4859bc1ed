import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer } from './elements/player/player.js';
import { definePanel } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
void definePanel();

export * from './index.js';
