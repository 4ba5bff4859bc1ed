import type { FindingCode, RefusalCause } from '../../token/index.js';
import { playerErrorGroup } from '../../nanoplayer/index.js';
import type { PlaybackFailure, PlaybackState } from '../../playback/index.js';
import { fill, type Labels } from '../../locales/labels.js';
import { ownerErrorText } from '../../locales/owner-error.js';

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

/** What the token itself shows about a refusal; it tells more than the code does. */
export interface MessageCause {
  /** By the token's times and streams. */
  readonly refusal?: RefusalCause | undefined;
  /** The finding that the decision to stop went by. */
  readonly finding?: FindingCode | undefined;
}

/**
 * The message for a state, or nothing where the picture speaks for itself.
 *
 * @param forOwner whether the page's owner is told as well, also while it is tried again
 */
export function playbackMessage(
  state: PlaybackState,
  cause: MessageCause,
  labels: Labels,
  forOwner = false,
): PlaybackMessage | undefined {
  const message = viewerMessage(state, cause, labels);
  const { failure } = state;
  return message && failure && forOwner
    ? { ...message, owner: ownerErrorText(failure.code, labels) }
    : message;
}

function viewerMessage(
  state: PlaybackState,
  cause: MessageCause,
  labels: Labels,
): PlaybackMessage | undefined {
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
      return failure && { ...failureText(failure, cause, labels), stopped: true, action: 'try-again' };
    default:
      return undefined;
  }
}

function failureText(
  { code }: PlaybackFailure,
  { refusal, finding }: MessageCause,
  labels: Labels,
): Pick<PlaybackMessage, 'text' | 'code'> {
  const number = typeof code === 'number' ? { code: fill(labels.code, { code: String(code) }) } : {};
  const group = typeof code === 'number' ? playerErrorGroup(code) : undefined;
  const refused = group === 'token-refused' || group === 'token-expired-or-missing' || finding !== undefined;
  if (refused && refusal) return { text: labels.cause[refusal], ...number };
  const found =
    finding && Object.hasOwn(labels.finding, finding) && labels.finding[finding as 'token-expired'];
  if (found) return { text: found.viewer, ...number };
  return {
    text: typeof code === 'string' ? labels.ownFailure[code] : labels.failure[group ?? 'unknown'],
    ...number,
  };
}
