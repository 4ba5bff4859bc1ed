/** What is said over the picture before anything plays. */
export const start = {
  /** While a connection is made. */
  connecting: 'Connecting …',
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
