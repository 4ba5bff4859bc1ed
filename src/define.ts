import { SecureH5livePlayer, SecureH5liveTokenStatus } from './elements/index.js';

SecureH5liveTokenStatus.define();
SecureH5livePlayer.define();

export * from './index.js';
