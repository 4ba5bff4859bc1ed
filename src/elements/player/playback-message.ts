import { html, nothing, type TemplateResult } from 'lit';
import type { RefusalCause } from '../../token/index.js';
import type { PlaybackFailure, PlaybackState } from '../../playback/index.js';
import { ownerErrorText } from '../../locales/owner-error.js';
import { fill, type Localized, type Texts } from '../../locales/texts.js';

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

/** What messages are made of. */
export interface MessageTexts {
  readonly start: Texts['start'];
  readonly messages: Texts['messages'];
  readonly findings: Texts['findings'];
  /** Only where the page’s owner is told as well, also while it is tried again. */
  readonly ownerNotes?: Texts['ownerNotes'] | undefined;
}

/** The message for a state, or nothing where the picture speaks for itself. */
export function playbackMessage(state: PlaybackState, texts: MessageTexts): PlaybackMessage | undefined {
  const message = viewerMessage(state, texts);
  const { failure } = state;
  const { ownerNotes } = texts;
  return message && failure && ownerNotes
    ? { ...message, owner: ownerErrorText(failure, ownerNotes) }
    : message;
}

function viewerMessage(state: PlaybackState, texts: MessageTexts): PlaybackMessage | undefined {
  const { phase, failure, attempt = 1 } = state;
  switch (phase) {
    case 'loading':
      return { text: texts.start.connecting, stopped: false };
    case 'reconnecting': {
      const text = fill(texts.messages.reconnecting, { attempt: String(attempt) });
      return { text, stopped: false, action: 'stop-trying' };
    }
    case 'suspended':
      return { text: texts.messages.suspended, stopped: false };
    case 'failed':
      return failure && { ...failureText(failure, texts), stopped: true, action: 'try-again' };
    default:
      return undefined;
  }
}

function failureText(
  { code, group, cause }: PlaybackFailure,
  texts: MessageTexts,
): Pick<PlaybackMessage, 'text' | 'code'> {
  const { messages, start } = texts;
  const number = typeof code === 'number' ? { code: fill(messages.code, { code: String(code) }) } : {};
  if (cause !== undefined) return { text: causeText(cause, texts), ...number };
  const own: Partial<Record<typeof code, string>> = { ...messages.ownFailure, ...start.failed };
  const text = own[code] ?? messages.failure[group ?? 'unknown'];
  return { text, ...number };
}

// What a server has refused is known for more than what is found of it before.
function causeText(cause: RefusalCause, { messages, findings }: MessageTexts): string {
  const causes = messages.cause;
  const { finding } = findings;
  if (cause === 'token-missing') return causes[cause];
  return Object.hasOwn(finding, cause) ? finding[cause as 'token-expired'] : causes['token-unreadable'];
}

/** A message over the picture, and what the viewer can do about it. @param copy the button that copies diagnostics */
export function messageView(
  message: PlaybackMessage | undefined,
  labels: Localized<'start'> & Pick<Texts['messages'], 'stopTrying'>,
  act: (action: MessageAction) => void,
  copy: TemplateResult | undefined,
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
    ${copy ? html`<div class="copying">${copy}</div>` : nothing}
  </div>`;
}
