import type { H5LiveErrorCode, RefusalCause } from '../../core/index.js';
import { playerErrorGroup } from '../../nano/index.js';
import type { PlaybackState } from '../../player/index.js';
import { fill, type Labels } from '../localize/labels.js';

/** What is said over the picture. */
export interface PlaybackMessage {
  readonly text: string;
  /** The vendor's code, in words; absent where there is none. */
  readonly code?: string;
  /** Whether playback stopped, so that the message must be noticed. */
  readonly stopped: boolean;
}

const OWN: Readonly<Record<H5LiveErrorCode, (labels: Labels) => string>> = {
  'stream-name-missing': (labels) => labels.streamNameMissing,
  'stream-name-invalid': (labels) => labels.streamNameInvalid,
  'server-address-invalid': (labels) => labels.serverAddressInvalid,
  'player-address-invalid': (labels) => labels.playerUnavailable,
  'player-unavailable': (labels) => labels.playerUnavailable,
  'player-failed': (labels) => labels.failure['set-up'],
  'token-endpoint-invalid': (labels) => labels.failure['security-service'],
  'token-endpoint-unreachable': (labels) => labels.failure['security-service'],
  'token-endpoint-refused': (labels) => labels.failure['token-refused'],
  'token-endpoint-answer': (labels) => labels.failure['security-service'],
  'token-provider-failed': (labels) => labels.failure['security-service'],
  'token-not-better': (labels) => labels.failure['token-expired-or-missing'],
};

/**
 * The message for a state, or nothing where the picture speaks for itself.
 *
 * @param cause what the token itself shows; it tells more than the code of a refusal
 */
export function playbackMessage(
  state: PlaybackState,
  cause: RefusalCause | undefined,
  labels: Labels,
): PlaybackMessage | undefined {
  if (state.phase === 'loading') return { text: labels.connecting, stopped: false };
  if (state.phase !== 'failed' || !state.failure) return undefined;
  const { code } = state.failure;
  if (typeof code === 'string') return { text: OWN[code](labels), stopped: true };
  const group = playerErrorGroup(code);
  const refused = group === 'token-refused' || group === 'token-expired-or-missing';
  const text = refused && cause ? labels.cause[cause] : labels.failure[group];
  return { text, code: fill(labels.code, { code: String(code) }), stopped: true };
}
