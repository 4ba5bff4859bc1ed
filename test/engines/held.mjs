// Which files of e2e run where the whole of it runs in an engine beside Chromium, and why others do not.
import { basename } from 'node:path';

/** @typedef {import('./engines.mjs').OtherEngine} OtherEngine */

/**
 * Those that have passed there each time, as a failure is to be one of ours, but for one of WebKitGTK's: on a busy machine, the
 * GStreamer of a page may wait for itself for ever, and the row that plays then fails. Whoever names another file runs it all the same.
 *
 * @type {Readonly<Record<OtherEngine, readonly string[]>>}
 */
export const HELD = {
  firefox: (
    'accessibility broadcast canvas captions changes copied-code copies copying dashboard dashboard-access dashboard-focus ' +
    'dashboard-form diagnostics errors forced-colours injected-player layout-shift loading metrics mounting page-life ' +
    'page-styles phone placement playback playback-language renewals rtmp sandboxed-frame server-rendered service-worker ' +
    'single-file snippets streams strict-csp token-domain token-endpoint transport vendor-addresses'
  ).split(' '),
  webkit: (
    'accessibility canvas captions changes copied-code copies copying dashboard dashboard-access dashboard-focus ' +
    'dashboard-form diagnostics errors forced-colours injected-player layout-shift loading metrics mounting ' +
    'page-life page-styles placement playback playback-language renewals sandboxed-frame server-rendered ' +
    'service-worker single-file snippets streams strict-csp token-domain token-endpoint transport vendor-addresses'
  ).split(' '),
};

/**
 * Why others are left out, where that is known.
 *
 * @type {Readonly<Record<OtherEngine, Readonly<Record<string, string>>>>}
 */
export const LEFT_OUT = {
  firefox: {},
  webkit: {
    broadcast:
      'once in three times on a busy machine a viewer there was shown the clip in place of the camera',
    phone:
      'WebKitGTK’s pages are told of a mouse where WebDriver has a finger, of no coarse pointer, and of no width beneath 290 px',
    rtmp: 'once in three times on a busy machine WebKitGTK was lost while its pictures were read for seconds',
  },
};

const NOT_HELD = 'has not passed there each time, or was not tried; it runs where it is named';

/**
 * @param {OtherEngine} engine @param {string} file
 * @returns {string | false} why a file is left out
 */
export function leftOut(engine, file) {
  const name = basename(file, '.test.ts');
  return !HELD[engine].includes(name) && (LEFT_OUT[engine][name] ?? NOT_HELD);
}
