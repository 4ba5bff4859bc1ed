/** What is said over the picture while it is not simply playing, but for failures. */
export interface PlaybackLabels {
  /** While a connection is made. */
  readonly connecting: string;
  /** While it is made again; `{attempt}` is a number from 1. */
  readonly reconnecting: string;
  /** The browser stopped playback in a hidden page. */
  readonly suspended: string;
  /** The button that ends the attempts. */
  readonly stopTrying: string;
  /** The button after a failure. */
  readonly tryAgain: string;
  /** The button that starts where the browser wants a gesture first, or the page waits for one. */
  readonly start: string;
}

/** What the panel says of tokens that are fetched. */
export interface SupplyLabels {
  /** The heading before the first one was fetched. */
  readonly awaited: string;
  /** The sentence before the first one was fetched. */
  readonly awaitedDetail: string;
  /** What the expiry means where a new one is fetched before. */
  readonly renews: string;
}

/** What the panel says while the stream plays with a token that would not start it at this moment. */
export interface PlayingLabels {
  /** Its expiry has come meanwhile. `{until}` is a date, `{distance}` is "3 days ago". */
  readonly goesOn: string;
  /** By the time that is known here, it could not have started it. */
  readonly againstClock: string;
}
