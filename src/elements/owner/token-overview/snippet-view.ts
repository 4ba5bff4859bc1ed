import { nothing, type LitElement, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import type { PlaybackToken } from '../../../token/index.js';
import type { SnippetOptions } from '../../../snippets/index.js';
import { CODE_SNIPPET } from '../../shared/lazy-part.js';
import type { AskedFor } from './overview-rows.js';
import { targetOf } from './playout-link.js';

/** The code to embed, whose element is loaded when it is first shown; without a network nothing is shown. */
export function snippetView(
  host: LitElement,
  token: PlaybackToken,
  asked: AskedFor,
  options: SnippetOptions,
  lang: string,
): TemplateResult | typeof nothing {
  const tag = CODE_SNIPPET.tagFor(host);
  if (!tag) return nothing;
  const { streamName = '', groupId = '' } = targetOf(token, asked);
  const all: SnippetOptions = { placement: 'inline', ...options };
  return staticHtml`<${tag}
    part="snippet"
    .streamName=${streamName}
    .groupId=${groupId}
    .token=${token}
    .options=${all}
    .lang=${lang}
  ></${tag}>`;
}
