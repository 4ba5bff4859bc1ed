export { createSnippet, type Snippet, type SnippetNote, maskedCode } from './create-snippet.js';
export { embedProperties, type EmbedPage, type EmbedProperties, publicAddress } from './embed-properties.js';
export type { FormatDefinition, SnippetFormat, SnippetLanguage } from './format.js';
export type {
  PlayerVersion,
  SnippetFault,
  SnippetOptions,
  SnippetRefusal,
  TokenPlacement,
} from './options.js';
export { playoutAddress } from './formats/playout-url.js';
export { parseSnippet, type ParsedSnippet } from './parse-snippet.js';
export { isRefusal } from './read-options.js';
export { FORMATS, isSnippetFormat } from './registry.js';
export { highlight, highlightedLines, type CodeKind, type CodePiece } from './highlight.js';
