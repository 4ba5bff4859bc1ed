import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer } from './elements/player/player.js';
import { PANEL } from './elements/shared/panel.js';

defineAll([SecureH5livePlayer]);
// On a page that shows it by itself, too.
PANEL.load().then(
  (panel) => defineAll([panel]),
  () => undefined,
);

export * from './index.js';
