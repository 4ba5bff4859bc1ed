import { html, nothing, type TemplateResult } from 'lit';
import type { Localized } from '../../locales/texts.js';

/** What the viewer can do about it. */
export type MessageAction = 'try-again' | 'stop-trying';

/** What is said over the picture. */
export interface PlaybackMessage {
  readonly text: string;
  /** The vendor's code, in words; absent where there is none. */
  readonly code?: string;
  /** What the failure means for the page's owner, and what to do about it; absent for everybody else. */
  readonly owner?: string;
  /** Whether playback stopped, so that the message must be noticed. */
  readonly stopped: boolean;
  readonly action?: MessageAction;
}

/** A message over the picture, and what the viewer can do about it. */
export function messageView(
  message: PlaybackMessage | undefined,
  labels: Localized<'start'>,
  act: (action: MessageAction) => void,
): TemplateResult | typeof nothing {
  if (!message) return nothing;
  const { action, stopped } = message;
  const name = action === 'try-again' ? labels.tryAgain : labels.stopTrying;
  return html`<div
    class="message ${stopped ? 'stopped' : 'passing'}"
    part="message"
    lang=${labels.lang}
    dir=${labels.dir}
  >
    <div role=${stopped ? 'alert' : 'status'}>
      <p class="text">${message.text}</p>
      ${message.code ? html`<p class="code">${message.code}</p>` : nothing}
      ${message.owner ? html`<p class="owner">${message.owner}</p>` : nothing}
    </div>
    ${
      action
        ? html`<button class="action" part="action" type="button" @click=${() => act(action)}>
            ${name}
          </button>`
        : nothing
    }
  </div>`;
}
