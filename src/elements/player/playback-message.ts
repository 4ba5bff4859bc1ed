import type { RefusalCause } from '../../token/index.js';
import type { PlaybackFailure, PlaybackState } from '../../playback/index.js';
import { fill, type Labels } from '../../locales/labels.js';
import { ownerErrorText } from '../../locales/owner-error.js';
import type { PlaybackMessage } from './message-view.js';

/**
 * The message for a state, or nothing where the picture speaks for itself.
 *
 * @param forOwner whether the page's owner is told as well, also while it is tried again
 */
export function playbackMessage(
  state: PlaybackState,
  labels: Labels,
  forOwner = false,
): PlaybackMessage | undefined {
  const message = viewerMessage(state, labels);
  const { failure } = state;
  return message && failure && forOwner ? { ...message, owner: ownerErrorText(failure, labels) } : message;
}

function viewerMessage(state: PlaybackState, labels: Labels): PlaybackMessage | undefined {
  const { phase, failure, attempt = 1 } = state;
  switch (phase) {
    case 'loading':
      return { text: labels.playback.connecting, stopped: false };
    case 'reconnecting': {
      const text = fill(labels.playback.reconnecting, { attempt: String(attempt) });
      return { text, stopped: false, action: 'stop-trying' };
    }
    case 'suspended':
      return { text: labels.playback.suspended, stopped: false };
    case 'failed':
      return failure && { ...failureText(failure, labels), stopped: true, action: 'try-again' };
    default:
      return undefined;
  }
}

function failureText(
  { code, group, cause }: PlaybackFailure,
  labels: Labels,
): Pick<PlaybackMessage, 'text' | 'code'> {
  const number = typeof code === 'number' ? { code: fill(labels.code, { code: String(code) }) } : {};
  if (cause !== undefined) return { text: causeText(cause, labels), ...number };
  const text = typeof code === 'string' ? labels.ownFailure[code] : labels.failure[group ?? 'unknown'];
  return { text, ...number };
}

// What a server has refused is known for more than what is found of it before.
function causeText(cause: RefusalCause, { cause: causes, finding }: Labels): string {
  if (cause === 'token-missing') return causes[cause];
  return Object.hasOwn(finding, cause)
    ? finding[cause as 'token-expired'].viewer
    : causes['token-unreadable'];
}
