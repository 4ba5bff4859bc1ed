import type { RefusalCause } from '../../token/index.js';
import type { PlaybackFailure, PlaybackState } from '../../playback/index.js';
import { ownerErrorText } from '../../locales/owner-error.js';
import { fill, type Texts } from '../../locales/texts.js';
import type { PlaybackMessage } from './message-view.js';

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
      const text = fill(texts.start.reconnecting, { attempt: String(attempt) });
      return { text, stopped: false, action: 'stop-trying' };
    }
    case 'suspended':
      return { text: texts.start.suspended, stopped: false };
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
