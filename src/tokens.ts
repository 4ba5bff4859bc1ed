import { defineAll } from './elements/define-element.js';
import { SecureH5liveTokenForm } from './elements/secure-h5live-token-form/secure-h5live-token-form.js';
import { SecureH5liveTokenDecoder } from './elements/secure-h5live-token-decoder/secure-h5live-token-decoder.js';
import { SecureH5liveTokenOverview } from './elements/secure-h5live-token-overview/secure-h5live-token-overview.js';

defineAll([SecureH5liveTokenForm, SecureH5liveTokenOverview, SecureH5liveTokenDecoder]);

export { SecureH5liveTokenDecoder, SecureH5liveTokenForm, SecureH5liveTokenOverview };
export { TokenCreatedEvent } from './elements/token-created-event.js';
export { registerFormLabels } from './elements/localize/form-texts.js';
export type { FormLabels } from './elements/localize/form-labels.js';
export type { FormField, FormRule, ScopeKind } from './elements/secure-h5live-token-form/form-values.js';
export type { CreateToken, TokenCreation } from './elements/secure-h5live-token-form/send-token.js';
export type { FailureCode } from './elements/secure-h5live-token-form/token-answer.js';
export type { TokenDifference } from './elements/secure-h5live-token-form/token-differs.js';
export { tokenBody, tokenFaults, type TokenField, type TokenFields, type TokenScope } from './nano/index.js';
export type { TokenFieldFault, TokenRule } from './nano/index.js';
