// An owner's token endpoint: a `Request` comes in, a `Response` with the tightest token goes out. Web standards only;
// `node.ts`, an entry of its own, is the one file that knows Node.
// Not here: anything for browsers, and what the token API takes (`token-api`).
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
  ViewerRequest,
  ViewerField,
} from './options.js';
export { ServerError, type ServerErrorCode, type ServerErrorDetails } from './server-error.js';
