/** What is said over the picture while it is not simply playing, but for failures. */
export const start = {
  /** While a connection is made. */
  connecting: 'Connecting …',
  /** While it is made again; `{attempt}` is a number from 1. */
  reconnecting: 'Reconnecting, attempt {attempt} …',
  /** The browser stopped playback in a hidden page. */
  suspended: 'Paused by the browser. It goes on when this page is visible.',
  /** The button that ends the attempts. */
  stopTrying: 'Stop trying',
  /** The button after a failure. */
  tryAgain: 'Try again',
  /** The button that starts where the browser wants a gesture first, or the page waits for one. */
  start: 'Start playback',
  /** In place of what an element shows beside, and could not load. */
  missing: 'A part of this page could not be loaded.',
  /** When what plays could not be loaded; only this is at hand then. */
  failed: {
    'component-unavailable': 'The player could not be loaded.',
    'component-outdated': 'The player has been renewed meanwhile. Reload the page.',
  },
};
