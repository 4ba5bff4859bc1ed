import { html, type TemplateResult } from 'lit';
import type { PlaybackToken } from '../../core/index.js';
import type { SnippetOptions } from '../../snippets/index.js';
import type { AskedFor } from './overview-rows.js';
import { targetOf } from './playout-link.js';

let loading: Promise<unknown> | undefined;

/** The code to embed, whose element is loaded when it is first shown; without a network nothing is shown. */
export function snippetView(
  token: PlaybackToken,
  asked: AskedFor,
  options: SnippetOptions,
  lang: string,
): TemplateResult {
  loading ??= import('../secure-h5live-code-snippet/secure-h5live-code-snippet.js')
    .then(({ SecureH5liveCodeSnippet }) => SecureH5liveCodeSnippet.define())
    .catch(() => (loading = undefined));
  const { streamName = '', groupId = '' } = targetOf(token, asked);
  const all: SnippetOptions = { placement: 'inline', ...options };
  return html`<secure-h5live-code-snippet
    part="snippet"
    .streamName=${streamName}
    .groupId=${groupId}
    .token=${token}
    .options=${all}
    .lang=${lang}
  ></secure-h5live-code-snippet>`;
}
