import { createSnippet, type SnippetOptions } from 'secure-h5live-player/snippets';
import type { Side } from './rounds.js';

const FORMATS: Readonly<Record<Side, string>> = { ours: 'html-tag', vendor: 'vendor-page' };

/**
 * A plain page with a stream in it, and nothing else: the code to embed it as it is given to owners, with the token in
 * it, for the element or for the vendor's player alone.
 *
 * @throws {Error} where there is no such code, with the reason
 */
export function pageWith(side: Side, options: SnippetOptions): string {
  const snippet = createSnippet(FORMATS[side], {
    ...options,
    placement: 'inline',
    autoplay: true,
    muted: true,
  });
  if ('issue' in snippet) throw new Error(`No code for ${FORMATS[side]}: ${snippet.issue}`);
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
