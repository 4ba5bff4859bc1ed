export { createSnippet, type Snippet, type SnippetNote } from './create-snippet.js';
export { embedProperties, type EmbedPage, type EmbedProperties } from './embed-properties.js';
export type { FormatDefinition, SnippetFormat, SnippetLanguage } from './format.js';
export type {
  PlayerVersion,
  SnippetFault,
  SnippetOptions,
  SnippetRefusal,
  TokenPlacement,
} from './options.js';
export { playoutAddress } from './playout-address.js';
export { parseSnippet, type ParsedSnippet } from './parse-snippet.js';
export { publicAddress } from './public-address.js';
export { isRefusal } from './read-options.js';
export { FORMATS, isSnippetFormat } from './registry.js';
export { highlight, highlightedLines, type CodeKind, type CodePiece } from './highlight.js';
export { maskedCode } from './masked.js';
