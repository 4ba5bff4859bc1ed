import type { PlayerErrorGroup } from '../../nanoplayer/index.js';
import type { H5LiveErrorCode } from '../../token/index.js';
import type { start } from './start.js';

/** What is said over the picture when something is in its way. `{…}` stands for a value that is filled in. */
export const messages = {
  /** While a connection is made again; `{attempt}` is a number from 1. */
  reconnecting: 'Reconnecting, attempt {attempt} …',
  /** The browser stopped playback in a hidden page. */
  suspended: 'Paused by the browser. It goes on when this page is visible.',
  /** The token is not valid yet; `{from}` is the date and time when it is. */
  scheduled: 'Playback starts by itself on {from}.',
  /** The button that gives up waiting for that. */
  stopWaiting: 'Do not wait',
  /** The button that ends the attempts. */
  stopTrying: 'Stop trying',
  /** What a vendor code means for the viewer. */
  failure: {
    'token-refused': 'The server refused this token. Ask whoever gave you this link for another one.',
    'token-expired-or-missing':
      'The token has expired, or there is none. Ask whoever gave you this link for a new one.',
    'security-service': 'The server cannot check tokens at the moment. Try again later.',
    'stream-not-found': 'The server does not know this stream.',
    'stream-not-live': 'The stream is not live at the moment.',
    'stream-ended': 'The stream has ended.',
    'needs-gesture': 'Press play to start the stream.',
    suspended: 'Playback was interrupted, by this device or because the page was out of sight.',
    browser: 'This browser cannot play the stream. Try another one, or a newer version.',
    media: 'This browser could not play the stream.',
    network: 'The connection to the stream was lost.',
    'service-unavailable': 'The streaming server is not available at the moment.',
    'set-up': 'The player could not be set up.',
    unknown: 'The stream could not be played.',
  } satisfies Record<PlayerErrorGroup, string>,
  /**
   * What one of our own codes means for the viewer; those of loading stand with the start. One that is not here is said like
   * one of the vendor's that means nothing: whoever watches needs no sentence for what only an owner can mend.
   */
  ownFailure: {
    'stream-name-missing': 'No stream is named here.',
    'stream-name-invalid': 'This is not the name of a stream.',
    'group-id-invalid': 'This is not the id of a stream group.',
    'entries-invalid': 'The list of streams is not usable.',
    'config-invalid': 'The settings of the player are not usable.',
    'server-address-invalid': 'The address of the streaming server is not usable.',
    'player-address-invalid': 'The player could not be loaded.',
    'player-address-not-allowed': 'The player could not be loaded.',
    'player-unavailable': 'The player could not be loaded.',
    'player-failed': 'The player could not be set up.',
    'token-endpoint-invalid': 'The address that tokens come from is not usable.',
    'token-endpoint-unreachable': 'No token could be fetched for this stream. Check your connection.',
    'token-endpoint-refused': 'You were not given a token for this stream. You may have to sign in.',
    'token-endpoint-answer': 'No token was given out for this stream. Try again later.',
    'token-provider-failed': 'This page could not get a token for the stream.',
    'token-not-better': 'The token could not be renewed. Reload the page.',
    'connection-stalled': 'The stream stands still.',
    'retries-used-up': 'The stream could not be reached again. Check your connection, and reload the page.',
  } satisfies Partial<Record<Exclude<H5LiveErrorCode, keyof typeof start.failed>, string>>,
  /** When the server refused a token and the token itself shows why; else the finding’s sentence. */
  cause: {
    'token-missing': 'This stream cannot be played without a token. Ask whoever gave you this link for one.',
    'token-unreadable': 'The token cannot be read. Ask whoever gave you this link for a complete one.',
  },
  /** Beneath the panel, where the streams to choose from have tokens of their own: what it tells is not true of all. */
  otherTokens: {
    other: 'This is about the stream that plays. Others to choose from have tokens of their own.',
    refused:
      'This is about the stream that plays. Among the others to choose from are some that cannot be started with the tokens they have.',
  },
  /** Beneath a failure; `{code}` is the vendor’s number. */
  code: 'Code {code}',
};
