import { createSnippet, type SnippetOptions } from 'secure-h5live-player/snippets';
import type { Side } from './rounds.js';

const FORMATS: Readonly<Record<Side, string>> = { ours: 'html-tag', vendor: 'vendor-page' };

/** The code for a page that a bundler builds. */
export const FOR_BUNDLERS = 'html-npm';

/** What a bundler builds of such a page. */
export const SCRIPT_IN_PAGE = /<script type="module">([^]*?)<\/script>/;

/**
 * A plain page with a stream in it, and nothing else: the code to embed it as it is given to owners, with the token in
 * it, for the element or for the vendor's player alone.
 *
 * @throws {Error} where there is no such code, with the reason
 */
export function pageWith(side: Side, options: SnippetOptions, format = FORMATS[side]): string {
  const snippet = createSnippet(format, {
    ...options,
    placement: 'inline',
    autoplay: true,
    muted: true,
  });
  if ('issue' in snippet) throw new Error(`No code for ${format}: ${snippet.issue}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Live</title>
</head>
<body>
${snippet.text}</body>
</html>
`;
}
