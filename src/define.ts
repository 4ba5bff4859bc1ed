import { defineAll } from './elements/shared/define-element.js';
import { SecureH5livePlayer, SecureH5liveTokenStatus } from './elements/index.js';

defineAll([SecureH5liveTokenStatus, SecureH5livePlayer]);

export * from './index.js';
