import { defineAll } from './elements/shared/define-element.js';
import { SecureH5liveTokenForm } from './elements/owner/token-form/token-form.js';
import { SecureH5liveTokenDecoder } from './elements/owner/token-decoder/token-decoder.js';
import { SecureH5liveTokenOverview } from './elements/owner/token-overview/token-overview.js';

defineAll([SecureH5liveTokenForm, SecureH5liveTokenOverview, SecureH5liveTokenDecoder]);

export { SecureH5liveTokenDecoder, SecureH5liveTokenForm, SecureH5liveTokenOverview };
export { TokenCreatedEvent } from './elements/shared/token-created-event.js';
export { registerTexts } from './locales/registry.js';
export type { Language, Localized, OwnTexts, Texts } from './locales/texts.js';
export type { FormField, FormRule, ScopeKind } from './elements/owner/token-form/form-state.js';
export type { CreateToken, TokenCreation } from './elements/owner/token-form/send-token.js';
export type { FailureCode } from './elements/owner/token-form/send-token.js';
export {
  tokenBody,
  tokenIssues,
  type TokenDifference,
  type TokenField,
  type TokenFields,
  type TokenScope,
} from './token-api/index.js';
export type { TokenFieldIssue, TokenRule } from './token-api/index.js';
