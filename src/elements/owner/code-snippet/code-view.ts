import { html, type TemplateResult } from 'lit';
import { highlightedLines, type CodePiece, type SnippetLanguage } from '../../../snippets/index.js';
import { css } from '../../shared/css.js';

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

/**
 * Code in its colours.
 *
 * @cssproperty --h5live-code-color The background behind code.
 */
export const codeStyles = css`
  :host {
    --_code: var(--h5live-code-color, light-dark(#f7f4f1, #191513));
  }

  .view {
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: 8px;
    background: var(--_code);
  }

  code,
  pre {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }

  pre {
    margin: 0;
    padding: 12px 16px;
    line-height: 1.55;
    tab-size: 2;
  }

  pre code {
    font: inherit;
  }

  pre .comment {
    color: var(--_muted);
    font-style: italic;
  }

  pre .tag {
    color: light-dark(#a3302a, #ff9c93);
  }

  pre .name {
    color: light-dark(#8a4b00, #ffb066);
  }

  pre .string {
    color: light-dark(#1c6b3c, #86d9a3);
  }

  pre .keyword {
    color: light-dark(#6b33a8, #d0a8ff);
  }

  pre .number {
    color: light-dark(#0b5c94, #8cc8f5);
  }
`;
