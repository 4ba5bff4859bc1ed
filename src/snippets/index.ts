// Writes the code to embed a stream, and reads such code again. Pure text: options in, code out. A format is one file in
// `formats/` and its line in `registry.ts`; every text goes through `escape.ts`.
// Not here: the element that shows the code (`elements/owner/code-snippet`), and the names of options (`locales`).
export { createSnippet, type Snippet, type SnippetNote, maskedCode } from './create-snippet.js';
export { publicAddress, type EmbedPage, type EmbedProperties } from './embed-properties.js';
export type { FormatDefinition, SnippetLanguage } from './format.js';
export type {
  PlayerVersion,
  SnippetIssue,
  SnippetOptions,
  SnippetRefusal,
  TokenPlacement,
} from './options.js';
export { playoutAddress } from './formats/playout-url.js';
export type { ParsedSnippet } from './parsed-snippet.js';
export { embedProperties, parseSnippet } from './parse-snippet.js';
export { snippetOptions, type TakenOptions } from './taken-options.js';
export { isRefusal } from './read-options.js';
export { FORMATS, isSnippetFormat, type SnippetFormat } from './registry.js';
export { highlight, highlightedLines, type CodeKind, type CodePiece } from './highlight.js';
export type { Ignored, NotTaken } from './vendor-settings.js';
