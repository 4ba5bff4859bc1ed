import { defineAll } from './elements/shared/define-element.js';
import { SecureH5liveCodeSnippet } from './elements/owner/code-snippet/code-snippet.js';

defineAll([SecureH5liveCodeSnippet]);

export { SecureH5liveCodeSnippet };
export { registerTexts } from './locales/registry.js';
export type { Language, Localized, OwnTexts, Texts } from './locales/texts.js';
export * from './snippets/index.js';
