import type { SnippetIssue, SnippetRequest } from './options.js';

/** The languages that snippets are written in. */
export type SnippetLanguage =
  'html' | 'tsx' | 'vue' | 'svelte' | 'typescript' | 'javascript' | 'json' | 'text';

/** One way to embed. */
export interface FormatDefinition<Name extends string = string> {
  readonly format: Name;
  /** A name for it in English. */
  readonly label: string;
  readonly language: SnippetLanguage;
  readonly fileName: string;
  /** Whether a token stands in the text: as the placement says, always, or never. */
  readonly token: 'as-placed' | 'always' | 'never';
  /** Whether it embeds a stream by itself, which is so where nothing else is said. */
  readonly isEmbed?: false;
  /** Where the player runs: within the page, or in a frame of another one. */
  readonly frame?: boolean;
  /** Why it cannot be written for a request; nothing where it can. */
  readonly unfit?: (request: SnippetRequest) => SnippetIssue | undefined;
  /** Writes it, ending with the end of a line. */
  readonly write: (request: SnippetRequest) => string;
}
