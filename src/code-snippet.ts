import { defineAll } from './elements/shared/define-element.js';
import { SecureH5liveCodeSnippet } from './elements/owner/code-snippet/code-snippet.js';

defineAll([SecureH5liveCodeSnippet]);

export { SecureH5liveCodeSnippet };
export { registerSnippetLabels } from './locales/snippet-texts.js';
export type { SnippetLabels } from './locales/snippet-labels.js';
export * from './snippets/index.js';
