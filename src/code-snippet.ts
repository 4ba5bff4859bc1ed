import { defineAll } from './elements/shared/define-element.js';
import { SecureH5liveCodeSnippet } from './elements/owner/code-snippet/code-snippet.js';

defineAll([SecureH5liveCodeSnippet]);

export { SecureH5liveCodeSnippet };
export { registerTexts } from './locales/index.js';
export type { Language, Localized, OwnTexts, OwnerTexts, Texts, ViewerTexts } from './locales/index.js';
export * from './snippets/index.js';
