import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer } from './elements/player/player.js';
import { TOKEN_STATUS } from './elements/shared/lazy-part.js';

defineAll([SecureH5livePlayer]);
// On a page that shows it by itself, too.
void TOKEN_STATUS.define(customElements);

export * from './index.js';
