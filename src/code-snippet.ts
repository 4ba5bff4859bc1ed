import { defineAll } from './elements/define-element.js';
import { SecureH5liveCodeSnippet } from './elements/secure-h5live-code-snippet/secure-h5live-code-snippet.js';

defineAll([SecureH5liveCodeSnippet]);

export { SecureH5liveCodeSnippet };
export { registerSnippetLabels } from './elements/localize/snippet-texts.js';
export type { SnippetLabels } from './elements/localize/snippet-labels.js';
export * from './snippets/index.js';
