import type { FindingCode, H5LiveErrorCode, PlaybackToken, Seconds, ValidityState } from '../core/index.js';
import type { PlaybackStatistics, TokenFields } from '../nano/index.js';
import type { AudioState, FailureReport, PlaybackState, TokenReason } from '../player/index.js';
import type { TokenDifference } from './secure-h5live-token-form/token-differs.js';

/** The playback's state changed. Bubbles, and crosses shadow roots. Never holds a token. */
export class PlaybackChangeEvent extends Event {
  /** The new state: its phase, and where it failed the vendor's code with a message for the owner. */
  readonly state: PlaybackState;

  constructor(state: PlaybackState) {
    super('playback-change', { bubbles: true, composed: true });
    this.state = state;
  }
}

/**
 * Something failed, also where it is mended without anybody's help. Does not bubble, as errors of media elements do not.
 * Never holds a token.
 */
export class PlaybackErrorEvent extends Event {
  /** Stable: the vendor's number, or one of our own names. */
  readonly code: number | H5LiveErrorCode;
  /** For the owner, in English. */
  readonly message: string;
  /**
   * What is done about it: `stop` where nothing is, `retry` and `renew` where it is tried again, `gesture` where the
   * viewer has to press play, `resume` where it goes on with the page visible, `ignore` where playback goes on.
   */
  readonly action: FailureReport['action'];
  /** What the token itself shows to be the cause of a refusal. */
  readonly cause: FindingCode | undefined;
  /** How many attempts have failed in a row. */
  readonly attempt: number;

  constructor({ failure, action, cause, attempt }: FailureReport) {
    super('error');
    this.code = failure.code;
    this.message = failure.message;
    this.action = action;
    this.cause = cause;
    this.attempt = attempt;
  }
}

/** A fresh token is used from now on. Bubbles, and crosses shadow roots. Never holds a token. */
export class TokenRenewedEvent extends Event {
  /** Why it was asked for. */
  readonly reason: TokenReason;

  constructor(reason: TokenReason) {
    super('token-renewed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

/** The sound changed, whoever changed it. Bubbles, and crosses shadow roots. */
export class VolumeChangeEvent extends Event {
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;

  constructor({ muted, volume }: AudioState) {
    super('volume-change', { bubbles: true, composed: true });
    this.muted = muted;
    this.volume = volume;
  }
}

/** Another of the entries plays. Bubbles, and crosses shadow roots. */
export class StreamChangeEvent extends Event {
  /** The entry's place in the list. */
  readonly index: number;

  constructor(index: number) {
    super('stream-change', { bubbles: true, composed: true });
    this.index = index;
  }
}

/** The player was measured; twice a second while it plays. Does not bubble. */
export class PlaybackStatisticsEvent extends Event {
  readonly statistics: PlaybackStatistics;

  constructor(statistics: PlaybackStatistics) {
    super('playback-statistics');
    this.statistics = statistics;
  }
}

/** What made a token's status change: another token was given, or time went by. */
export type StatusCause = 'token' | 'time';

/** The status of the token changed. Bubbles, and crosses shadow roots. Never holds a token. */
export class TokenStatusChangeEvent extends Event {
  readonly oldState: ValidityState;
  readonly newState: ValidityState;
  readonly cause: StatusCause;

  constructor(oldState: ValidityState, newState: ValidityState, cause: StatusCause) {
    super('token-status-change', { bubbles: true, composed: true });
    this.oldState = oldState;
    this.newState = newState;
    this.cause = cause;
  }
}

/** The token expires soon; comes once for each token. Bubbles, and crosses shadow roots. */
export class TokenExpiringEvent extends Event {
  constructor() {
    super('token-expiring', { bubbles: true, composed: true });
  }
}

/** The token has expired; comes once for each token. Bubbles, and crosses shadow roots. */
export class TokenExpiredEvent extends Event {
  constructor() {
    super('token-expired', { bubbles: true, composed: true });
  }
}

/**
 * A form had a token made. Bubbles, and crosses shadow roots. The token in it is covered wherever it is printed, logged or
 * serialised; only `token.secret.reveal()` gives it. Never holds the API key.
 */
export class TokenCreatedEvent extends Event {
  /** The token as it was read, and not verified. */
  readonly token: PlaybackToken;
  /** What was asked for. */
  readonly fields: TokenFields;
  /** When it came, in Unix seconds. */
  readonly createdAt: Seconds;
  /** How the token differs from what was asked for; empty where it does not. */
  readonly differences: readonly TokenDifference[];

  constructor(
    token: PlaybackToken,
    fields: TokenFields,
    createdAt: Seconds,
    differences: readonly TokenDifference[] = [],
  ) {
    super('h5live-token-created', { bubbles: true, composed: true });
    this.token = token;
    this.fields = fields;
    this.createdAt = createdAt;
    this.differences = differences;
  }
}

/** The events that cross the page, by type. `error` is not among them: there it is another event's name. */
interface H5LiveEventMap {
  'h5live-token-created': TokenCreatedEvent;
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
