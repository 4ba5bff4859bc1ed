import { html, type TemplateResult } from 'lit';
import { highlightedLines, type CodePiece, type SnippetLanguage } from '../../../snippets/index.js';

/** Code in colours, a line for each line. Its numbers are drawn, so that they are neither selected nor read. */
export function codeView(code: string, language: SnippetLanguage): TemplateResult {
  const lines = highlightedLines(code, language);
  // Between the elements there is no white space: all of it would be part of the code.
  return html`<pre dir="ltr" translate="no"><code>${lines.map(
    (line) => html`<span class="line">${line.map(piece)}${'\n'}</span>`,
  )}</code></pre>`;
}

function piece({ kind, text }: CodePiece): TemplateResult | string {
  return kind === 'plain' ? text : html`<span class=${kind}>${text}</span>`;
}
