import { markCopy } from '../../shared/copies.js';
import { helpAddress } from '../../shared/published.js';
import type { H5LiveErrorCode, RefusalCause } from '../../token/index.js';
import type { FailureReport, PlaybackState } from '../../playback/index.js';
import type { MetadataEvent, PlaybackStatisticsEvent, StreamChangeEvent } from '../player/deferred-events.js';
import type { TokenRenewedEvent, VolumeChangeEvent } from '../player/events.js';
import type {
  TokenExpiredEvent,
  TokenExpiringEvent,
  TokenStatusChangeEvent,
} from '../token-status/events.js';
import type { TokenCreatedEvent } from './token-created-event.js';

/** The playback state changed. Bubbles, and crosses shadow roots. Never contains a token. */
export class PlaybackChangeEvent extends Event {
  static {
    markCopy(this, 'PlaybackChangeEvent');
  }

  /** The new state: its phase, and after a failure the vendor's code with a message for the owner. */
  readonly state: PlaybackState;

  constructor(state: PlaybackState) {
    super('playback-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

/**
 * Something failed, even if the player recovers by itself. Does not bubble, like errors of media elements. Never contains
 * a token.
 */
export class PlaybackErrorEvent extends Event {
  static {
    markCopy(this, 'PlaybackErrorEvent');
  }

  /** The vendor's number, or one of this package's own names. Stable. */
  readonly code: number | H5LiveErrorCode;
  /** A message for the owner, in English. */
  readonly message: string;
  /**
   * What the player does about it. `stop`: nothing. `retry`: tries again. `renew`: tries again with a new token. `wait`: waits
   * until the token becomes valid. `gesture`: waits for the viewer to press play. `resume`: continues when the page is visible
   * again. `ignore`: keeps playing.
   */
  readonly action: FailureReport['action'];
  /** The cause of a refusal, if the token itself shows it. */
  readonly cause: RefusalCause | undefined;
  /** How many attempts have failed in a row. */
  readonly attempt: number;
  /** The URL of a text that says what the code means and who has to fix it. */
  readonly help: string;

  constructor({ failure, action, attempt }: FailureReport) {
    super('error');
    this.code = failure.code;
    this.message = failure.message;
    this.action = action;
    this.cause = failure.cause;
    this.attempt = attempt;
    this.help = helpAddress(failure.code);
  }
}

/** The events that cross the page, by type. `error` is not among them: there it is another event's name. */
interface H5LiveEventMap {
  'h5live-token-created': TokenCreatedEvent;
  metadata: MetadataEvent;
  'playback-change': PlaybackChangeEvent;
  'playback-statistics': PlaybackStatisticsEvent;
  'stream-change': StreamChangeEvent;
  'token-expired': TokenExpiredEvent;
  'token-expiring': TokenExpiringEvent;
  'token-renewed': TokenRenewedEvent;
  'token-status-change': TokenStatusChangeEvent;
  'volume-change': VolumeChangeEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalEventHandlersEventMap extends H5LiveEventMap {}
}

/** The events of the player element, by type. */
export type PlayerEventMap = Omit<HTMLElementEventMap, 'error'> & { error: PlaybackErrorEvent };

/** What follows the type in a call of `addEventListener`, for an event of the player element. */
export type TypedListener<K extends keyof PlayerEventMap> = [
  listener: (this: HTMLElement, event: PlayerEventMap[K]) => unknown,
  options?: boolean | AddEventListenerOptions,
];

/** The same for any event. */
export type AnyListener = [
  listener: EventListenerOrEventListenerObject,
  options?: boolean | AddEventListenerOptions,
];
