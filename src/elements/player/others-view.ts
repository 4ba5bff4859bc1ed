import { html, nothing, type TemplateResult } from 'lit';
import { messages } from '../../locales/en/messages.js';
import { localeFor, textsFor } from '../../locales/index.js';

/** Whether the other streams to choose from have the token that plays, others, or such as a server refuses. */
export type OtherTokens = 'same' | 'other' | 'refused';

/** Says beneath the panel, which is about the stream that plays, what holds for the others. */
export function othersView(others: OtherTokens, language: string): TemplateResult | typeof nothing {
  if (others === 'same') return nothing;
  const { lang, dir, otherTokens } = textsFor('messages', messages, localeFor(language));
  return html`<p class="others" lang=${lang} dir=${dir}>${otherTokens[others]}</p>`;
}
