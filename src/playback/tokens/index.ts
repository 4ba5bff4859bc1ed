// Tokens that are fetched and renewed: from an endpoint or a page's function, and when. It is loaded where there is one of
// them. `playback-tokens.ts` is there before, and all that a token needs that is given.
export { endpointSource } from './endpoint-source.js';
export { TokenManager } from './token-manager.js';
export { providerSource } from './token-source.js';
