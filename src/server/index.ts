export { createTokenHandler } from './handler.js';
export { tokenApi, type TokenApi } from './token-api.js';
export type {
  Authorize,
  ConnectionInfo,
  Grant,
  TokenApiOptions,
  TokenHandler,
  TokenHandlerOptions,
  TokenPolicy,
  TokenWish,
  ViewerField,
} from './options.js';
export { ServerError, type ServerErrorCode, type ServerErrorDetails } from './server-error.js';
